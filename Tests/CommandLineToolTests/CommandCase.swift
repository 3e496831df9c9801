import Foundation
import TestSupport
import Testing

/// A folder `Data/expect/COMMAND/CASE`: a command line, and all that comes of it.
///
/// - `command.txt` is what a user types, in a folder with the other files, such as `input.md`.
/// - `expected.md`, or with another ending that tells what it is, is what goes to standard output;
///   a new case begins with an empty one.
/// - `expected.errors` is what goes to standard error, and `expected.status` the exit status; they
///   are there only where there are errors, and where the status is not 0.
/// - `expected/` has the files that are made or changed.
struct CommandCase: CustomTestStringConvertible, Sendable {
  let command: String
  let name: String

  var testDescription: String { "\(command)/\(name)" }

  static let all = TestData.names("expect").flatMap { command in
    TestData.names("expect/\(command)").map { CommandCase(command: command, name: $0) }
  }

  private var path: String { "expect/\(command)/\(name)" }

  /// Runs the command line, and expects all that comes of it.
  func run() throws {
    let scratch = try Scratch()
    let names = TestData.names(path)
    for name in names where !name.hasPrefix("expected") {
      try FileManager.default.copyItem(
        at: TestData.url("\(path)/\(name)"), to: scratch.url.appendingPathComponent(name))
    }
    let before = try scratch.files()
    let products = Program.executable.deletingLastPathComponent().path
    let result = try Program.start(
      URL(fileURLWithPath: "/bin/sh"), ["command.txt"], in: scratch.url,
      environment: ["PATH": "\(products):/usr/bin:/bin"])
    let output = try #require(names.first(where: Self.isOutput), "no file says what the output is")
    try expect(result.text, output)
    try expect(result.errors, "expected.errors")
    try expect(result.status == 0 ? "" : "\(result.status)\n", "expected.status")
    let made = try scratch.files().filter { before[$0.key] != $0.value }
    let expected = TestData.files(in: "\(path)/expected")
    for file in Set(made.keys).union(expected).sorted() {
      try expect(made[file].map { String(decoding: $0, as: UTF8.self) } ?? "", "expected/\(file)")
    }
  }

  private static func isOutput(_ name: String) -> Bool {
    name.hasPrefix("expected.") && name != "expected.errors" && name != "expected.status"
  }

  private func expect(_ found: String, _ file: String) throws {
    try Golden.expect(found, at: TestData.url("\(path)/\(file)"))
  }
}
