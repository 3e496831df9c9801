import NeuralNet

/// Reads a unit's net input, such as `w_1 i_1 + w_2 i_2 + b_1`, into a term.
///
/// Names are matched against the declared ones, longest first, and juxtaposition multiplies:
/// sum = term (± term)…, term = factor ([* /] factor)…, factor = ± factor or operand [^ integer],
/// operand = number, name, (sum) or function(sum).
struct EquationParser {
  /// The longest equation, in bytes.
  static let maximumLength = 100_000
  /// How deep parentheses nest at most, and how many quotients an equation has.
  private static let maximumDepth = 100

  private let tokens: [EquationToken]
  private var position = 0
  private var depth = 0
  private var quotients = 0

  /// An equation and what it reads where.
  struct Equation {
    var term: Term
    /// The first place of each quantity, in bytes of the equation.
    var places: [Quantity: Range<Int>] = [:]
    /// Problems that did not keep the rest from being read.
    var unknownNames: [EquationError] = []
  }

  /// - Complexity: O(n).
  /// - Throws: the first problem of the syntax.
  static func parse(
    _ text: String, names: EquationNames
  ) throws(EquationError) -> Equation {
    let count = text.utf8.count
    guard count <= maximumLength else { throw EquationError(problem: .tooLong, range: 0..<count) }
    var lexer = EquationLexer(text, names: names)
    try lexer.run()
    guard lexer.tokens.count > 1 else { throw EquationError(problem: .empty, range: 0..<count) }
    var parser = EquationParser(tokens: lexer.tokens)
    var equation = Equation(term: try parser.sum(), unknownNames: lexer.unknownNames)
    if parser.token.kind == .close { throw parser.error(.unopenedParenthesis) }
    for token in lexer.tokens {
      guard case .quantity(let quantity) = token.kind else { continue }
      if equation.places[quantity] == nil { equation.places[quantity] = token.range }
    }
    return equation
  }

  private init(tokens: [EquationToken]) { self.tokens = tokens }

  private var token: EquationToken { tokens[position] }

  private func error(_ problem: EquationProblem) -> EquationError {
    EquationError(problem: problem, range: token.range)
  }

  // MARK: The grammar

  private mutating func sum() throws(EquationError) -> Term {
    var terms: [Term] = []
    while true {
      let isNegative = token.kind == .minus
      let isSigned = isNegative || token.kind == .plus
      if isSigned { position += 1 } else if !terms.isEmpty { break }
      let term = try product()
      terms.append(isNegative ? .negation(term) : term)
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private mutating func product() throws(EquationError) -> Term {
    var factors = [try factor()]
    while true {
      switch token.kind {
      case .times:
        position += 1
        factors.append(try factor())
      case .slash:
        quotients += 1
        guard quotients <= Self.maximumDepth else { throw error(.tooDeep) }
        position += 1
        factors = [.quotient(Self.product(factors), try factor())]
      case .number, .quantity, .function, .open: factors.append(try factor())
      default: return Self.product(factors)
      }
    }
  }

  private static func product(_ factors: [Term]) -> Term {
    factors.count == 1 ? factors[0] : .product(factors)
  }

  private mutating func factor() throws(EquationError) -> Term {
    var isNegative = false
    while token.kind == .minus || token.kind == .plus {
      if token.kind == .minus { isNegative.toggle() }
      position += 1
    }
    let base = try operand()
    guard token.kind == .caret else { return isNegative ? .negation(base) : base }
    let power = Term.power(base, .constant(try exponent()))
    return isNegative ? .negation(power) : power
  }

  private mutating func exponent() throws(EquationError) -> Double {
    let caret = token
    position += 1
    var sign = 1.0
    if token.kind == .minus {
      sign = -1
      position += 1
    }
    guard case .number(let value) = token.kind, value == value.rounded() else {
      if token.kind == .end {
        throw EquationError(problem: .missingOperand(of: "^"), range: caret.range)
      }
      throw error(.exponentIsNoInteger)
    }
    position += 1
    guard token.kind != .caret else { throw error(.unexpected("^")) }
    return sign * value
  }

  private mutating func operand() throws(EquationError) -> Term {
    let start = token
    switch start.kind {
    case .number(let value):
      position += 1
      return .constant(value)
    case .quantity(let quantity):
      position += 1
      return .quantity(quantity)
    case .function(let function):
      position += 1
      return function.term(of: try parenthesis())
    case .open: return try parenthesis()
    default: throw missingOperand()
    }
  }

  /// What stands in the parentheses that begin here.
  private mutating func parenthesis() throws(EquationError) -> Term {
    let start = token
    depth += 1
    guard depth <= Self.maximumDepth else { throw error(.tooDeep) }
    position += 1
    let inner = try sum()
    guard token.kind == .close else {
      throw EquationError(problem: .unclosedParenthesis, range: start.range)
    }
    position += 1
    depth -= 1
    return inner
  }

  /// An operand is missing: the sign to blame is the one before, or the one that stands there.
  private func missingOperand() -> EquationError {
    let previous = position > 0 ? tokens[position - 1] : nil
    let blamed = previous.flatMap { $0.kind == .open ? nil : $0 } ?? token
    switch (previous?.kind, token.kind) {
    case (.open?, .close):
      let start = previous?.range.lowerBound ?? token.range.lowerBound
      return EquationError(
        problem: .missingOperand(of: nil), range: start..<token.range.upperBound)
    case (.open?, .end):
      return EquationError(problem: .unclosedParenthesis, range: previous?.range ?? token.range)
    case (nil, .close): return error(.unopenedParenthesis)
    default:
      return EquationError(
        problem: .missingOperand(of: Self.spelling(blamed.kind)), range: blamed.range)
    }
  }

  private static func spelling(_ kind: EquationToken.Kind) -> String {
    EquationToken.signs.filter { $0.value == kind }.keys.min() ?? ""
  }
}
