import NoteMarkup
import SourceText

/// What fixes make of a note into which a mistake was put.
struct Damage {
  /// The note before.
  let note: Note
  /// What was put in.
  let injection: TextEdit

  /// Whether fixes leave another note than there was, be it that a number has noughts more.
  func isDone(by mistakes: [Mistake]) -> Bool {
    var edits: [TextEdit] = []
    for fix in mistakes.compactMap(\.fix).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edits.last.map({ $0.range.upperBound <= fix.range.lowerBound }) ?? true {
      edits.append(fix)
    }
    let spoilt = note.bytes.applying([injection])
    guard !edits.isEmpty, spoilt.applying(edits) != note.bytes else { return false }
    return edits.count > 1 || !edits.allSatisfy(restoresValue)
  }

  /// Whether a fix puts a number of the same value where the mistake was put in.
  private func restoresValue(_ fix: TextEdit) -> Bool {
    let spoilt =
      injection.range.lowerBound..<injection.range.lowerBound + injection.replacement.utf8.count
    guard fix.range == spoilt, let value = Double(fix.replacement) else { return false }
    return value == Double(String(decoding: note.bytes[injection.range], as: UTF8.self))
  }
}
