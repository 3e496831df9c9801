import Foundation
import TestSupport
import Testing

@Suite struct BaselineTests {
  @Test func knownMistakesDoNotFail() throws {
    let scratch = try Scratch()
    try scratch.write("$2+2=5$\n", to: "notes/a.md")
    let update = ["check", "notes", "--baseline", "known.txt", "--update-baseline"]
    #expect(try Program.run(["check", "notes"], in: scratch.url).status == 1)
    let missing = try Program.run(["check", "notes", "--baseline", "known.txt"], in: scratch.url)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("known.txt: no such file or directory; --update-baseline"))
    #expect(try Program.run(update, in: scratch.url).status == 0)
    // Lines move, the path is spelled otherwise, the note is right elsewhere.
    try scratch.write("# New\n\n$1+1=2$\n\nand $2+2=5$\n", to: "notes/a.md")
    let known = try Program.run(
      ["check", "./notes/a.md", "--baseline", "known.txt"], in: scratch.url)
    #expect(known.status == 0)
    #expect(known.text.contains("1 known from the baseline"))
    #expect(!known.text.contains("wrong:"))
    let elsewhere = scratch.url.appendingPathComponent("notes")
    #expect(
      try Program.run(["check", "a.md", "--baseline", "../known.txt"], in: elsewhere).status == 0)
  }

  @Test func newMistakesFailAndGoneOnesAreTold() throws {
    let scratch = try Scratch()
    try scratch.write("$2+2=5$\n", to: "a.md")
    let check = ["check", "a.md", "--baseline", "known.txt"]
    #expect(try Program.run(check + ["--update-baseline"], in: scratch.url).status == 0)
    try scratch.write("$2+2=5$ and again $2+2=5$\n", to: "a.md")
    #expect(try Program.run(check, in: scratch.url).status == 1)
    try scratch.write("$2+2=4$\n", to: "a.md")
    let gone = try Program.run(check, in: scratch.url)
    #expect(gone.status == 0)
    #expect(gone.errors.contains("an entry is not found any more"))
  }

  @Test func otherNotesStayInTheBaseline() throws {
    let scratch = try Scratch()
    for name in ["a.md", "b.md"] { try scratch.write("$2+2=5$\n", to: name) }
    for name in ["b.md", "a.md"] {
      let arguments = ["check", name, "--baseline", "known.txt", "--update-baseline"]
      #expect(try Program.run(arguments, in: scratch.url).status == 0)
    }
    let text = String(decoding: try scratch.data(of: "known.txt"), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3)
    #expect(
      try Program.run(["check", ".", "--baseline", "known.txt"], in: scratch.url).status == 0)
  }

  @Test(arguments: ["", "# something else\n", "# nabla baseline 1\n1\tdigits\n"])
  func whatIsNoBaselineIsRefused(_ text: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "known.txt")
    let result = try Program.run(["check", "-", "--baseline", "known.txt"], in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("nabla: error: known.txt: "))
  }

  @Test func updatingNeedsAFile() throws {
    #expect(try Program.run(["check", "-", "--update-baseline"]).status == 64)
  }
}
