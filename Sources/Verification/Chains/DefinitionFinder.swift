import Binding
import MathNotation

/// Finds the definition that a chain makes.
struct DefinitionFinder {
  let context: ChainContext
  /// What the sides of the chain come to in the usual reading, in order.
  let sides: [EvaluatedSide]
  let symbols: SymbolView

  /// The definition, if the chain makes one.
  func find() -> Definition? {
    let chain = context.chain
    guard let root = chain.sides[0].root else { return nil }
    switch chain.links[0].relation {
    case .equal, .approximatelyEqual, .defined: break
    default: return nil
    }
    switch context.formula.nodes[root].kind {
    case .symbol(let name): return definition(of: name)
    case .power: return variance(at: root)
    case .apply(let name, let count):
      guard !symbols.isDeclared(name), symbols.names.derivative(name) == nil else { return nil }
      if saysDerivative(name) { return nil }
      guard let parameters = parameters(at: root, count: Int(count)) else {
        // f(1) = 3 states a value of a function that nobody knows.
        let isValue = symbols.meaning(of: name) == nil && sides[1].success != nil
        return isValue ? Definition(binding: nil, replacesClaim: true) : nil
      }
      return function(name, of: parameters)
    default: return nil
    }
  }

  // MARK: Values

  /// The definition of a name by a value, as in `x = 2 + 2`.
  private func definition(of name: Name) -> Definition? {
    guard !symbols.isDeclared(name), !isConstant(name), let value else { return nil }
    let isBound = sides[0].success != nil
    if isBound, agrees || symbols.names.isSlice(name) || statesResult(of: name) { return nil }
    return Definition(
      binding: (name, .value(value.value), value.leanings), replacesClaim: value.side == 1)
  }

  /// The definition of a deviation by its square, as in `\sigma^2 = 1.25`: it is the positive root.
  private func variance(at root: Int) -> Definition? {
    let power = context.formula[root]
    guard case .symbol(let name)? = power.left?.kind, symbols.names.parts(name).head == "sigma",
      let exponent = power.right, context.formula.literal(at: exponent.root)?.value == 2,
      !symbols.isDeclared(name), let value, case .scalar(let square) = value.value,
      square.value > 0, sides[0].success == nil
    else { return nil }
    let deviation = square.value.squareRoot()
    let root = Approximation(deviation, radius: square.radius / (2 * deviation))
    return Definition(
      binding: (name, .value(.scalar(root)), value.leanings), replacesClaim: value.side == 1)
  }

  /// Whether a name is a constant of mathematics that the chain only repeats.
  private func isConstant(_ name: Name) -> Bool {
    let constant: Double
    switch symbols.names.key(name) {
    case "e": constant = 2.718281828459045
    case "pi": constant = .pi
    default: return false
    }
    guard case .scalar(let value)? = sides[1].success?.written else { return true }
    return abs(value.value - constant) < 0.1
  }

  /// The value that the chain gives its first side, with the uncertainty of what it displays.
  private var value: (value: MathValue, side: Int, leanings: Leanings)? {
    // Behind other relations stands what is compared with it: `m = ab \ll 1`.
    let equal = context.chain.links.prefix { $0.relation.isEquality }.count
    let known = sides.indices.prefix(equal + 1).dropFirst().filter { sides[$0].success != nil }
    guard let first = known.first, let value = sides[first].success else { return nil }
    let leanings = sides[first].use.inherited
    guard case .scalar(var number) = value.written else {
      return (asColumn(value.written, first), first, leanings)
    }
    // Whoever reads on may take the rounded number that the chain ends with.
    let relations = context.chain.links[0..<context.chain.links.count].map(\.relation)
    if let last = sides.last?.success, let stated = last.stated,
      relations.allSatisfy({ $0 == .equal || $0 == .approximatelyEqual || $0 == .defined })
    {
      let isLoose =
        stated.literal.isLongDecimal || relations.contains(.approximatelyEqual)
        || abs(stated.value - number.value) > 1e-12 * abs(stated.value)
      if isLoose {
        number.radius = max(
          number.radius, abs(stated.value - number.value) + stated.unit / 2)
      }
    }
    return (.scalar(number), first, leanings)
  }

