import SourceText

/// One piece of a formula: what it means, and where it stands in the formula's text.
struct Token {
  var meaning: Meaning
  /// 0-based byte offsets in the formula's text.
  var start: Int32
  var end: Int32
  /// Whether white space stands before it.
  var isSpaced = false
  /// Whether it is the first one of a line that is not the first.
  var startsLine = false

  var range: ByteRange { Int(start)..<Int(end) }
}

/// What a token means to the parser.
///
/// It holds no references, so that tokens are cheap to copy.
enum Meaning: Equatable, Sendable {
  /// An index into the literals of the formula.
  case number(Int32)
  /// A run of ASCII letters, or one other letter.
  case letters
  /// A letter written as a command or in Unicode, such as `\alpha`: an index into
  /// ``CommandTable/letters``.
  case letter(UInt8)
  /// `\text{…}`, `\mathrm{…}`: the words between the braces are the token's inner range.
  case text(TextStyle)
  case function(Function)
  case aggregate(Aggregate)
  case matrixFunction(MatrixFunction)
  /// `\arg`, before `\max` or `\min`.
  case arg
  case relation(Relation)
  case plus
  case minus
  case plusMinus
  case times
  /// `\cdot` and `*`: a product, of vectors the dot product.
  case dot
  /// `\odot`: the product entry by entry.
  case elementwise
  /// `\otimes`: the outer product.
  case outer
  case slash
  case bmod
  /// `\pmod` and `\mod`: what follows is the modulus of the whole chain.
  case modulus
  case caret
  case underscore
  case prime
  case factorial
  case percent
  /// A sign of money, before a number or behind it.
  case currency
  case degree
  case transpose
  case infinity
  case open(Delimiter)
  case close(Delimiter)
  /// A bar or double bar, which may open or close.
  case bar(Delimiter)
  case comma
  case semicolon
  case colon
  case ampersand
  case rowBreak
  /// Spacing that is wide enough to part two statements.
  case wideSpace
  /// An arrow or a logical connective: it parts two statements.
  case connective
  case fraction
  case root
  case binomial
  case choose
  /// `{a \over b}`
  case over
  case sum
  case product
  case partial
  case dots
  /// A question mark: something is to be filled in.
  case blank
  /// A command that changes only the look of its argument, such as `\mathbf`.
  case style
  /// `\underbrace`: its argument counts, the script that follows is a remark.
  case annotated
  /// An accent that makes another name, such as `\hat`: an index into ``CommandTable/accents``.
  case accent(UInt8)
  case begin(Environment)
  case end(Environment)
  /// A construct that is not read.
  case unsupported(UnsupportedNotation)
  /// A command that nobody knows.
  case unknownCommand
  case endOfText

  /// Whether it is text between braces.
  var isText: Bool { if case .text = self { true } else { false } }
}

enum TextStyle: UInt8 {
  /// `\text`: words of the sentence, or a unit.
  case text
  /// `\mathrm`, `\operatorname`: upright letters: a name, a function or a unit.
  case upright
}

enum Delimiter: UInt8 {
  case parenthesis
  case bracket
  case brace
  /// `\{ \}`
  case set
  case angle
  case floor
  case ceiling
  case bar
  case doubleBar
}

/// An environment, by what its rows are.
enum Environment: UInt8, Sendable {
  /// Rows of statements.
  case rows
  case cases
  case matrix
  /// `vmatrix`
  case determinant
  case unknown

  /// Whether its rows are those of a matrix.
  var isOfEntries: Bool { self == .matrix || self == .determinant }
}

/// The side of a bar or delimiter that `\left` and `\right` tell.
enum BarSide {
  case none
  case left
  case right
}
