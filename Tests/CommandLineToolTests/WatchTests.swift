import Foundation
import TestSupport
import Testing

/// `nabla check --watch`, which checks again whenever something changes.
@Suite struct WatchTests {
  /// A watch of a folder, whose findings go to a file.
  private struct Watch {
    let scratch: Scratch
    let process = Process()

    init() throws {
      scratch = try Scratch()
      try scratch.write("$2 + 2 = 5$\n", to: "a.md")
      process.executableURL = Program.executable
      process.arguments = ["check", "--watch", ".", "--output-file", "found.txt"]
      process.currentDirectoryURL = scratch.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Whether the findings become such within a minute.
    func tells(_ isMeant: (String) -> Bool) -> Bool {
      for _ in 0..<600 {
        let found = (try? scratch.data(of: "found.txt")).map { String(decoding: $0, as: UTF8.self) }
        if isMeant(found ?? "") { return true }
        usleep(100_000)
      }
      return false
    }
  }

  private static let changes:
    [(name: String, change: @Sendable (Scratch) throws -> Void, found: String)] = [
      ("edit", { try $0.write("$2 + 2 = 60$\n", to: "a.md") }, "not 60"),
      (
        "saving by a new file",
        {
          try $0.write("$2 + 2 = 7$\n", to: "a.tmp")
          let path = $0.url.appendingPathComponent("a").path
          #expect(rename("\(path).tmp", "\(path).md") == 0)
        }, "not 7"
      ),
      ("a new note", { try $0.write("$3 + 3 = 8$\n", to: "b.md") }, "b.md:1:"),
      (
        "another name",
        {
          try FileManager.default.moveItem(
            at: $0.url.appendingPathComponent("a.md"), to: $0.url.appendingPathComponent("c.md"))
        }, "c.md:1:"
      ),
      ("a configuration", { try $0.write("ignore: [value]\n", to: ".nabla.yml") }, "1 ignored"),
    ]

  @Test(arguments: changes.indices)
  func whateverChangesIsCheckedAgain(index: Int) throws {
    let (name, change, found) = Self.changes[index]
    let watch = try Watch()
    defer { watch.process.terminate() }
    try #require(watch.tells { $0.contains("not 5") }, "\(name): nothing at the beginning")
    try change(watch.scratch)
    #expect(watch.tells { $0.contains(found) }, "\(name) is not seen")
  }

  @Test func aNoteThatIsGoneIsToldNoMore() throws {
    let watch = try Watch()
    defer { watch.process.terminate() }
    try watch.scratch.write("$3 + 3 = 8$\n", to: "b.md")
    try #require(watch.tells { $0.contains("b.md:1:") })
    try FileManager.default.removeItem(at: watch.scratch.url.appendingPathComponent("b.md"))
    #expect(watch.tells { $0.contains("not 5") && !$0.contains("b.md:1:") })
  }
}
