import Binding
import MathNotation
import NeuralNet
import SourceText

/// Finds the numbers of chains that are values of quantities of a network as it is declared: those that are said to
/// be, those that stand where an equation has a name, and long ones that display one quantity alone.
struct QuantityNumberFinder {
  /// By where they begin.
  private var found: [Int: QuantityNumber] = [:]

  /// What was found, in the order of the note.
  var numbers: [QuantityNumber] {
    found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Looks at a chain.
  ///
  /// Complexity: O(n log quantities) in the nodes of the chain, and that of laying each side over each.
  mutating func look(at chain: ObservedChain) {
    let symbols = chain.result.symbols
    guard symbols.situation == nil, let network = symbols.network,
      let index = chain.networks.firstIndex(where: { $0 === network })
    else { return }
    var search = Search(chain: chain, network: network, index: index)
    search.readStatedNumbers()
    search.readOperands()
    search.readDisplays()
    found.merge(search.found) { first, _ in first }
  }

  /// The search through one chain.
  private struct Search {
    let chain: ObservedChain
    let network: NetworkSymbols
    let index: Int
    var found: [Int: QuantityNumber] = [:]

    private var formula: ParsedFormula { chain.context.formula }
    private var sides: [Side] { chain.context.chain.sides }

    init(chain: ObservedChain, network: NetworkSymbols, index: Int) {
      (self.chain, self.network, self.index) = (chain, network, index)
    }

    /// The names of quantities that stand alone on a side, by the side's index.
    private var named: [(side: Int, name: Name)] {
      sides.indices.compactMap { side in
        guard let root = sides[side].root, let name = formula.nodes[root].name,
          formula[root].isLeaf,
          network.value(name) != nil
        else { return nil }
        return (side, name)
      }
    }

    /// Numbers that are said to be a quantity: the nearest one in the chain that they are equal to.
    mutating func readStatedNumbers() {
      let named = named
      guard !named.isEmpty else { return }
      for side in sides.indices {
        guard let root = sides[side].root, let number = formula.statedNumber(at: root) else {
          continue
        }
        let others = named.filter { isEqual(from: $0.side, to: side) }
        if let nearest = others.min(by: { abs($0.side - side) < abs($1.side - side) }) {
          add(number, as: nearest.name, isNegated: false)
        }
      }
    }

    /// Whether only equalities stand between two sides.
    private func isEqual(from first: Int, to second: Int) -> Bool {
      let links = chain.context.chain.links[min(first, second)..<max(first, second)]
      return links.allSatisfy { $0.relation.isEquality }
    }

    /// Numbers that stand where another side of the chain, or the quantity's own equation, has a name.
    mutating func readOperands() {
      let equations = named.compactMap { network.equation(of: $0.name) }
      for side in sides.indices {
        guard let root = sides[side].root, formula.statedNumber(at: root) == nil,
          formula[root].indices.contains(where: { formula.literal(at: $0) != nil })
        else { continue }
        let others = sides[..<side].reversed().compactMap { other in
          other.root.map { (formula, $0) }
        }
        for (equation, equationRoot) in others + equations.map({ ($0.formula, $0.root) })
        where equation[equationRoot].indices.contains(where: { equation.nodes[$0].name != nil }) {
          let alignment = OperandAlignment(
            (equation, equationRoot), over: (formula, root), of: network)
          for operand in alignment.operands {
            add(operand.number, as: operand.name, isNegated: operand.isNegated)
          }
        }
      }
    }

    /// Long numbers whose digits are those of one quantity, or of several with one value.
    mutating func readDisplays() {
      for node in chain.context.nodes {
        guard let literal = formula.literal(at: node), literal.isLongDecimal, literal.decimals > 2
        else {
          continue
        }
        for sign in [1.0, -1.0] {
          let entries = network.displays.displayed(by: sign * literal.value, unit: literal.unit)
          guard let first = entries.first,
            entries.allSatisfy({ abs($0.value - first.value) <= 1e-12 * abs(first.value) })
          else { continue }
          let best = entries.first { network.isNatural($0.quantity) } ?? first
          add(
            literal, node: node, value: best.value, key: best.quantity.plainKey, isNegated: sign < 0
          )
        }
      }
    }

    private mutating func add(_ number: StatedNumber, as name: Name, isNegated: Bool) {
      guard number.scale == 1, number.conversion == 1, let value = network.value(name),
        let key = network.plainKey(name)
      else { return }
      add(
        number.literal, node: number.node, value: value, key: key,
        isNegated: number.isNegative != isNegated)
    }

    /// Adds a number that shows a value, or one that was rounded on the way to it.
    private mutating func add(
      _ literal: Literal, node: Int, value: Double, key: String, isNegated: Bool
    ) {
      let shown = isNegated ? -literal.value : literal.value
      let slack = literal.isInteger ? 0 : 1.001 * literal.unit
      guard abs(shown - value) <= slack + 1e-11 * abs(value), literal.comma == .none else { return }
      let mark = formula.nodes[node].mark
      // A number in the body of a macro stands for other calls, too.
      guard chain.source.isEditable(mark) else { return }
      let range = chain.source.noteRange(mark)
      guard found[range.lowerBound] == nil else { return }
      found[range.lowerBound] = QuantityNumber(
        range: range, network: index, key: key, decimals: max(0, literal.decimals),
        isNegated: isNegated)
    }
  }
}
