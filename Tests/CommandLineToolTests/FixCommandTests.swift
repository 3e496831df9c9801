import Foundation
import TestSupport
import Testing

@Suite struct FixCommandTests {
  static let notes: [String] = [
    "$2+2=5$\n",
    "$2+2=5$",
    "one\r\n\r\n$2+2=5$\r\n\r\nand $3 \\cdot 4 = 13$\r\n",
    "a\n\n\nb\n\n$2+2=5$ and $2+3=6$\n\n\n\n\n\n\n\n\n\n$1+1=3$",
    "lone\rcarriage $2+2=5$\rreturns\n\nand $1+1=3$\n",
    "> - quoted\n>\t$$\n>\t1 + 1 = 3\n>\t$$\n",
    "\u{FEFF}mark and \u{2028} é 漢字 $2+2=5$\n",
  ]

  private func git(_ arguments: [String], _ scratch: Scratch) throws -> Program.Result {
    try Program.start(
      URL(fileURLWithPath: "/usr/bin/env"), ["git"] + arguments, in: scratch.url)
  }

  @Test(arguments: notes) func theDiffDoesWhatWritingDoes(_ note: String) throws {
    let scratch = try Scratch()
    let name = "my note.md"
    for folder in ["written", "patched", "applied"] {
      try scratch.write(note, to: "\(folder)/\(name)")
    }
    let diff = try Program.run(
      ["fix", "--suggested", name], in: scratch.url.appendingPathComponent("patched"))
    #expect(diff.status == 0)
    #expect(!diff.output.isEmpty)
    try scratch.write(diff.output, to: "fix.diff")
    let written = try Program.run(
      ["fix", "--suggested", "--write", name], in: scratch.url.appendingPathComponent("written"))
    #expect(written.status == 0)
    let mended = try scratch.data(of: "written/\(name)")
    #expect(mended != Data(note.utf8))
    #expect(try git(["apply", "--directory=applied", "fix.diff"], scratch).status == 0)
    #expect(try scratch.data(of: "applied/\(name)") == mended)
    let patch = try Program.start(
      URL(fileURLWithPath: Peer.patch.path), ["-p1", "-d", "patched", "-i", "../fix.diff"],
      in: scratch.url)
    #expect(patch.status == 0, "\(patch.text)\(patch.errors)")
    #expect(try scratch.data(of: "patched/\(name)") == mended)
  }

  @Test func standardInputComesOutMended() throws {
    let result = try Program.run(["fix", "-", "--suggested", "--write"], input: "so $2+2=5$.")
    #expect(result.text == "so $2+2=4$.")
    #expect(result.status == 0)
  }

  @Test func brokenBytesStay() throws {
    let scratch = try Scratch()
    try scratch.write(Data([0xFF, 0, 0x0A]) + Data("$2+2=5$".utf8) + Data([0xC3]), to: "a.md")
    #expect(
      try Program.run(["fix", "--suggested", "--write", "a.md"], in: scratch.url).status == 0)
    let expected = Data([0xFF, 0, 0x0A]) + Data("$2+2=4$".utf8) + Data([0xC3])
    #expect(try scratch.data(of: "a.md") == expected)
  }

  @Test func whatHasNoFixIsLeft() throws {
    let result = try Program.run(
      ["fix", "-"], input: "$\\frac{1}{3} + \\frac{1}{7} = \\frac{3}{8}$\n")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "nabla: warning: -: a mistake has no fix; nabla check tells more\n")
  }

  @Test func rightNotesAreNotTouched() throws {
    let scratch = try Scratch()
    let file = try scratch.write("$2+2=4$", to: "a.md")
    let before = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(
      try Program.run(["fix", "--suggested", "--write", "a.md"], in: scratch.url).status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func modesAndLinksStay() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    let file = try scratch.write("$2+2=5$", to: "folder/a.md")
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try files.createSymbolicLink(
      atPath: scratch.url.path + "/link.md", withDestinationPath: "folder/a.md")
    #expect(
      try Program.run(["fix", "--suggested", "--write", "link.md"], in: scratch.url).status == 0)
    #expect(
      try files.destinationOfSymbolicLink(atPath: scratch.url.path + "/link.md") == "folder/a.md")
    #expect(try scratch.data(of: "folder/a.md") == Data("$2+2=4$".utf8))
    let attributes = try files.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try files.contentsOfDirectory(atPath: scratch.url.path + "/folder") == ["a.md"])
  }

  @Test func aMissingNoteIsAnErrorAndTheOthersAreMended() throws {
    let scratch = try Scratch()
    try scratch.write("$2+2=5$", to: "b.md")
    let result = try Program.run(
      ["fix", "--suggested", "--write", "a.md", "b.md"], in: scratch.url)
    #expect(result.status == 2)
    #expect(try scratch.data(of: "b.md") == Data("$2+2=4$".utf8))
  }
}
