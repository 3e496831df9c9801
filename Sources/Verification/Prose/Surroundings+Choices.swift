import MathNotation
import NoteMarkup
import SourceText

/// Answers that are offered: of one left side several right ones, of which one at most is so.
extension Surroundings {
  /// How many formulas before and behind are compared.
  private static let mostChoices = 8
  /// How long an answer is at most, in bytes.
  private static let longestChoice = 200

  /// Whether the formula is one of at least three that say of the same left side that it is something
  /// else, or of two that are lettered: `(a) $2^5 = 10$ (b) $2^5 = 32$`.
  func isOneOfChoices(_ link: DoubtedLink) -> Bool {
    let context = link.context
    guard range(of: formula).count <= Self.longestChoice else { return false }
    let left = context.text[context.side(0).range].filter { !$0.isWhitespace }
    let note = prose.note
    // Mostly the formula itself tells: to look at those around it takes longer.
    if startsAlike(formula, left), !isLettered(before: range(of: formula).lowerBound) {
      return false
    }
    let around =
      max(0, formula - Self.mostChoices)..<min(note.formulas.count, formula + Self.mostChoices + 1)
    let same = around.filter { index in
      note.formulas[index].section == note.formulas[formula].section
        && range(of: index).count <= Self.longestChoice
        && startsAlike(index, left)
    }
    guard same.count > 1,
      same.allSatisfy({ isLettered(before: range(of: $0).lowerBound) })
    else { return false }
    let rights = Set(
      same.map { note.formulas[$0].text(in: note).bytes.filter { !$0.isWhitespace } })
    return rights.count == same.count
  }

  /// Whether another formula of the note says something else of the left side of a link.
  func startsAlike(_ other: Int, _ link: DoubtedLink) -> Bool {
    let context = link.context
    let left = context.text[context.side(link.link).range].filter { !$0.isWhitespace }
    return startsAlike(other, left)
  }

  private func range(of index: Int) -> ByteRange { prose.note.formulas[index].range }

  /// Whether a formula begins with the same left side, which has no blanks, and a relation.
  private func startsAlike(_ other: Int, _ left: [UInt8]) -> Bool {
    var matched = 0
    for slice in prose.note.formulas[other].slices {
      for place in slice {
        let byte = prose.note.bytes[place]
        if byte.isWhitespace { continue }
        guard matched < left.count else { return "=\\<>".utf8.contains(byte) }
        guard byte == left[matched] else { return false }
        matched += 1
      }
    }
    return false
  }

  /// Whether a letter stands right before a place, as in `(a)`, `B.` or `c)`, or a box to tick.
  private func isLettered(before place: Int) -> Bool {
    var rest = prose.note.bytes[max(0, place - 12)..<place]
    func drop(_ isDropped: (UInt8) -> Bool) {
      while let last = rest.last, isDropped(last) { rest.removeLast() }
    }
    drop { $0.isBlank || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    guard let mark = rest.popLast() else { return false }
    if mark == UInt8(ascii: "]") {
      let box = rest.suffix(2)
      return box.first == UInt8(ascii: "[")
    }
    guard mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":"),
      let letter = rest.popLast(), letter.isASCIILetter
    else { return false }
    guard let before = rest.last else { return true }
    return !before.isASCIILetter && before < 0x80
  }
}
