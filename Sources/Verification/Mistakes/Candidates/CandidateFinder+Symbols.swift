import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// Proposes the quantities of the same family that come to what is needed.
  mutating func proposeSymbols(insteadOf name: Name, _ need: NeededValue, reach: Double) {
    guard let network = symbols.network, network.value(name) != nil else { return }
    for candidate in network.relatives(of: name) {
      guard let value = network.value(candidate),
        abs(value - need.value) <= reach + 1e-12 * abs(need.value)
      else { continue }
      propose(candidate, instead: name, at: need.node, value: value, needed: need.value)
    }
  }

  private mutating func propose(
    _ candidate: Name, instead name: Name, at node: Int, value: Double, needed: Double
  ) {
    guard !isFull else { return }
    // Nobody writes down the derivative by what a quantity does not depend on.
    if value == 0, symbols.names.derivative(candidate) != nil { return }
    let range = context.formula.nodes[node].mark
    let spelled = SymbolText(names: symbols.names).rewriting(
      text(range), from: name, to: candidate)
    let isLabel = context.isLabel(node)
    let slip =
      isLabel
      ? Candidate.Slip.label(written: name, meant: candidate)
      : .symbol(written: name, meant: candidate)
    let edit = isLabel ? nil : narrowed(range, by: spelled, insteadOf: name)
    // Where 0.2 is stated, what is 0.2 is meant rather than what rounds to it.
    let exactness = abs(value - needed) <= 1e-12 * abs(needed) ? 1 : 0
    propose(
      slip, replacing: edit?.range ?? range, by: edit?.replacement ?? spelled,
      given: Evidence(
        suspicion: suspicion(of: node),
        support: support(for: candidate, instead: name) + exactness))
  }

  /// How often the chain speaks elsewhere of the part in which two names differ.
  mutating func support(for candidate: Name, instead name: Name) -> Int {
    let old = parts(name)
    let new = Set(parts(candidate)).subtracting(old)
    return new.reduce(isRead(candidate) ? 1 : 0) { $0 + (occurrences[$1] ?? 0) }
  }

  /// Whether the equation of the quantity that the chain is about reads the candidate.
  private func isRead(_ candidate: Name) -> Bool {
    guard let network = symbols.network, let root = context.chain.sides.first?.root,
      case .symbol(let leading) = context.formula.nodes[root].kind,
      let quantity = network.quantity(candidate)
    else { return false }
    return network.reads(leading, quantity)
  }

  /// Proposes symbols and operators that no pass down reaches, inside sums, cases and functions of
  /// several arguments: they are tried within a budget.
  ///
  /// - Parameters:
  ///   - root: the root of a side.
  ///   - reached: whether the pass down reached it, for each node of the side.
  mutating func proposeBlindly(under root: Int, except reached: [Bool]) {
    let nodes = context.formula.nodes
    for (node, isReached) in zip(context.formula[root].indices, reached) {
      guard !isFull, blindTries > 0 else { return }
      switch nodes[node].kind {
      case .symbol(let name) where !isReached:
        guard let network = symbols.network, network.value(name) != nil else { continue }
        for candidate in network.relatives(of: name) where blindTries > 0 {
          blindTries -= 1
          guard let value = network.value(candidate) else { continue }
          propose(candidate, instead: name, at: node, value: value, needed: .nan)
        }
      case .number(let index) where !isReached:
        proposeIndices(at: node, context.formula.literals[Int(index)], under: root)
      case .add, .subtract, .multiply, .divide:
        proposeOperatorsBlindly(nodes[node].mark, isReached: isReached)
      default: break
      }
    }
  }

  /// The part of a derivative's token that changes: what stands in the innermost braces around it.
  private func narrowed(
    _ range: ByteRange, by replacement: String, insteadOf name: Name
  ) -> TextEdit? {
    guard symbols.names.derivative(name) != nil else { return nil }
    let (old, new) = (Array(context.text[range]), Array(replacement.utf8))
    var start = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let end = old.count - min(suffix, min(old.count, new.count) - start)
    guard start < end else { return nil }
    var depth = 0
    while start > 0, depth > 0 || old[start - 1] != UInt8(ascii: "{") {
      start -= 1
      if old[start] == UInt8(ascii: "}") { depth += 1 }
      if old[start] == UInt8(ascii: "{") { depth -= 1 }
    }
    var stop = end
    while stop < old.count, depth > 0 || old[stop] != UInt8(ascii: "}") {
      if old[stop] == UInt8(ascii: "{") { depth += 1 }
      if old[stop] == UInt8(ascii: "}") { depth -= 1 }
      stop += 1
    }
    let partial = Array("\\partial ".utf8)
    if old[start..<stop].starts(with: partial) { start += partial.count }
    let tail = old.count - stop
    guard start < stop, new.count - tail > start else { return nil }
    let base = range.lowerBound
    return TextEdit(
      range: base + start..<base + stop,
      replacement: String(decoding: new[start..<new.count - tail], as: UTF8.self))
  }
}