  /// Whether the chain states what a matrix comes to of which the note only said how it is computed: most entries
  /// agree.
  private func statesResult(of name: Name) -> Bool {
    guard case .matrix(let known)? = sides[0].success?.written,
      case .matrix(let stated)? = sides[1].success?.written,
      known.entries.count == stated.entries.count,
      symbols.symbol(named: name)?.awaitsResult == true
    else { return false }
    let agreeing = zip(known.entries, stated.entries).count { $0.agrees(with: $1) }
    return agreeing > 1 && 2 * agreeing > known.entries.count
  }

  /// A vector that is a list with a sign of transposition as a column: `x = [1, 2]^T` says that it is one.
  private func asColumn(_ value: MathValue, _ side: Int) -> MathValue {
    guard case .matrix(let matrix) = value, matrix.rows == 1,
      let root = context.chain.sides[side].root, context.formula.nodes[root].kind == .transpose,
      case .matrix(_, _, .list)? = context.formula[root].right?.kind
    else { return value }
    return .matrix(matrix.transposed)
  }

  /// Whether the chain repeats what its name is known to be.
  private var agrees: Bool {
    guard let left = sides[0].success, let right = sides[1].success else { return false }
    let outcome = Comparison(relation: context.chain.links[0].relation).compare(left, right)
    if outcome == .verified || outcome == .rounding { return true }
    let use = sides[0].use
    guard use.meanings > 1 || use.hasNetInputs || use.hasLayout || use.isAveraged else {
      return false
    }
    let judge = LinkJudge(symbols: symbols)
    return judge.best(of: 0, in: context, between: sides[0], and: sides[1]).outcome == .verified
  }

  // MARK: Functions

  /// Whether the chain says what the derivative of a known function comes to.
  ///
  /// It says so at some place, or rightly as a function; elsewhere `f'` may be another function.
  private func saysDerivative(_ name: Name) -> Bool {
    guard let base = symbols.names.withoutPrimes(name)?.name, symbols.meaning(of: name) == nil
    else { return false }
    let isDefined = if case .function? = symbols.meaning(of: base) { true } else { false }
    guard isDefined || symbols.names.knownFunction(base) != nil else { return false }
    return sides[0].success != nil
      || IdentityTest(symbols: symbols).test(0, of: context)?.outcome == .verified
  }

  /// The definition of a function, as in `f(x) = x^2 + 1`.
  private func function(_ name: Name, of parameters: [Name]) -> Definition? {
    guard let body = context.chain.sides[1].root else { return nil }
    let used = Set(context.symbols(under: body))
    guard !used.contains(name) else { return nil }
    if used.isDisjoint(with: parameters) {
      // P(A) = 0.5 states a value; it does not say that P is constant.
      guard sides[1].success != nil, sides[0].success == nil else { return nil }
      return Definition(binding: nil, replacesClaim: true)
    }
    let definition = FunctionDefinition(
      parameters: parameters, formula: context.formula, root: body)
    guard isComplete(definition) else { return nil }
    if sides[0].success != nil, agrees { return nil }
    return Definition(binding: (name, .function(definition), []), replacesClaim: true)
  }

  /// The arguments of `f(x, y)`, if they are distinct names.
  private func parameters(at root: Int, count: Int) -> [Name]? {
    let names = context.formula[root].operands.compactMap { operand -> Name? in
      if case .symbol(let name) = operand.kind { name } else { nil }
    }
    guard names.count == count, Set(names).count == count else {
      return nil
    }
    return names
  }

  /// Whether a function's body evaluates for some argument, so that only its parameters are free.
  private func isComplete(_ definition: FunctionDefinition) -> Bool {
    for sample in [0.5, 2.0, 1.0, -1.5, 10.0] {
      let values = definition.parameters.map { ($0, Approximation(sample)) }
      let evaluator = SideEvaluator(symbols, trying: Dictionary(uniqueKeysWithValues: values))
      switch evaluator.evaluate(at: definition.root, in: definition.formula).value {
      case .success: return true
      case .failure(.unknownSymbol): return false
      case .failure(.unread): continue
      }
    }
    return false
  }
}
