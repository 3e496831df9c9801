import Platform

/// Derivatives of what is written, by the arithmetic of Taylor series.
extension Evaluator {
  /// The highest derivative that is worked out.
  static let highestDerivative = 8

  /// The value of d^k/dx^k of an expression, at the value of x.
  mutating func derivative(
    of body: Int, by derivation: MathNode.Derivation
  ) throws(EvaluationProblem) -> MathValue {
    let order = Int(derivation.count)
    guard order <= Self.highestDerivative else { throw .unsupported(.derivativeOfExpression) }
    noteDerivative()
    try checkNames(under: body, besides: derivation)
    guard case .scalar(let point) = try symbol(derivation.variable) else { throw .shapes }
    let variable = Taylor(variableAt: point.value, order: order)
    return try derivative(order) { (evaluator) throws(EvaluationProblem) in
      try evaluator.expanding([(derivation.variable, variable)], body, order)
    }
  }

  /// f^(k)(x) of a function that the note defines.
  mutating func derivative(
    of definition: FunctionDefinition, order: Int, at argument: Approximation
  ) throws(EvaluationProblem) -> MathValue {
    guard order <= Self.highestDerivative, let parameter = definition.parameters.first,
      definition.parameters.count == 1
    else { throw .unsupported(.derivativeOfExpression) }
    noteDerivative()
    let variable = Taylor(variableAt: argument.value, order: order)
    return try derivative(order) { (evaluator) throws(EvaluationProblem) in
      try evaluator.inside(definition) { (inner) throws(EvaluationProblem) in
        try inner.expanding([(parameter, variable)], definition.root, order)
      }
    }
  }

  private mutating func derivative(
    _ order: Int, _ series: (inout Self) throws(EvaluationProblem) -> Taylor
  ) throws(EvaluationProblem) -> MathValue {
    let factorial = (1...max(1, order)).reduce(1.0) { $0 * Double($1) }
    let value = try series(&self).coefficients[order] * factorial
    guard value.isFinite else { throw .undefined }
    return .scalar(Approximation(value))
  }

  private func mentions(_ name: Name, under root: Int) -> Bool {
    formula[root].indices.contains { formula.nodes[$0].name == name }
  }

  /// Refuses to take names for constants that may depend on the variable: quantities that a network
  /// computes, and all names of an expression that does not mention the variable.
  private mutating func checkNames(
    under body: Int, besides derivation: MathNode.Derivation
  ) throws(EvaluationProblem) {
    let all = formula[body].indices.compactMap { formula.nodes[$0].name }
    let others = all.filter {
      $0 != derivation.variable && $0 != names.e && $0 != names.pi
    }
    guard others.isEmpty || others.count < all.count else {
      throw .unsupported(.derivativeOfExpression)
    }
    for name in others {
      guard let symbol = symbols.symbol(named: name),
        case .value(.scalar(let number)) = symbol.meaning
      else { continue }
      switch symbol.origin {
      case .network:
        guard symbols.isGiven(number.value) else { throw .unsupported(.derivativeOfExpression) }
      case .definitionInBlock where !derivation.isPartial:
        // What was worked out from the variable depends on it.
        leanOnDefinition()
      default: continue
      }
    }
  }

  /// The series of an expression, where some names are series themselves.
  private mutating func expanding(
    _ variables: [(name: Name, value: Taylor)], _ root: Int, _ order: Int
  ) throws(EvaluationProblem) -> Taylor {
    let outer = expansions
    expansions = variables
    defer { expansions = outer }
    return try series(at: root, order)
  }

  private mutating func series(at root: Int, _ order: Int) throws(EvaluationProblem) -> Taylor {
    try enter()
    defer { leave() }
    let right = root - 1
    switch formula.nodes[root].kind {
    case .symbol(let name):
      if let known = expansions.last(where: { $0.name == name }) { return known.value }
    case .negate: return -(try series(at: right, order))
    case .unit: return try series(at: right, order)
    case .add: return try pair(root, order, +)
    case .subtract: return try pair(root, order, -)
    case .multiply: return try pair(root, order, *)
    case .divide: return try pair(root, order, /)
    case .power: return try power(root, order)
    case .call(let function):
      let argument = try series(at: right, order)
      guard let result = function.series(of: argument, logarithm: options.logarithm) else {
        throw .undefined
      }
      return result
    case .magnitude:
      guard
        let result = Function.abs.series(
          of: try series(at: right, order), logarithm: options.logarithm)
      else { throw .undefined }
      return result
    case .logarithm: return try pair(root, order) { $1.ln / $0.ln }
    case .root: return try pair(root, order) { $1.power(Taylor(1, order: order) / $0) }
    case .apply(let name, let count): return try application(of: name, count, at: root, order)
    case .derivative(let derivation) where expansions.contains { $0.name == derivation.variable }:
      return try nested(derivation, right, order)
    default: break
    }
    let isConstant = !expansions.contains { mentions($0.name, under: root) }
    guard isConstant else { throw .unsupported(.derivativeOfExpression) }
    return Taylor(try scalar(root).value, order: order)
  }

