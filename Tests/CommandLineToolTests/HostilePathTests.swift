import Foundation
import TestSupport
import Testing

/// Notes that want to read or write what does not stand in their folder.
@Suite struct HostilePathTests {
  private static let table = "x,y\n1,2\n3,4\n"

  private static func note(_ path: String) -> String {
    """
    ```nn data d
    file: "\(path)"
    inputs: [x]
    targets: [y]
    ```

    """
  }

  /// A folder with a note's folder in it, and what the note may not reach.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "outside.csv")
    try scratch.write(Self.table, to: "notes-too/outside.csv")
    try scratch.write(Self.table, to: "notes/inside.csv")
    try scratch.write(Self.table, to: "notes/deeper/inside.csv")
    let notes = scratch.url.appendingPathComponent("notes")
    let links = [
      "link.csv": "../outside.csv", "folder": "..", "root": "/", "there": "deeper/inside.csv",
      "absolute.csv": scratch.url.path + "/outside.csv", "too.csv": "../notes-too/outside.csv",
      "chain.csv": "link.csv", "loop.csv": "loop.csv", "gone.csv": "nowhere",
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: notes.appendingPathComponent(name).path, withDestinationPath: target)
    }
    #expect(mkfifo(notes.appendingPathComponent("pipe.csv").path, 0o600) == 0)
    return scratch
  }

  @Test(arguments: ["inside.csv", "deeper/inside.csv", "there"])
  func whatStandsInTheFolderIsRead(path: String) throws {
    let scratch = try scratch()
    try scratch.write(Self.note(path), to: "notes/a.md")
    let result = try Program.run(["check", "notes/a.md"], in: scratch.url)
    #expect(result.status == 0 && result.text.contains("0 formulas"), "\(result.text)")
  }

  @Test(arguments: [
    "../outside.csv", "deeper/../../outside.csv", "./../outside.csv", "/etc/passwd", "//etc/passwd",
    "link.csv", "folder/outside.csv", "root/etc/passwd", "absolute.csv", "too.csv", "chain.csv",
    "loop.csv", "gone.csv", "pipe.csv", "deeper", ".", "", "~/x.csv", "root/dev/zero", "/dev/zero",
    "root/dev/stdin", "..\\\\outside.csv", "inside.csv\\0", "file:inside.csv",
    "root/proc/self/environ",
  ])
  func whatStandsElsewhereIsNotRead(path: String) throws {
    let scratch = try scratch()
    try scratch.write(Self.note(path), to: "notes/a.md")
    for folder in ["notes/", ""] {
      let result = try Program.run(
        ["check", folder.isEmpty ? "a.md" : "notes/a.md"],
        in: folder.isEmpty ? scratch.url.appendingPathComponent("notes") : scratch.url)
      #expect(result.status == 2)
      #expect(result.text.contains("error: "))
    }
  }

  // MARK: Drawings

  private static let plot = "```nn plot\nof: activations\n```\n"

  @Test func theFolderOfDrawingsCannotLeadOut() throws {
    let scratch = try scratch()
    try scratch.write(Self.plot, to: "notes/a.md")
    try scratch.write("", to: "elsewhere/x")
    let folder = scratch.url.appendingPathComponent("notes/a.assets")
    for target in ["../elsewhere", scratch.url.path + "/elsewhere", "gone"] {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path, withDestinationPath: target)
      let before = try scratch.files()
      for options in [["--in-place", "--force"], ["--check"]] {
        let result = try Program.run(["run", "notes/a.md"] + options, in: scratch.url)
        #expect(result.status == 2)
        #expect(result.errors.contains("a.assets: "))
      }
      let new = Set(try scratch.files().keys).subtracting(before.keys)
      #expect(new == [])
    }
  }

  @Test func aDrawingIsWrittenOverNothingButAFile() throws {
    let scratch = try scratch()
    try scratch.write(Self.plot, to: "notes/a.md")
    #expect(try Program.run(["run", "notes/a.md", "--in-place"], in: scratch.url).status == 0)
    let drawing = scratch.url.appendingPathComponent("notes/a.assets/activations-1.svg")
    let old = try Data(contentsOf: drawing)
    let makers: [(String) throws -> Void] = [
      { #expect(mkfifo($0, 0o600) == 0) },
      { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/dev/zero") },
      {
        try FileManager.default.createSymbolicLink(
          atPath: $0, withDestinationPath: "../../outside.csv")
      },
      { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
    ]
    for make in makers {
      try FileManager.default.removeItem(at: drawing)
      try make(drawing.path)
      for options in [["--in-place"], ["--in-place", "--force"], ["--check"]] {
        let result = try Program.run(["run", "notes/a.md"] + options, in: scratch.url)
        #expect(result.status == 2)
        #expect(result.errors.contains("not a regular file"))
      }
      #expect(try scratch.data(of: "outside.csv") == Data(Self.table.utf8))
    }
    try FileManager.default.removeItem(at: drawing)
    #expect(try Program.run(["run", "notes/a.md", "--in-place"], in: scratch.url).status == 0)
    #expect(try Data(contentsOf: drawing) == old)
  }
}
