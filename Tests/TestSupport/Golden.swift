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
      let differences = differences(of: found, from: String(decoding: expected, as: UTF8.self))
      Issue.record(
        "\(url.lastPathComponent) is not as expected: - is missing, + is too much\n\(differences)",
        sourceLocation: sourceLocation)
      return
    }
    try record(found, at: url)
    Issue.record("\(url.path) is recorded anew", sourceLocation: sourceLocation)
  }

  /// The lines that differ, each with its number.
  private static func differences(of found: String, from wanted: String) -> String {
    let lines = [found, wanted].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)|" }
    }
    let difference = lines[0].difference(from: lines[1])
    let shown = (difference.removals + difference.insertions).map { change in
      switch change {
      case .remove(let index, let line, _): (index, "-\(index + 1): \(line)")
      case .insert(let index, let line, _): (index, "+\(index + 1): \(line)")
      }
    }
    return shown.sorted { $0.0 < $1.0 }.prefix(mostShownLines).map(\.1).joined(separator: "\n")
  }

  private static let mostShownLines = 100

  private static func record(_ text: String, at url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
