import Binding
import MathNotation

/// Tries a link with free variables as an identity: at several samples of its variables.
struct IdentityTest {
  let symbols: SymbolView

  /// Samples of both signs and several sizes, so that cases and even functions show.
  private static let samples: [Double] = [0.7, -1.3, 2.1, -0.4, 0.25, 3.2, -2.6]

  /// A link of a chain as an identity; `nil` where it is none and nothing says that it should be.
  func test(_ index: Int, of context: ChainContext) -> Judgement? {
    let chain = context.chain
    let relation = chain.links[index].relation
    guard relation == .equal || relation == .equivalent || relation == .defined,
      let left = chain.sides[index].root, let right = chain.sides[index + 1].root
    else { return nil }
    let free = unknownNames(in: context, under: [left, right])
    guard !free.isEmpty, free.count <= 12 else { return nil }
    var held = 0
    var use = SymbolUse()
    for sample in Self.samples.indices {
      let values = point(sample, free)
      let evaluator = SideEvaluator(symbols, trying: values)
      let sides = [left, right].map { evaluator.evaluate(at: $0, in: context.formula) }
      for side in sides { use.formUnion(side.use) }
      guard let a = sides[0].success, let b = sides[1].success else { continue }
      if agree(a, b) {
        held += 1
      } else {
        guard use == SymbolUse() else { return nil }
        return refutation(of: index, in: context, at: values, left: a, right: b)
      }
    }
    return held >= 3 ? Judgement(outcome: .verified, ground: .identity) : nil
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
  private func point(_ sample: Int, _ names: [Name]) -> [Name: Approximation] {
    var values: [Name: Approximation] = [:]
    for (offset, name) in names.enumerated() {
      let base = Self.samples[(sample + 3 * offset) % Self.samples.count]
      values[name] = Approximation(base * (1 + 0.17 * Double(offset)))
    }
    return values
  }

  private func agree(_ a: SideValue, _ b: SideValue) -> Bool {
    guard case .scalar(let x) = a.written, case .scalar(let y) = b.written else { return false }
    let size = max(abs(x.value), abs(y.value))
    return abs(x.value - y.value) <= 1e-10 * size + 1e-13 * max(a.magnitude, b.magnitude)
  }

  /// A wrong identity is a mistake only where it says what a known function is.
  ///
  /// - Parameters:
  ///   - index: the index of the link.
  ///   - context: its chain.
  ///   - sample: the values of the free variables for which the sides differ.
  ///   - left: what the left side comes to there.
  ///   - right: what the right side comes to there.
  /// - Returns: the judgement that the link is wrong; `nil` where its left side is no known function of
  ///   the only free variable.
  private func refutation(
    of index: Int, in context: ChainContext, at sample: [Name: Approximation], left: SideValue,
    right: SideValue
  ) -> Judgement? {
    guard let root = context.chain.sides[index].root,
      case .call(let function) = context.formula.nodes[root].kind, function.isKnownIdentityHead,
      case .symbol(let argument)? = context.formula[root].right?.kind,
      sample.count == 1, let value = sample[argument]?.value,
      case .scalar(let x) = left.written, case .scalar(let y) = right.written
    else { return nil }
    let example = CounterExample(
      arguments: [(argument, value)], left: x.value, right: y.value)
    return Judgement(outcome: .wrong, ground: .counterExample(example))
  }
}
