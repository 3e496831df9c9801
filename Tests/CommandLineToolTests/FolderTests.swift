import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
  /// The notes that are checked in a folder, in their order.
  private func paths(_ arguments: [String], in scratch: Scratch) throws -> [String] {
    let result = try Program.run(["check", "--format", "json"] + arguments, in: scratch.url)
    let object = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    return (object?["files"] as? [[String: Any]])?.compactMap { $0["path"] as? String } ?? []
  }

  @Test func markdownIsFoundInAStableOrder() throws {
    let scratch = try Scratch()
    let names = [
      "notes/b.md", "notes/a.markdown", "notes/B.MD", "notes/a/z.md", "notes/a-b.md",
      "notes/.hidden.md", "notes/.git/c.md", "notes/text.txt", "notes/md", "notes/.md",
      "notes/é.md",
    ]
    for name in names { try scratch.write("$1+1=2$", to: name) }
    let expected = [
      "notes/B.MD", "notes/a-b.md", "notes/a.markdown", "notes/a/z.md", "notes/b.md", "notes/é.md",
    ]
    #expect(try paths(["notes"], in: scratch) == expected)
    #expect(try paths(["notes/"], in: scratch) == expected)
    #expect(
      try paths(["notes/text.txt", "notes/a"], in: scratch) == ["notes/text.txt", "notes/a/z.md"])
  }

  @Test func linksCannotLeadInCircles() throws {
    let scratch = try Scratch()
    try scratch.write("$1+1=2$", to: "a/b.md")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.url.path + "/a/loop", withDestinationPath: scratch.url.path)
    try files.createSymbolicLink(
      atPath: scratch.url.path + "/a/same.md", withDestinationPath: "b.md")
    try files.createSymbolicLink(
      atPath: scratch.url.path + "/a/self.md", withDestinationPath: "self.md")
    #expect(try paths(["."], in: scratch) == ["./a/b.md"])
    #expect(try Program.run(["check", "."], in: scratch.url).status == 2)
  }

  @Test func aFileThatIsMetTwiceIsOneNote() throws {
    let scratch = try Scratch()
    for name in ["a/n.md", "a/z.md", "c.md"] { try scratch.write("$1+1=3$", to: name) }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/a/link.md", withDestinationPath: "n.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/a/out.md", withDestinationPath: "../c.md")
    let once = ["a/n.md", "a/out.md", "a/z.md"]
    #expect(try paths(["a"], in: scratch) == once)
    #expect(try paths(["a", "./a/n.md", "a/z.md", "a"], in: scratch) == once)
    let fixed = try Program.run(
      ["fix", "--suggested", "--write", "a", "a/link.md", "a/n.md"], in: scratch.url)
    #expect(fixed.status == 0, "\(fixed.errors)")
    for name in ["a/n.md", "a/z.md", "c.md"] {
      #expect(try scratch.data(of: name) == Data("$1+1=2$".utf8))
    }
  }

  @Test func aFolderWithoutNotesIsSaidToBeOne() throws {
    let scratch = try Scratch()
    let result = try Program.run(["check", "."], in: scratch.url)
    #expect(result.status == 0)
    #expect(result.errors == "nabla: warning: .: no notes in this folder\n")
    #expect(try Program.run(["check", ".", "--min-coverage", "1"], in: scratch.url).status == 1)
  }

  @Test func manyNotesAreReportedInOrder() throws {
    let scratch = try Scratch()
    for index in 0..<200 {
      let padding = String(repeating: "$1+1=2$\n\n", count: index % 7 * 20)
      try scratch.write("\(padding)$1+1=\(index + 3)$\n", to: "\(1000 + index).md")
    }
    let expected = (0..<200).map { "./\(1000 + $0).md" }
    #expect(try paths(["."], in: scratch) == expected)
    let first = try Program.run(["check", "."], in: scratch.url)
    #expect(first.output == (try Program.run(["check", "."], in: scratch.url)).output)
    #expect(first.status == 1)
  }
}
