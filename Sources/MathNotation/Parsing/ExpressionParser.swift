/// Parses the tokens of a formula into nodes.
///
/// A recursive descent, bounded in depth. Operands are appended before their operator, so a failed
/// parse is taken back by cutting the array; ``attempt(_:)`` does that.
struct ExpressionParser {
  /// The text that was cut into tokens.
  let text: UnsafeBufferPointer<UInt8>
  let names: NameTable
  let options: ParsingOptions
  let tokens: [Token]
  var cursor: TokenCursor
  var scope = Scope()
  var nodes: [MathNode]
  /// The numbers that the tokens index, and behind them those that the parser made of them.
  var literals: [Literal]
  /// What the side at hand was seen to hold, also where it was read in vain.
  var features: Side.Features = []
  /// The key of the name that was read last.
  var key = NameKey()
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
    nodes = consume scratch
    cursor = TokenCursor(tokens)
    self.names = names
    self.options = options
    nodes.reserveCapacity(tokens.count)
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
