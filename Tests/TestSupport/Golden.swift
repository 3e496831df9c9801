package import Foundation
package import Testing

/// Files that hold what is expected, to the byte; one that is not there expects nothing.
///
/// With `NABLA_RECORD` set they are recorded anew, and every test that does so fails: read them before
/// they are committed.
package enum Golden {
  /// Whether the files are recorded anew.
  package static let isRecording = ProcessInfo.processInfo.environment["NABLA_RECORD"] != nil

  /// Expects text to be what a file holds, or records it.
  package static func expect(
    _ found: String, at url: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let isThere = FileManager.default.fileExists(atPath: url.path)
    let expected = isThere ? try Data(contentsOf: url) : Data()
    if Data(found.utf8) == expected { return }
    guard isRecording else {
      let wanted = String(decoding: expected, as: UTF8.self)
      Issue.record(
        "\(url.lastPathComponent) is not as expected; it is\n\(found)\nand should be\n\(wanted)",
        sourceLocation: sourceLocation)
      return
    }
    try record(found, at: url)
    Issue.record("\(url.path) is recorded anew", sourceLocation: sourceLocation)
  }

  private static func record(_ text: String, at url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