  private mutating func pair(
    _ root: Int, _ order: Int, _ combine: (Taylor, Taylor) -> Taylor
  ) throws(EvaluationProblem) -> Taylor {
    let left = try series(at: operand(before: root - 1), order)
    return combine(left, try series(at: root - 1, order))
  }

  private mutating func power(_ root: Int, _ order: Int) throws(EvaluationProblem) -> Taylor {
    let base = operand(before: root - 1)
    let exponent = try series(at: root - 1, order)
    if case .apply(let name, 1) = formula.nodes[base].kind, function(name) == nil {
      let factor = Taylor(try number(name), order: order)
      return factor * (try series(at: base - 1, order)).power(exponent)
    }
    return try series(at: base, order).power(exponent)
  }

  /// A function of the note's own at a series, or a number before a bracket.
  private mutating func application(
    of name: Name, _ count: Int32, at root: Int, _ order: Int
  ) throws(EvaluationProblem) -> Taylor {
    guard count == 1 else { throw .unsupported(.derivativeOfExpression) }
    let argument = try series(at: root - 1, order)
    guard let definition = function(name) else {
      return Taylor(try number(name), order: order) * argument
    }
    guard definition.parameters.count == 1 else { throw .shapes }
    return try inside(definition) { (inner) throws(EvaluationProblem) in
      try inner.expanding([(definition.parameters[0], argument)], definition.root, order)
    }
  }

  /// The number that a name before a bracket is known to be: of one that is only tried nobody knows
  /// whether it is a function of the variable.
  private mutating func number(_ name: Name) throws(EvaluationProblem) -> Double {
    if symbols.symbol(named: name)?.origin == .trial { throw .unknownSymbol(name) }
    guard case .scalar(let factor) = try symbol(name) else { throw .shapes }
    return factor.value
  }

  /// A derivative in what is differentiated: as many terms more are worked out.
  private mutating func nested(
    _ derivation: MathNode.Derivation, _ body: Int, _ order: Int
  ) throws(EvaluationProblem) -> Taylor {
    let inner = Int(derivation.count)
    guard order + inner <= Self.highestDerivative,
      let known = expansions.last(where: { $0.name == derivation.variable })?.value,
      known.coefficients == Taylor(variableAt: known.value, order: order).coefficients
    else { throw .unsupported(.derivativeOfExpression) }
    let variable = Taylor(variableAt: known.value, order: order + inner)
    var result = try expanding([(derivation.variable, variable)], body, order + inner)
    for _ in 0..<inner { result = result.derivative }
    return result
  }

  // MARK: Names of derivatives

  private mutating func function(_ name: Name) -> FunctionDefinition? {
    guard case .function(let definition)? = lookUp(name) else { return nil }
    return definition
  }

  /// A function that is differentiated, as in `f''`.
  struct PrimedFunction {
    enum Base {
      case defined(FunctionDefinition)
      case known(Function)
    }

    let base: Base
    /// How often it is differentiated.
    let order: Int
  }

  /// The function whose derivative a name with primes is.
  mutating func primedFunction(_ name: Name) -> PrimedFunction? {
    guard let (base, order) = names.withoutPrimes(name) else { return nil }
    if let definition = function(base) {
      guard definition.parameters.count == 1 else { return nil }
      return PrimedFunction(base: .defined(definition), order: order)
    }
    return names.knownFunction(base).map { PrimedFunction(base: .known($0), order: order) }
  }

  /// The derivative of a function at a number, or at each entry of a vector or matrix.
  mutating func derivative(
    of primed: PrimedFunction, at argument: MathValue
  ) throws(EvaluationProblem) -> MathValue {
    switch argument {
    case .scalar(let point): return try derivative(of: primed, at: point)
    case .matrix(var matrix):
      // Numbers of units have slopes, and no variable is among them.
      let hadDerivative = use.hasDerivative
      defer { noteDerivative(hadDerivative) }
      for index in matrix.entries.indices {
        guard case .scalar(let slope) = try derivative(of: primed, at: matrix.entries[index]) else {
          throw .shapes
        }
        matrix.entries[index] = slope
      }
      return .matrix(matrix)
    }
  }

  private mutating func derivative(
    of primed: PrimedFunction, at point: Approximation
  ) throws(EvaluationProblem) -> MathValue {
    switch primed.base {
    case .defined(let definition):
      return try derivative(of: definition, order: primed.order, at: point)
    case .known(let function):
      guard primed.order <= Self.highestDerivative else {
        throw .unsupported(.derivativeOfExpression)
      }
      noteDerivative()
      let variable = Taylor(variableAt: point.value, order: primed.order)
      let logarithm = options.logarithm
      return try derivative(primed.order) { (_) throws(EvaluationProblem) in
        guard let series = function.series(of: variable, logarithm: logarithm) else {
          throw .undefined
        }
        return series
      }
    }
  }

  /// The value of `\frac{df}{dx}` for a function that the note defines.
  mutating func derivative(named name: Name) throws(EvaluationProblem) -> MathValue? {
    guard let (numerator, denominator) = names.derivative(name),
      let definition = function(numerator)
    else { return nil }
    guard case .scalar(let point) = try symbol(denominator) else { throw .shapes }
    return try derivative(of: definition, order: 1, at: point)
  }
}
