/// Parses the tokens of a formula into nodes.
///
/// A recursive descent, bounded in depth. Operands are appended before their operator, so a failed
/// parse is taken back by cutting the array; ``attempt(_:)`` does that.
struct ExpressionParser {
  /// The text that was cut into tokens.
  let text: UnsafeBufferPointer<UInt8>
  let names: NameTable
  let options: ParsingOptions
  private(set) var tokens: [Token]
  var cursor: TokenCursor
  var scope = Scope()
  var nodes: [MathNode]
  /// The numbers that the tokens index, and behind them those that the parser made of them.
  var literals: [Literal]
  /// What the side at hand was seen to hold, also where it was read in vain.
  var features: Side.Features = []
  /// The key of the name that was read last.
  var key = NameKey()
  /// Whether a sign behind the marks of that name transposes what it means.
  var isNameTransposed = false
  /// Whether the text speaks of a modulus anywhere.
  let hasModulus: Bool
  /// Whether `\mod` is an operator in the chain at hand, and not the modulus of all of it.
  var modulusIsOperator = false
  /// Whether the last relation of the chain at hand stands behind an `&`, or there was none yet.
  var followsAlignedRelation = true
  /// Whether the text has rows, so that a line end means nothing.
  let hasRows: Bool
  /// Where the side at hand begins.
  var sideStart: Int32 = 0
  private var depth = 0

  /// How deeply expressions may lie in each other.
  static let maximumDepth = 150

  init(
    _ lexer: consuming Lexer, names: NameTable, options: ParsingOptions,
    into scratch: consuming [MathNode] = []
  ) {
    text = lexer.text
    tokens = lexer.tokens
    literals = lexer.literals
    hasModulus = lexer.hasModulus
    hasRows = lexer.hasRows
    nodes = consume scratch
    cursor = TokenCursor(tokens)
    self.names = names
    self.options = options
    nodes.reserveCapacity(tokens.count)
  }

  /// Takes away tokens that only group what stands between them.
  mutating func drop(_ indices: [Int]) {
    for index in indices { tokens[index].meaning = .wideSpace }
    cursor.move(to: position, in: tokens)
  }

  /// Runs a part of the parse one level deeper.
  mutating func nested<Result>(
    _ body: (inout Self) throws(ReadProblem) -> Result
  ) throws(ReadProblem) -> Result {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Why the token at hand cannot stand here.
  func problemHere() -> ReadProblem {
    switch meaning {
    case .dots: .ellipsis
    case .blank: .blank
    case .unsupported(let notation): .unsupported(notation)
    case .plusMinus: .unsupported(.plusMinus)
    case .unknownCommand: .unknownCommand
    case .colon: .unsupported(.ratio)
    case .endOfText: .empty
    default: .unexpected
    }
  }
}
