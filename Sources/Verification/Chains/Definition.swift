import Binding
import MathNotation

/// A chain read as the definition of the name on its left.
struct Definition {
  /// What is bound; `nil` where the name stands for itself alone, as in `P(A) = 0.5`.
  var binding: (name: Name, meaning: SymbolMeaning, leanings: Leanings)?
  /// Whether the first link is the definition, and so no claim.
  var replacesClaim: Bool

  /// The definition that a chain makes, if it makes one.
  static func find(
    _ context: ChainContext, sides: [EvaluatedSide], symbols: SymbolView
  ) -> Definition? {
    let chain = context.chain
    guard let root = chain.sides[0].root else { return nil }
    switch chain.links[0].relation {
    case .equal, .approximatelyEqual, .defined: break
    default: return nil
    }
    switch context.formula.nodes[root].kind {
    case .symbol(let name):
      guard !symbols.isDeclared(name), !isConstant(name, sides[1], symbols) else { return nil }
      guard let value = value(context, sides, symbols) else { return nil }
      let isBound = sides[0].success != nil
      let isRepeated =
        isBound && agrees(context, sides) && !restates(name, value.value, sides[0], symbols)
      // What a restated network only suggests, the chain states.
      if isRepeated, !(symbols.restated != nil && !sides[0].use.leanings.isEmpty) { return nil }
      return Definition(
        binding: (name, .value(value.value), value.leanings),
        replacesClaim: value.side == 1 && !isRepeated)
    case .apply(let name, let count):
      guard !symbols.isDeclared(name), symbols.names.derivative(name) == nil else { return nil }
      guard let parameters = parameters(context, root, Int(count)) else {
        // f(1) = 3 states a value of a function that nobody knows.
        let isValue = symbols.meaning(of: name) == nil && sides[1].success != nil
        return isValue ? Definition(binding: nil, replacesClaim: true) : nil
      }
      return function(name, parameters, context, sides, symbols)
    default: return nil
    }
  }

  /// Whether a chain gives a name of a restated network another number, though it may round alike.
  private static func restates(
    _ name: Name, _ value: MathValue, _ side: EvaluatedSide, _ symbols: SymbolView
  ) -> Bool {
    guard symbols.restated != nil, symbols.network?.quantity(name)?.isGiven == true,
      case .scalar(let new) = value, case .scalar(let old)? = side.success?.written
    else { return false }
    return new.value != old.value
  }

  /// The definition of a function, as in `f(x) = x^2 + 1`.
  private static func function(
    _ name: Name, _ parameters: [Name], _ context: ChainContext,
    _ sides: [EvaluatedSide], _ symbols: SymbolView
  ) -> Definition? {
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
    guard isComplete(definition, symbols) else { return nil }
    if sides[0].success != nil, agrees(context, sides) { return nil }
    return Definition(binding: (name, .function(definition), []), replacesClaim: true)
  }

  /// Whether a name is a constant of mathematics that the chain only repeats.
  private static func isConstant(
    _ name: Name, _ side: EvaluatedSide, _ symbols: SymbolView
  ) -> Bool {
    let constant: Double
    switch symbols.names.key(name) {
    case "e": constant = 2.718281828459045
    case "pi": constant = .pi
    default: return false
    }
    guard case .scalar(let value)? = side.success?.written else { return true }
    return abs(value.value - constant) < 0.1
  }

  /// The arguments of `f(x, y)`, if they are distinct names.
  private static func parameters(_ context: ChainContext, _ root: Int, _ count: Int) -> [Name]? {
    let names = context.formula[root].operands.compactMap { operand -> Name? in
      if case .symbol(let name) = operand.kind { name } else { nil }
    }
    guard names.count == count, Set(names).count == count else {
      return nil
    }
    return names
  }

  /// Whether a function's body evaluates for some argument, so that only its parameters are free.
  private static func isComplete(_ definition: FunctionDefinition, _ symbols: SymbolView) -> Bool {
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

  /// The value that the chain gives its first side, with the uncertainty of what it displays.
  private static func value(
    _ context: ChainContext, _ sides: [EvaluatedSide], _ symbols: SymbolView
  ) -> (value: MathValue, side: Int, leanings: Leanings)? {
    let known = sides.indices.dropFirst().filter { sides[$0].success != nil }
    // In a restated network what is written out counts before what may have changed.
    let sure = symbols.restated == nil ? nil : known.first { sides[$0].use.leanings.isEmpty }
    guard let first = sure ?? known.first, let value = sides[first].success
    else { return nil }
    let leanings = sides[first].use.inherited
    guard case .scalar(var number) = value.written else {
      return (value.written, first, leanings)
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

  /// Whether the chain repeats what its name is known to be.
  private static func agrees(
    _ context: ChainContext, _ sides: [EvaluatedSide]
  ) -> Bool {
    guard let left = sides[0].success, let right = sides[1].success else { return false }
    let outcome = Comparison(relation: context.chain.links[0].relation).compare(left, right)
    return outcome == .verified || outcome == .rounding
  }
}
