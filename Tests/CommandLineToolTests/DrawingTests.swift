import Foundation
import TestSupport
import Testing

/// The drawings that `nabla run` writes beside notes.
@Suite struct DrawingTests {
  private static let plot = "# Plots\n\n```nn plot\nof: activations\n```\n"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.plot, to: "a note.md")
    return scratch
  }

  @discardableResult
  private func run(_ arguments: String..., in scratch: Scratch) throws -> Program.Result {
    try Program.run(["run"] + arguments, in: scratch.url)
  }

  private static let file = "a note.assets/activations-1.svg"

  @Test func aDrawingIsWrittenBesideTheNote() throws {
    let scratch = try scratch()
    #expect(try run("a note.md", "--in-place", in: scratch).status == 0)
    let svg = try scratch.data(of: Self.file)
    #expect(svg.starts(with: Data("<svg ".utf8)))
    let note = String(decoding: try scratch.data(of: "a note.md"), as: UTF8.self)
    #expect(note.contains("](a%20note.assets/activations-1.svg)"))
    #expect(try run("a note.md", "--check", in: scratch).status == 0)
    #expect(try run("a note.md", "--in-place", in: scratch).status == 0)
    #expect(try scratch.data(of: Self.file) == svg)
  }

  @Test func anOutputHasItsOwnFolder() throws {
    let scratch = try scratch()
    #expect(try run("a note.md", "-o", "out.md", in: scratch).status == 0)
    #expect(try !scratch.data(of: "out.assets/activations-1.svg").isEmpty)
    let output = String(decoding: try scratch.data(of: "out.md"), as: UTF8.self)
    #expect(output.contains("](out.assets/activations-1.svg)"))
  }

  @Test func standardOutputWritesNoFiles() throws {
    let scratch = try scratch()
    let result = try run("a note.md", in: scratch)
    #expect(result.status == 0 && result.text.contains("a%20note.assets"))
    #expect(throws: (any Error).self) { try scratch.data(of: Self.file) }
  }

  @Test func aMissingDrawingIsOutOfDate() throws {
    let scratch = try scratch()
    try run("a note.md", "--in-place", in: scratch)
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent(Self.file))
    let result = try run("a note.md", "--check", in: scratch)
    #expect(result.status == 1 && result.errors.contains("activations-1.svg: out of date"))
    #expect(throws: (any Error).self) { try scratch.data(of: Self.file) }
  }

  @Test(arguments: ["<svg/>", ""])
  func whatOthersDrewStays(content: String) throws {
    let scratch = try scratch()
    try scratch.write(content, to: Self.file)
    for option in ["--in-place", "--check"] {
      let result = try run("a note.md", option, in: scratch)
      #expect(result.status == 1 && result.errors.contains("activations-1.svg: changed by hand"))
    }
    #expect(try scratch.data(of: Self.file) == Data(content.utf8))
    #expect(try run("a note.md", "--in-place", "--force", in: scratch).status == 0)
    #expect(try scratch.data(of: Self.file).starts(with: Data("<svg ".utf8)))
  }

  @Test func aFileInPlaceOfTheFolderIsNamed() throws {
    let scratch = try scratch()
    try scratch.write("mine", to: "a note.assets")
    let result = try run("a note.md", "--in-place", in: scratch)
    #expect(result.status == 2 && result.errors.contains("a note.assets: "))
    #expect(try scratch.data(of: "a note.assets") == Data("mine".utf8))
  }
}
