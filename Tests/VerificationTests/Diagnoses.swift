import Binding
import Foundation
import SourceText
import Verification

/// What the checker says of a note's mistakes, each in a few words: the token, the kind and the fix,
/// or of a tie the fixes between which it does not choose.
func diagnoses(_ note: String, imported: NoteBindings = NoteBindings()) -> [String] {
  check(note, imported: imported).mistakes.map { mistake in
    if mistake.kind == nil, let tie = mistake.message.range(of: "; either ") {
      return String(mistake.message[tie.upperBound...])
    }
    let kind = mistake.kind?.rawValue ?? "?"
    return "\(mistake.token) \(kind) \(mistake.fix?.replacement ?? "-")"
  }
}
