import Foundation
import NoteMarkup
import SourceText

/// Debian's KaTeX under node, which the tests use where both are installed.
enum KaTeX {
  private static let candidates = [
    "/usr/share/javascript/katex/katex.js", "/usr/share/nodejs/katex/dist/katex.js",
  ]
  private static let library = candidates.first { FileManager.default.fileExists(atPath: $0) }
  private static let node = ["/usr/bin/node", "/usr/local/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isInstalled: Bool { library != nil && node != nil }

  private struct Item: Encodable {
    let latex: String
    let display: Bool
  }

  /// What KaTeX says of all formulas of a note, and whether it took them all.
  static func render(_ note: Note) throws -> (output: String, isWell: Bool) {
    guard let library, let node,
      let script = Bundle.module.url(forResource: "Data/katex", withExtension: "js")
    else { return ("node and libjs-katex are not installed", false) }
    let items = note.formulas.map { formula in
      Item(
        latex: String(decoding: formula.text(in: note).bytes, as: UTF8.self),
        display: formula.style != .inline)
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-katex-\(UUID().uuidString).json")
    try JSONEncoder().encode(items).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: node)
    process.arguments = [script.path, library]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus == 0)
  }
}
