import Foundation
import NoteMarkup
import TestSupport

/// KaTeX, run by node.
enum KaTeX {
  private struct Item: Encodable {
    let latex: String
    let display: Bool
  }

  /// What KaTeX says of all formulas of a note, and whether it took them all.
  ///
  /// - Throws: `Peer.Missing` if it is not installed.
  static func render(_ note: Note) throws -> (output: String, isWell: Bool) {
    let items = zip(note.formulas, note.contents).map { formula, latex in
      Item(latex: latex, display: formula.style != .inline)
    }
    let input = String(decoding: try JSONEncoder().encode(items), as: UTF8.self)
    let result = try Program.start(
      URL(fileURLWithPath: Peer.node.path),
      [TestData.url("katex.js").path, Peer.katex.path], input: input)
    return (result.text, result.status == 0)
  }
}
