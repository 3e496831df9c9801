import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  @Test(arguments: [
    ("$2+2=4$", 0), ("$2+2=5$", 1), ("nothing to read", 0), ("", 0), ("$0.33333 = 1/3$", 0),
    ("```nn netwrk\n```\n", 2), ("```nn netwrk\n```\n\n$2+2=5$", 2), ("$2/3 = 0.666$", 0),
  ])
  func theExitStatusTellsHowItIs(_ note: String, _ status: Int32) throws {
    #expect(try Program.run(["check", "-"], input: note).status == status)
  }

  @Test func strictFailsOnRoundingToo() throws {
    let note = "$20/3 = 6.6666$"
    #expect(try Program.run(["check", "-"], input: note).status == 0)
    #expect(try Program.run(["check", "-"], input: note).text.contains("-:1:2: rounding: "))
    #expect(try Program.run(["check", "-", "--strict"], input: note).status == 1)
  }

  @Test(arguments: [
    ("$2+2=4$ and $x=y+1$", "50", 0), ("$2+2=4$ and $x=y+1$", "50%", 0),
    ("$2+2=4$ and $x=y+1$", "50.1", 1), ("no math", "1", 1), ("no math", "0", 0),
    ("$2+2=4$", "100", 0), ("$x=y+1$", "10", 1),
  ])
  func tooLittleCoverageFails(_ note: String, _ minimum: String, _ status: Int32) throws {
    let result = try Program.run(["check", "-", "--min-coverage", minimum], input: note)
    #expect(result.status == status)
    #expect(result.errors.isEmpty == (status == 0))
  }

  @Test(arguments: [
    [], ["--format", "yaml", "-"], ["--min-coverage", "101", "-"], ["--min-coverage", "x", "-"],
    ["-", "-"], ["-", "--with", "-"], ["--frobnicate", "-"], [""],
  ])
  func aWrongCommandLineIsUsage(_ arguments: [String]) throws {
    let result = try Program.run(["check"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func aPathThatLeadsNowhereDoesNotStopTheRest() throws {
    let scratch = try Scratch()
    try scratch.write("$2+2=5$", to: "b.md")
    let result = try Program.run(["check", "a.md", "b.md"], in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors == "nabla: error: a.md: no such file or directory\n")
    #expect(result.text.contains("b.md:1:6: wrong: 2+2 is 4, not 5"))
  }

  @Test func aLessonBringsItsNetwork() throws {
    let scratch = try Scratch()
    try scratch.write(ExampleNetwork.lesson, to: "lesson.md")
    try scratch.write("$out_{h_1} = 0.593269992$, $E_{total} = 0.5$", to: "note.md")
    let without = try Program.run(["check", "note.md"], in: scratch.url)
    #expect(without.status == 0)
    let with = try Program.run(["check", "note.md", "--with", "lesson.md"], in: scratch.url)
    #expect(with.status == 1)
    #expect(with.text.contains("1 verified, 0 rounding, 1 wrong"))
  }

  @Test func troubleWithTheLessonIsToldOnce() throws {
    let scratch = try Scratch()
    try scratch.write("```nn netwrk\n```\n", to: "lesson.md")
    for name in ["a.md", "b.md"] { try scratch.write("$1+1=2$", to: name) }
    let result = try Program.run(["check", "a.md", "b.md", "--with", "lesson.md"], in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.components(separatedBy: "unknown-directive").count == 2)
    #expect(try Program.run(["check", "a.md", "--with", "no.md"], in: scratch.url).status == 2)
  }

  @Test func jsonIsCompleteWhateverTheStatus() throws {
    let scratch = try Scratch()
    let broken = Data([0xFF, 0x00, 0x24]) + Data("1+1=3".utf8) + Data([0x24, 0x0A, 0xC3])
    try scratch.write(broken, to: "a.md")
    try scratch.write("```nn netwrk\n```\n$x\u{1}y = \\text{\"q\"}$", to: "b.md")
    let result = try Program.run(["check", ".", "--format", "json"], in: scratch.url)
    #expect(result.status == 2)
    let object = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["./a.md", "./b.md"])
    let claims = try #require(files[0]["claims"] as? [[String: Any]])
    #expect(claims.first?["column"] as? Int == 4)
    #expect(claims.first?["verdict"] as? String == "wrong")
  }

  @Test func coloursAreForTerminals() throws {
    let note = "$2+2=5$"
    #expect(try !Program.run(["check", "-"], input: note).text.contains("\u{1B}"))
    #expect(
      try Program.run(["check", "-", "--color", "always"], input: note).text.contains("\u{1B}"))
  }

  @Test func aNoteInUTF16IsRefused() throws {
    let scratch = try Scratch()
    for (name, order) in [("a.md", String.Encoding.utf16LittleEndian), ("b.md", .utf16BigEndian)] {
      let text = try #require("\u{FEFF}$1+1=3$\n".data(using: order))
      try scratch.write(text, to: name)
      let result = try Program.run(["check", name], in: scratch.url)
      #expect(result.status == 2)
      #expect(result.errors == "nabla: error: \(name): in UTF-16; save it as UTF-8\n")
    }
  }

  @Test func deepNestingIsReadOrRefusedButNeverFatal() throws {
    let scratch = try Scratch()
    for depth in [150, 5_000] {
      let open = String(repeating: "(", count: depth)
      let close = String(repeating: ")", count: depth)
      let fractions = String(repeating: "\\frac{1}{", count: depth)
      let braces = String(repeating: "}", count: depth)
      let note = "$\(open)1+1\(close)=2$\n\n$\(fractions)1\(braces)=1$\n"
      for copy in 0..<4 { try scratch.write(note, to: "\(depth)-\(copy).md") }
    }
    let result = try Program.run(["check", "."], in: scratch.url)
    #expect(result.status == 0)
    #expect(result.text.contains("8 notes: "))
  }
}
