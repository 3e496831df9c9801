import NoteMarkup
import SourceText

extension Surroundings {
  /// Whether the paragraph has a power of e with a letter as a formula of its own, which so is a name:
  /// `with counts $e^i$`.
  var namesPowerOfE: Bool {
    guard let passage else { return false }
    return passage.formulas(in: passage.paragraph).contains { index in
      let text = prose.note.formulas[index].text(in: prose.note).bytes.filter { !$0.isWhitespace }
      guard text.starts(with: Array("e^".utf8)) else { return false }
      let exponent = text.dropFirst(2).filter { !Self.brackets.contains($0) }
      return exponent.count == 1 && exponent[0].isASCIILetter && exponent[0] | 0x20 != 0x78
    }
  }

  private static let brackets = Set("{}()".utf8)
}
