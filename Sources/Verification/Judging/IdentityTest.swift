import Binding
import MathNotation

/// Tries a link with free variables as an identity: at several samples of its variables.
struct IdentityTest {
  let symbols: SymbolView

  /// Samples of both signs and several sizes, so that cases and even functions show.
  private static let samples: [Double] = [0.7, -1.3, 2.1, -0.4, 0.25, 3.2, -2.6]

  /// At how many samples an identity has to hold.
  private static let enough = 3

  /// A link of a chain as an identity.
  ///
  /// - Parameters:
  ///   - index: the index of the link.
  ///   - context: the chain.
  ///   - convicts: whether one that does not hold may be wrong.
  /// - Returns: how it was judged; `nil` where it is none and nothing says that it should be.
  func test(
    _ index: Int, of context: ChainContext, convicting convicts: Bool = true
  ) -> Judgement? {
    let chain = context.chain
    let relation = chain.links[index].relation
    guard relation == .equal || relation == .equivalent || relation == .defined,
      let left = chain.sides[index].root, let right = chain.sides[index + 1].root
    else { return nil }
    let free = freeNames(in: context, under: [left, right])
    guard !free.isEmpty, free.count <= 12 else { return nil }
    let whole = wholeNames(in: context, under: [left, right])
    var held = 0
    var use = SymbolUse()
    for sample in 0..<2 * Self.samples.count {
      var values = point(sample % Self.samples.count, free, whole: whole)
      if sample >= Self.samples.count {
        // Logarithms and roots have few values among samples of both signs.
        if held >= Self.enough { break }
        values = values.mapValues { Approximation(abs($0.value)) }
      }
      let evaluator = SideEvaluator(symbols, trying: values)
      let sides = [left, right].map { evaluator.evaluate(at: $0, in: context.formula) }
      for side in sides { use.formUnion(side.use) }
      guard let a = sides[0].success, let b = sides[1].success else { continue }
      if agree(a, b) {
        held += 1
      } else {
        guard convicts, use.leanings.isEmpty, use.definitions == 1,
          !mayBeRounded(left, right, at: values, in: context)
        else { return nil }
        let example = Sample(values: values, left: a, right: b)
        return refutation(of: index, in: context, at: example)
      }
    }
    return held >= Self.enough ? Judgement(outcome: .verified, ground: .identity) : nil
  }

  /// The names in the subtrees that mean nothing here, and those by which is differentiated: what is
  /// said of a derivative is said of all values.
  private func freeNames(in context: ChainContext, under roots: [Int]) -> [Name] {
    var found = unknownNames(in: context, under: roots)
    for (offset, name) in found.enumerated().reversed() {
      // `\frac{df}{dx}` of a known function has a value wherever x has one.
      guard let (numerator, denominator) = symbols.names.derivative(name),
        case .function? = symbols.meaning(of: numerator)
      else { continue }
      found.remove(at: offset)
      if !found.contains(denominator) { found.append(denominator) }
    }
    for root in roots {
      for node in context.formula[root].indices {
        guard case .derivative(let derivation) = context.formula.nodes[node].kind,
          !found.contains(derivation.variable)
        else { continue }
        found.append(derivation.variable)
      }
    }
    return found
  }

  /// The names in the bounds of sums and products, which stand for whole numbers.
  private func wholeNames(in context: ChainContext, under roots: [Int]) -> Set<Name> {
    var found: Set<Name> = []
    for root in roots {
      for node in context.formula[root].indices {
        guard case .series = context.formula.nodes[node].kind else { continue }
        for bound in context.formula[node].operands.dropLast() {
          found.formUnion(context.symbols(under: bound.root))
        }
      }
    }
    return found
  }

  /// The names in the subtrees that mean nothing here, each once.
  private func unknownNames(in context: ChainContext, under roots: [Int]) -> [Name] {
    var found: [Name] = []
    let constants = ["e", "pi"]
    for name in roots.flatMap({ context.symbols(under: $0) })
    where !found.contains(name) && symbols.meaning(of: name) == nil
      && !constants.contains(symbols.names.key(name))
    {
      found.append(name)
    }
    return found
  }

  /// A value for each name, different from one to the next.
  func point(
    _ sample: Int, _ names: [Name], whole: Set<Name>
  ) -> [Name: Approximation] {
    var values: [Name: Approximation] = [:]
    for (offset, name) in names.enumerated() {
      if whole.contains(name) {
        values[name] = Approximation(Double(1 + (sample + 3 * offset) % Self.samples.count))
        continue
      }
      let base = Self.samples[(sample + 3 * offset) % Self.samples.count]
      values[name] = Approximation(base * (1 + 0.17 * Double(offset)))
    }
    return values
  }

  private func agree(_ a: SideValue, _ b: SideValue) -> Bool {
    guard case .scalar(let x) = a.written, case .scalar(let y) = b.written else { return false }
    let (size, distance) = (max(abs(x.value), abs(y.value)), abs(x.value - y.value))
    return distance <= 1e-10 * size + 1e-13 * max(a.magnitude, b.magnitude)
      || distance <= x.radius || distance <= y.radius
  }

