import Binding
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Workspace

/// Configuration files: where they are found, what they say, and what is wrong with them.
@Suite struct ConfigurationTests {
  /// Files in a folder of their own.
  private func folder(_ files: [String: String]) throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in files {
      let url = scratch.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return scratch
  }

  private func path(_ name: String, in scratch: Scratch) -> FilePath {
    FilePath(scratch.url.path + "/" + name)
  }

  private func reader(_ text: String) -> ConfigurationReader {
    ConfigurationReader(Array(text.utf8), at: FilePath("/w/nabla.yml"))
  }

  @Test func theClosestFileCounts() throws {
    let scratch = try folder([
      "nabla.yml": "strict: true\nmin-coverage: 50", "a/.nabla.yml": "min-coverage: 90",
      "a/nabla.yml": "min-coverage: 10", "b/c.md": "",
    ])
    let library = ConfigurationLibrary()
    let closest = try library.configuration(for: path("a/b/x.md", in: scratch)).get()
    #expect(closest.minCoverage == 90)
    #expect(closest.isStrict == nil)
    #expect(try library.configuration(for: path("b/c.md", in: scratch)).get().isStrict == true)
    let isolated = try ConfigurationLibrary(.isolated).configuration(
      for: path("b/c.md", in: scratch)
    )
    .get()
    #expect(isolated.files.isEmpty)
    let given = ConfigurationLibrary(.file(path("a/nabla.yml", in: scratch)))
    #expect(try given.configuration(for: path("b/c.md", in: scratch)).get().minCoverage == 10)
  }

  @Test func whatAFileExtendsHoldsWhereItSaysNothing() throws {
    let scratch = try folder([
      "a/nabla.yml": "extend: [../one.yml, ../b/two.yml]\nbaseline: known.txt",
      "one.yml": "lesson: l.md\nstrict: true\nbaseline: x", "b/two.yml": "lesson: [m.md, ../n.md]",
      "b/m.md": "", "n.md": "", "l.md": "",
    ])
    let found = try ConfigurationLibrary().configuration(for: path("a/x.md", in: scratch)).get()
    #expect(found.isStrict == true)
    #expect(found.baseline?.text.hasSuffix("/a/known.txt") == true)
    #expect(found.lessons?.map(\.text).first?.hasSuffix("/b/m.md") == true)
    #expect(found.files.count == 3)
  }

  @Test(arguments: [
    ["nabla.yml": "extend: nabla.yml"],
    ["nabla.yml": "extend: a.yml", "a.yml": "extend: nabla.yml"],
  ])
  func cyclesAreRefused(files: [String: String]) throws {
    let scratch = try folder(files)
    let outcome = ConfigurationLibrary().configuration(for: path("x.md", in: scratch))
    guard case .failure(let problem) = outcome else {
      Issue.record("no problem")
      return
    }
    #expect(problem.diagnostics.map(\.id) == [.cycle])
  }

  @Test(arguments: [
    ("exlude: [a]", 0..<6, "'exlude' is no key here, did you mean 'exclude'?"),
    ("strict: maybe", 8..<13, "strict is 'maybe'; it has to be true or false"),
    ("min-coverage: 101", 14..<17, "min-coverage is '101'; it has to be a number from 0 to 100"),
    (
      "ignore: [digts]", 9..<14,
      "'digts' is no kind of mistake, reason or rounding, did you mean 'digits'?"
    ),
    ("fix: {sugested: yes}", 6..<14, "'sugested' is no key here, did you mean 'suggested'?"),
    ("per-file: {\"*.md\": {strict: yes}}", 20..<26, "'strict' is no key here"),
    ("fold: detail", 6..<12, "'detail' is no fold, did you mean 'details'?"),
    ("lesson: a.md", 8..<12, "a.md: no such file or directory"),
    ("lesson: {a: b}", 8..<14, "lesson is a map of keys and values; it has to be a list of words"),
    ("- a", 0..<3, "the configuration is a list; it has to be a map of keys and values"),
    ("notation: {nett: z}", 11..<15, "'nett' is no key here, did you mean 'net'?"),
    ("strict: true\nstrict: no", 13..<19, "'strict' is given twice in one map"),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, range: Range<Int>, message: String) {
    let diagnostics = reader(text).diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.range) == [range])
  }

  @Test func everythingIsRead() throws {
    let configuration = reader(
      """
      root: true
      include: ["*.md"]
      exclude: [drafts/, "!drafts/b.md"]
      respect-gitignore: no
      strict: yes
      min-coverage: 80 %
      baseline: known.txt
      ignore: [digits, unknown symbol, rounding, undeclared-network]
      per-file: {"old/**": {ignore: [value], fold: callout}}
      fix: {suggested: true}
      fold: details
      notation: ng
      """
    ).configuration
    #expect(configuration.isRoot == true && configuration.isStrict == true)
    #expect(configuration.includes(FilePath("/w/a.md")))
    #expect(!configuration.includes(FilePath("/w/a.qmd")))
    #expect(configuration.excludes(FilePath("/w/drafts/a.md")))
    #expect(!configuration.excludes(FilePath("/w/drafts/b.md")))
    #expect(configuration.respectsGitignore == false && configuration.takesSuggested == true)
    #expect(configuration.minCoverage == 80)
    #expect(configuration.baseline?.text == "/w/known.txt")
    let words = ["digits", "rounding", "unknown symbol", "undeclared-network"]
    #expect(configuration.ignored?.words == words)
    let old = configuration.settings(for: FilePath("/w/old/a.md"))
    #expect(old.ignored.words == ["digits", "value"] + words.dropFirst())
    #expect(old.defaults.foldStyle == .callout)
    #expect(configuration.settings(for: FilePath("/w/new.md")).defaults.foldStyle == .details)
    #expect(configuration.notation != nil)
  }

  @Test func aFileThatIsNotThereIsTold() {
    let library = ConfigurationLibrary(.file(FilePath("/nowhere/nabla.yml")))
    guard case .failure(let problem) = library.configuration(for: FilePath("a.md")) else {
      Issue.record("no problem")
      return
    }
    #expect(problem.diagnostics.map(\.id) == [.unreadableFile])
  }
}

/// The schema of configuration files that editors are given.
@Suite struct ConfigurationSchemaTests {
  @Test func theFileIsMadeFromTheKeys() throws {
    let file = TestData.package.appendingPathComponent(
      "Sources/nabla/Integrations/configuration.schema.json")
    if ProcessInfo.processInfo.environment["NABLA_RECORD"] != nil {
      try Data(ConfigurationSchema.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ConfigurationSchema.text)
    let object = try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8))
    let properties = (object as? [String: Any])?["properties"] as? [String: Any]
    #expect(properties.map { Set($0.keys) } == Set(ConfigurationKey.allCases.map(\.rawValue)))
  }
}
