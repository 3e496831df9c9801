package import NoteMarkup
import SourceText
package import Verification

/// The mistakes that a measurement put into a note and that were not mended right, a paragraph each.
package struct MissedList: Sendable {
  let path: String
  let note: Note
  let misses: ArraySlice<Measurement.Miss>

  /// - Parameters:
  ///   - path: the path of the note as the user gave it.
  ///   - note: the note before anything was put into it.
  ///   - misses: what is listed, in this order.
  package init(path: String, note: Note, misses: ArraySlice<Measurement.Miss>) {
    self.path = path
    self.note = note
    self.misses = misses
  }

  /// Where the note was changed and how, and below it what the checker said.
  package var text: [UInt8] {
    Array(misses.map(paragraph).joined().utf8)
  }

  private func paragraph(_ miss: Measurement.Miss) -> String {
    let place = note.lineTable.location(of: miss.edit.range.lowerBound)
    let written = PrintableText.line(String(decoding: note.bytes[miss.edit.range], as: UTF8.self))
    let spoilt = PrintableText.line(miss.edit.replacement)
    let kind = miss.kind.rawValue
    let head = "\(path):\(place.line):\(place.column): \(kind): \(written) made \(spoilt)\n"
    guard !miss.mistakes.isEmpty else { return head + "  nothing was found\n" }
    return miss.mistakes.reduce(head) { text, mistake in
      let kind = mistake.kind.map { " [\($0.rawValue)]" } ?? ""
      let line = note.lineTable.location(of: mistake.range.lowerBound).line
      let said = PrintableText.line("\(mistake.token): \(mistake.message)")
      return text + "  line \(line): \(said)\(kind)\n"
    }
  }
}