  /// Whether two sides differ by no more than was rounded where their decimals end, be they as short as in
  /// `x + \frac{1}{3} = x + 0.33`.
  private func mayBeRounded(
    _ left: Int, _ right: Int, at values: [Name: Approximation], in context: ChainContext
  ) -> Bool {
    var options = EvaluationOptions()
    options.roundsShortDecimals = true
    let evaluator = SideEvaluator(symbols, trying: values, options: options)
    let sides = [left, right].map { evaluator.evaluate(at: $0, in: context.formula).success }
    guard case .scalar(let a)? = sides[0]?.written, case .scalar(let b)? = sides[1]?.written else {
      return false
    }
    return abs(a.value - b.value) <= a.radius + b.radius
  }

  /// A point at which the sides differ.
  private struct Sample {
    var values: [Name: Approximation]
    var left: SideValue
    var right: SideValue
  }

  /// Convicts an identity that does not hold, where it is known to be one: any equation of letters may be to
  /// be solved.
  ///
  /// It is known where it says what something comes to that is defined, a known function, a derivative, a sum;
  /// where it is a further step of a chain that no value of the letters makes right; where another token makes
  /// it hold everywhere, which no equation to solve does by chance; and where it has the form of an identity of
  /// a textbook, and words state it. Of one that has that form alone the author is warned, and it stays unread,
  /// so that a conviction is as sure of letters as it is of numbers.
  ///
  /// - Parameters:
  ///   - index: the index of the link.
  ///   - context: its chain.
  ///   - sample: where the sides differ.
  /// - Returns: the judgement that the link is wrong; `nil` where it may be an equation to solve.
  private func refutation(
    of index: Int, in context: ChainContext, at sample: Sample
  ) -> Judgement? {
    guard let left = context.chain.sides[index].root,
      let right = context.chain.sides[index + 1].root,
      case .scalar(let x) = sample.left.written, case .scalar(let y) = sample.right.written
    else { return nil }
    let names = Set(sample.values.keys).subtracting(
      [left, right].flatMap { indices(in: context, under: $0) })
    let isDefined =
      argument(of: left, in: context).map { names == [$0] } ?? false
      || says(left, of: right, names, in: context) || says(right, of: left, names, in: context)
    let isSure =
      isDefined || isNearIdentity(index, in: context, names)
      || index > 0 && haveAll(names, [left, right], in: context)
        && differsByConstant(left, right, names, in: context)
    let law = isSure ? .stated : law(index, of: context, in: names)
    guard let law else { return nil }
    let values = names.sorted { $0.id < $1.id }.map { ($0, sample.values[$0]?.value ?? 0) }
    let example = CounterExample(
      arguments: values, left: x.value, right: y.value, isUnspoken: law == .unspoken)
    return Judgement(outcome: .wrong, ground: .counterExample(example))
  }

  private func haveAll(_ names: Set<Name>, _ roots: [Int], in context: ChainContext) -> Bool {
    roots.allSatisfy { names.isSubset(of: context.symbols(under: $0)) }
  }

  /// The argument of a function that an engine knows.
  private func argument(of root: Int, in context: ChainContext) -> Name? {
    guard case .call(let function) = context.formula.nodes[root].kind, function.isKnownIdentityHead,
      case .symbol(let argument)? = context.formula[root].right?.kind
    else { return nil }
    return argument
  }

  /// Whether a side is a derivative or a sum of which the other one says what it comes to: it uses the
  /// same names, and the variable among them.
  private func says(
    _ root: Int, of other: Int, _ names: Set<Name>, in context: ChainContext
  ) -> Bool {
    let used = Set(context.symbols(under: other))
    switch context.formula.nodes[root].kind {
    case .derivative(let derivation):
      return names == [derivation.variable] && used.contains(derivation.variable)
    case .series:
      let bounds = context.formula[root].operands.dropLast().flatMap {
        context.symbols(under: $0.root)
      }
      // Of another name that stands before brackets nobody knows whether it is a function.
      return !used.isDisjoint(with: bounds) && names.isSubset(of: context.symbols(under: root))
        && !isApplied(names.subtracting(bounds), in: [root, other], of: context)
    default: return false
    }
  }

  /// Whether brackets stand behind one of the names.
  private func isApplied(_ names: Set<Name>, in roots: [Int], of context: ChainContext) -> Bool {
    roots.flatMap { context.formula[$0].indices }.contains { node in
      guard case .apply(let name, _) = context.formula.nodes[node].kind else { return false }
      return names.contains(name)
    }
  }

  /// The names over which sums and products run.
  private func indices(in context: ChainContext, under root: Int) -> [Name] {
    context.formula[root].indices.compactMap { node in
      if case .series(_, let index) = context.formula.nodes[node].kind { index } else { nil }
    }
  }
}
