/// A piece of the text around formulas.
package enum ProseToken: Hashable, Sendable {
  /// A word or a number.
  case word(ProseWord)
  /// Any formula.
  case formula
  /// A comma, or a pipe between the cells of a table.
  case comma
  /// A colon, a semicolon or a dash.
  case colon
  /// The end of a sentence.
  case stop
  /// A blank line.
  case paragraph
  /// The marker of a list item.
  case item

  /// The word, if it is one.
  package var word: ProseWord? {
    if case .word(let word) = self { word } else { nil }
  }

  /// Whether a block begins here.
  package var isBreak: Bool { self == .paragraph || self == .item }
}
