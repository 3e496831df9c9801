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
  /// A sign that only those ask for who want to know what a text asserts.
  case sign(ProseSign)

  /// The word, if it is one.
  @inlinable package var word: ProseWord? {
    if case .word(let word) = self { word } else { nil }
  }

  /// Whether it is a word.
  @inlinable package var isWord: Bool {
    if case .word = self { true } else { false }
  }

  /// What it tells, if it is a word.
  @inlinable package var concepts: Concepts {
    if case .word(let word) = self { word.concepts } else { [] }
  }

  /// Whether a block begins here.
  @inlinable package var isBreak: Bool {
    switch self {
    case .paragraph, .item: true
    default: false
    }
  }

  /// Whether two tokens are the same: written out, so that a comparison with a sign takes one look at it in
  /// the modules that compare.
  @inlinable package static func == (a: ProseToken, b: ProseToken) -> Bool {
    switch (a, b) {
    case (.word(let a), .word(let b)): a == b
    case (.sign(let a), .sign(let b)): a == b
    case (.formula, .formula), (.comma, .comma), (.colon, .colon), (.stop, .stop),
      (.paragraph, .paragraph), (.item, .item):
      true
    default: false
    }
  }
}

/// A sign of a text that tells how something in it is meant.
package enum ProseSign: Hashable, Sendable {
  /// The end of a question.
  case question
  /// Where a quotation begins or ends.
  case quote
  /// A bracket, of either shape.
  case opening
  case closing
  /// A mark by which somebody calls something right.
  case tick
  /// A mark by which somebody calls something wrong.
  case cross
}
