import Binding
import MathNotation

/// A chain with the formula that it stands in.
struct ChainContext {
  /// The formula with what its chains share.
  let shared: FormulaContext
  /// The index of the chain in the formula.
  let index: Int
  /// What the chain was made of, where some of its sides are left out.
  var bridge: Bridge?

  /// The text of the formula.
  var text: [UInt8] { shared.text }
  var formula: ParsedFormula { shared.formula }

  init(shared: FormulaContext, index: Int) {
    self.shared = shared
    self.index = index
  }

  /// A chain of a formula that stands in no note.
  init(
    text: [UInt8], formula: ParsedFormula, index: Int, mentionsBinaryNumbers: Bool = false,
    parsing: ParsingOptions = ParsingOptions()
  ) {
    let shared = FormulaContext(
      text: text, formula: formula, mentionsBinaryNumbers: mentionsBinaryNumbers, parsing: parsing)
    self.init(shared: shared, index: index)
  }

  /// The word or the sign right behind the formula, where the chain ends it; otherwise empty.
  var wordBehind: String {
    index == formula.chains.count - 1 ? shared.surroundings?.wordBehind ?? "" : ""
  }

  /// The unit right behind the formula, where the chain ends it; otherwise empty.
  var unitBehind: String {
    index == formula.chains.count - 1 ? shared.surroundings?.unitBehind ?? "" : ""
  }

  var chain: Chain { formula.chains[index] }

  func side(_ index: Int) -> Side { formula.chains[self.index].sides[index] }

  /// The nodes of the chain.
  var nodes: Range<Int> {
    var range: Range<Int>?
    func include(_ root: Int) {
      let nodes = formula[root].indices
      range =
        min(
          range?.lowerBound ?? nodes.lowerBound, nodes.lowerBound)..<max(
          range?.upperBound ?? 0, nodes.upperBound + 1)
    }
    for side in chain.sides { if let root = side.root { include(root) } }
    if let modulus = chain.modulus { include(modulus) }
    return range ?? 0..<0
  }

  /// Whether a symbol stands in a chain that only says `quantity = number`.
  func isLabel(_ node: Int) -> Bool {
    let sides = chain.sides
    return sides.count == 2
      && sides.allSatisfy { side in
        side.root.map { $0 == node || formula.statedNumber(at: $0) != nil } ?? false
      }
  }

  /// The symbols that stand in a node's subtree.
  func symbols(under root: Int) -> [Name] {
    formula[root].indices.compactMap { formula.nodes[$0].name }
  }
}
