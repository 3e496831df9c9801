import NoteMarkup
import SourceText

/// What the front matter of a note says to Nabla.
struct NoteSettings {
  private(set) var digits = LessonRequest.defaultDigits
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the keys that stand at the very left of the front matter; all others are for others.
  init(reading note: Note) {
    guard let range = note.frontMatter else { return }
    let key = Array("digits:".utf8)
    for line in note.lineTable.lineIndex(of: range.lowerBound)..<note.lineTable.lineStarts.count {
      let line = note.lineTable.range(ofLine: line)
      guard line.upperBound <= range.upperBound else { return }
      guard note.bytes[line].starts(with: key) else { continue }
      let rest = line.dropFirst(key.count)
      let text = String(decoding: note.bytes[rest], as: UTF8.self).prefix { $0 != "#" }
        .filter { !$0.isWhitespace }
      if let number = Int(text), LessonRequest.possibleDigits.contains(number) {
        digits = number
      } else {
        let problem = ValueProblem.badDigits(text)
        let end = line.lowerBound + key.count
        diagnostics.append(problem.diagnostic(at: line.lowerBound..<end))
      }
    }
  }
}
