import Foundation
import TestSupport
import Testing

/// What other programs are given to run this one with.
@Suite struct IntegrationTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: TestData.package.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func theProblemMatcherFindsEveryFinding() throws {
    let data = Data(try text("Sources/nabla/Integrations/problem-matcher.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let matchers = try #require(object["problemMatcher"] as? [[String: Any]])
    // GitHub takes no other severity, and drops what has one.
    let severities = matchers.map { $0["severity"] as? String }
    #expect(severities == ["error", "warning", "notice"])
    #expect(Set(matchers.map { $0["owner"] as? String }).count == matchers.count)
    let patterns = try matchers.map { matcher in
      let pattern = try #require((matcher["pattern"] as? [[String: Any]])?.first)
      #expect(pattern["severity"] == nil)
      return try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String))
    }
    let result = try Program.run(
      ["check", "-", "--show-unread"],
      input: "$2+2=5$ and $\\frac{2}{3}=0.666$ and $y=f(x)$ and $$1")
    let lines = result.text.split(separator: "\n").map(String.init)
    let found = lines.compactMap { line -> [String]? in
      let all = NSRange(line.startIndex..., in: line)
      for (severity, pattern) in zip(severities, patterns) {
        guard let match = pattern.firstMatch(in: line, range: all) else { continue }
        let groups = (1...5).map { group in
          Range(match.range(at: group), in: line).map { String(line[$0]) } ?? ""
        }
        return groups + [severity ?? ""]
      }
      return nil
    }
    #expect(found.map { $0[5] } == ["error", "warning", "notice", "warning"])
    #expect(found.map { $0[0] } == ["-", "-", "-", "-"])
    #expect(found.first?[4] == "value")
  }

  @Test func hooksHaveWhatPreCommitWants() throws {
    let hooks = try text(".pre-commit-hooks.yaml").split(separator: "\n- id: ")
    #expect(hooks.count == 3 + 1)
    for hook in hooks.dropFirst() {
      for key in ["name: ", "entry: nabla ", "language: system", "files: "] {
        #expect(hook.contains("\n  \(key)"))
      }
    }
  }

  @Test func actionAndJobCallOptionsThatThereAre() throws {
    let help = try Program.run(["check", "--help"], input: "").text
    for file in ["action.yml", "gitlab.yml"] {
      let words = try text("Sources/nabla/Integrations/\(file)").split { " '\n".contains($0) }
      let options = words.filter { $0.hasPrefix("--") && $0.count > 2 }
      #expect(!options.isEmpty)
      for option in options { #expect(help.contains(option)) }
    }
  }
}
