import Foundation
import TestSupport
import Testing

/// Which network a note means: its own, that of the lesson that its front matter names, or that of a lesson
/// after `--with`.
@Suite struct LessonReferenceTests {
  private static let wrong = "$out_{h_1} = 0.593269292$"
  private static let sums = "So $net_{h_1} = 0.3775$ and \(wrong).\n"

  /// A folder with a lesson, a note that names it, and one that names none.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(ExampleNetwork.lesson, to: "lessons/net.md")
    try scratch.write("---\nlesson: ../lessons/net.md\n---\n" + Self.sums, to: "notes/named.md")
    try scratch.write(Self.sums, to: "notes/plain.md")
    return scratch
  }

  private func nabla(
    _ line: String, input: String = "", in scratch: Scratch
  ) throws -> Program.Result {
    try Program.run(line.split(separator: " ").map(String.init), input: input, in: scratch.url)
  }

  @Test(
    arguments: [
      ("check", "0.593269292 should be 0.593269992", 1), ("fix", "+So", 0),
      ("measure", "100.0 %", 0),
      ("run", "0.3775$<!--nn:verified-->✓", 0), ("solve --of w_5", "nn network", 0),
      ("worksheet --of w_5", "nn network", 0), ("step --plain", "step 1 of", 0),
      ("explain w_5", "w₅ = 0.4", 0), ("values", "out_h_1                0.5932699921071872", 0),
      ("grade sheet.md --key", "score 0 of", 1),
    ] as [(String, String, Int32)])
  func everyCommandReadsTheLesson(_ command: String, told: String, status: Int32) throws {
    let scratch = try scratch()
    try scratch.write(
      nabla("worksheet lessons/net.md --of w_5", in: scratch).text, to: "sheet.md")
    for note in ["notes/named.md", "notes/plain.md --with lessons/net.md"] {
      let result = try nabla("\(command) \(note)", in: scratch)
      #expect(result.text.contains(told), "\(note): \(result.text)\(result.errors)")
      #expect(result.status == status, "\(note): \(result.errors)")
    }
    #expect(try !nabla("\(command) notes/plain.md", in: scratch).text.contains(told))
  }

  @Test(
    arguments: [
      ("`nn w_5`", "0.4<!--nn:/-->", 0), ("`nn w_5 %.3f`", "0.400<!--nn:/-->", 0),
      ("`nn net_h_1`", "0.3775<!--nn:/-->", 0), ("`nn net_q`", "'net_q'", 2),
    ] as [(String, String, Int32)])
  func valuesInProseAreThoseOfTheLesson(_ value: String, told: String, status: Int32) throws {
    let scratch = try scratch()
    for line in ["run --marks none -", "run - --with lessons/net.md"] {
      let lesson = line.contains("--with") ? "" : "---\nlesson: lessons/net.md\n---\n"
      let result = try nabla(line, input: lesson + "It is \(value).\n", in: scratch)
      #expect((result.text + result.errors).contains(told), "\(result.text)\(result.errors)")
      #expect(result.status == status)
    }
  }

  @Test(arguments: ["run notes/named.md", "run notes/plain.md --with lessons/net.md"])
  func anAnnotatedNoteComesBackByteForByte(_ line: String) throws {
    let scratch = try scratch()
    let path = String(line.split(separator: " ")[1])
    let note = try scratch.data(of: path)
    let marked = try nabla(line, in: scratch)
    #expect(marked.text.contains("✓") && marked.text.contains("✗[^nn-1]"))
    #expect(try nabla("\(line) -o notes/out.md", in: scratch).status == 0)
    #expect(try scratch.data(of: "notes/out.md") == marked.output)
    #expect(try nabla("\(line) --check", in: scratch).status == 0)
    #expect(try nabla("\(line) --check --marks all", in: scratch).text.contains("+So"))
    #expect(try nabla("\(line) --in-place", in: scratch).status == 0)
    #expect(try scratch.data(of: path) == note)
    for _ in 1...2 {
      #expect(try nabla("\(line) --in-place --marks all", in: scratch).status == 0)
      #expect(try scratch.data(of: path) == marked.output)
    }
    let current = try nabla("\(line) --check --marks all", in: scratch)
    #expect(current.status == 0 && current.output.isEmpty)
    #expect(try nabla("strip \(path)", in: scratch).output == note)
  }

  @Test func theFirstLessonCountsFirstAndTheNotesOwnBeforeAll() throws {
    let scratch = try Scratch()
    for (name, value) in [("a", 1), ("b", 2), ("c", 3)] {
      try scratch.write("```nn define\nm: \(value)\nm_\(name): \(value)\n```\n", to: "\(name).md")
    }
    func value(_ frontMatter: String, _ own: String = "", _ line: String = "check -") throws -> Int?
    {
      let note = "---\n\(frontMatter)\n---\n\(own)\n"
      return try [1, 2, 3, 4].first { number in
        let result = try nabla(line, input: note + "$m + 1 = \(number + 1)$\n", in: scratch)
        return result.text.contains("1 verified") && result.status == 0
      }
    }
    let own = "```nn define\nm: 4\n```"
    #expect(try value("lesson: a.md") == 1)
    #expect(try value("lesson: [b.md, a.md]") == 2)
    #expect(try value("lesson:\n  - c.md\n  - a.md") == 3)
    #expect(try value("title: x", "", "check - --with b.md --with a.md") == 2)
    #expect(try value("lesson: c.md", "", "check - --with b.md --with a.md") == 3)
    #expect(try value("lesson: a.md", own, "check - --with b.md") == 4)
  }

  @Test func severalNetworksJudgeWhatFitsThem() throws {
    let scratch = try Scratch()
    for (name, weight) in [("a", "0.5"), ("b", "0.25")] {
      let network = """
        ```nn network
        inputs: {x_\(name): 3}
        parameters: {w_\(name): \(weight)}
        layers: [{units: {h_\(name): w_\(name) x_\(name)}, activation: linear}]
        ```

        """
      try scratch.write(network, to: "\(name).md")
    }
    let note = "$net_{h_a} = w_a x_a = 1.5$\n\n# Next\n\n$net_{h_b} = w_b x_b = 0.75$\n"
    let result = try nabla("check - --with a.md --with b.md", input: note, in: scratch)
    #expect(result.text.contains("4 verified"), "\(result.text)")
  }

  @Test func aNoteWithANetworkOfItsOwnSpeaksOfThoseOfItsLessonsToo() throws {
    let scratch = try scratch()
    let note = """
      # Another one

      ```nn network
      inputs: {x: 3}
      parameters: {v: 0.5}
      layers: [{units: {k: v x}, activation: linear}]
      ```

      $net_k = v x = 0.5 \\cdot 3 = 1.5$ and $out_k = 1.6$.

      # The one of the lesson

      $net_{h_1} = w_1 i_1 + w_2 i_2 + b_1 = 0.3775$ and $out_{h_1} = 0.593269292$.

      """
    let result = try nabla("check - --with lessons/net.md", input: note, in: scratch)
    #expect(result.text.contains("out_{h_1} is 0.593269992"), "\(result.text)")
    #expect(result.text.contains("out_k is 1.5, not 1.6") && result.text.contains("2 wrong"))
  }

  @Test func aMistakeNamesItsSituation() throws {
    let scratch = try scratch()
    let note = """
      # What if

      Now let $i_1 = 1$ and $i_2 = 2$.

      $$net_{h_1} = w_1 i_1 + w_2 i_2 + b_1 = 0.15 \\cdot 1 + 0.20 \\cdot 2 + 0.35 = 0.9$$

      $$net_{h_2} = w_3 i_1 + w_4 i_2 + b_1 = 0.25 \\cdot 1 + 0.30 \\cdot 2 + 0.35 = 1.2$$

      $$out_{h_1} = 0.7109495$$

      $$out_{h_2} = 0.786525$$

      """
    let told = "the network is taken with i_1 = 1 and i_2 = 2, stated in line 3"
    for format in ["text", "github", "sarif", "json"] {
      let result = try nabla(
        "check - --with lessons/net.md --format \(format)", input: note, in: scratch)
      #expect(result.text.contains(format == "json" ? "\"situation\": " : told), "\(result.text)")
    }
  }

  @Test func aLessonLeansOnItsOwnLessons() throws {
    let scratch = try scratch()
    try scratch.write("---\nlesson: net.md\n---\nMore.\n", to: "lessons/more.md")
    try scratch.write("---\nlesson: lessons/more.md\n---\n" + Self.sums, to: "note.md")
    #expect(
      try nabla("check note.md", in: scratch).text.contains("1 verified, 0 rounding, 1 wrong"))
    let given = try nabla("check notes/plain.md --with lessons/more.md", in: scratch)
    #expect(given.text.contains("1 verified, 0 rounding, 1 wrong"))
  }

  @Test(
    arguments: [
      ("lesson: /etc/hosts", "2:9: error: '/etc/hosts' leads out", 2),
      ("lesson: ../../etc/hosts.md", "error", 2),
      ("lesson: ../lessons/ned.md", "did you mean '../lessons/net.md'?", 2),
      ("lesson: no.md", "error: no.md: no such file", 2),
      ("lesson: pipe.md", "not a regular file", 2),
      ("lesson: folder.md", "not a regular file", 2), ("lesson: link.md", "leads out", 2),
      ("lesson: this.md", "cannot be its own lesson", 2),
      ("lesson: back.md", "lead back to this note", 2),
      ("lesson: broken.md", "something is wrong in the lesson 'broken.md'", 2),
      ("lesson: empty.md", "warning: 'empty.md' declares no network", 0),
      ("lesson: [plain.md, no.md]", "2:20: error", 2),
      ("lesson: empty", "did you mean 'empty.md'?", 0),
      ("lesson: 5", "1 verified", 0), ("lesson: Derivatives", "1 verified", 0),
      ("lesson:", "1 verified", 0),
      ("lesson: {a: b}", "1 verified", 0), ("lesson: [a", "1 verified", 0),
      ("x: [\nlesson: ../lessons/net.md", "1 verified", 0),
      ("lesson: http://a.b/c.md", "leads out", 2),
    ] as [(String, String, Int32)])
  func whatCannotBeALessonIsToldWithItsPlace(
    _ frontMatter: String, told: String, status: Int32
  ) throws {
    let scratch = try scratch()
    try scratch.write("---\nlesson: this.md\n---\n", to: "notes/back.md")
    try scratch.write("```nn network\nfoo: 1\n```\n", to: "notes/broken.md")
    try scratch.write("Nothing.\n", to: "notes/empty.md")
    try scratch.write("x", to: "notes/folder.md/x")
    #expect(mkfifo(scratch.url.path + "/notes/pipe.md", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/notes/link.md", withDestinationPath: "/etc/hosts")
    for text in [
      "---\n\(frontMatter)\n---\n$1 + 1 = 2$\n",
      "\u{FEFF}---\r\n\(frontMatter.replacing("\n", with: "\r\n"))\r\n---\r\n$1 + 1 = 2$\r\n",
    ] {
      try scratch.write(text, to: "notes/this.md")
      let result = try nabla("check notes/this.md", in: scratch)
      #expect(result.text.contains(told), "\(result.text)")
      #expect(result.text.contains("1 verified"))
      #expect(result.status == status, "\(result.text)")
    }
  }

  @Test func standardInputStartsAtTheWorkingDirectory() throws {
    let scratch = try scratch()
    let note = "---\nlesson: net.md\n---\n" + Self.sums
    let elsewhere = try nabla("check -", input: note, in: scratch)
    #expect(elsewhere.status == 2 && elsewhere.text.contains("standard input"))
    let here = try Program.run(
      ["check", "-"], input: note, in: scratch.url.appendingPathComponent("lessons"))
    #expect(here.text.contains("1 verified, 0 rounding, 1 wrong"))
  }

  @Test func aFolderReadsEachNoteWithItsOwnLesson() throws {
    let scratch = try scratch()
    let folder = try nabla("check .", in: scratch)
    #expect(folder.text.contains("1 verified, 0 rounding, 1 wrong"))
    // A folder that is given opens what is in it, wherever the program was started.
    let outside = try Program.run(
      ["check", scratch.url.path], in: FileManager.default.temporaryDirectory)
    #expect(outside.text.contains("1 verified, 0 rounding, 1 wrong"))
    let inside = try Program.run(
      ["check", "named.md"], in: scratch.url.appendingPathComponent("notes"))
    #expect(inside.status == 2 && inside.text.contains("a folder that holds both"))
  }

  /// Nothing is silently green: a note whose network was forgotten is told so.
  @Test(
    arguments: [
      ("check -", "note: this note seems to be about a network that cannot be drafted", 0),
      ("check - --strict", "seems to be about a network", 1),
      ("check - --min-coverage 1", "seems to be about a network", 1),
      ("check - --format json", "\"id\": \"undeclared-network\"", 0),
      ("check - --format github", "::notice ", 0),
      ("check - --format sarif", "\"level\": \"note\"", 0),
      ("check - --format junit", "<skipped message=\"this note seems to be about a network", 0),
      ("check - --format junit --strict", "<failure type=\"undeclared-network\"", 1),
      ("fix -", "seems to be about a network that nothing declares", 0),
      ("run -", "seems to be about a network that nothing declares", 0),
    ] as [(String, String, Int32)])
  func aForgottenNetworkIsTold(_ line: String, told: String, status: Int32) throws {
    let scratch = try scratch()
    let result = try nabla(line, input: "$out_{h_1}=0.593269292$\n", in: scratch)
    #expect((result.text + result.errors).contains(told), "\(result.text)\(result.errors)")
    #expect(result.status == status)
    let named = try nabla(
      "\(line) --with lessons/net.md", input: "$out_{h_1}=0.593269992$\n", in: scratch)
    #expect(!(named.text + named.errors).contains("seems to be about"))
    #expect(named.status == 0)
  }

  /// An identity that nothing but its form tells is a mistake for those who want it strict.
  @Test(
    arguments: [
      ("check -", "warning: as an identity this does not hold: at a = 0.7", 0),
      ("check - --strict", "[failing-identity]", 1),
      ("check - --format json", "\"id\": \"failing-identity\"", 0),
      ("check - --format github --strict", "::warning ", 1),
      ("check - --format junit --strict", "<failure type=\"failing-identity\"", 1),
    ] as [(String, String, Int32)])
  func anIdentityThatFailsIsWarnedOf(_ line: String, told: String, status: Int32) throws {
    let scratch = try scratch()
    let result = try nabla(line, input: "$(a - b)^2 = a^2 - b^2$\n", in: scratch)
    #expect(result.text.contains(told), "\(result.text)\(result.errors)")
    #expect(result.status == status)
  }

  @Test func aFolderCountsTheNotesWithoutANetwork() throws {
    let scratch = try scratch()
    let folder = try nabla("check notes lessons", in: scratch)
    #expect(folder.text.hasSuffix("1 note seems to be about a network that nothing declares\n"))
  }
}
