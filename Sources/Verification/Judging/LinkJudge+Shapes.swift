import Binding
import MathNotation
import SourceText

extension LinkJudge {
  /// A link whose shapes go together in no reading is wrong where all of it is numbers, and surely of matrices.
  ///
  /// Numbers in brackets with commas may be intervals, points or sizes, two whole numbers one above the other a
  /// binomial coefficient, and rows of the same whole numbers a permutation.
  func judgingShapes(
    of judgement: Judgement, at link: Int, in context: ChainContext
  ) -> Judgement {
    guard context.chain.links[link].relation == .equal, context.chain.modulus == nil,
      let left = context.side(link).root, let right = context.side(link + 1).root
    else { return judgement }
    if let byEntries = judgementByEntries(of: link, in: context) { return byEntries }
    if isSlipOfName(at: link, in: context) {
      var result = judgement
      (result.outcome, result.ground) = (.wrong, .shapes)
      for name in [left, right].flatMap(context.symbols) {
        if let use = symbols.symbol(named: name)?.use { result.use.formUnion(use) }
      }
      return result
    }
    let nodes = [left, right].flatMap { context.formula[$0].indices }
    let isOfNumbers = nodes.allSatisfy {
      context.formula.nodes[$0].isOfNumbers && !context.mayConvolve($0)
    }
    let isOfMatrices = nodes.contains { context.isSurelyOfMatrices($0) }
    let isComputed = nodes.contains { context.combinesMatrices($0) }
    guard isOfNumbers, isOfMatrices, isComputed else { return judgement }
    var result = judgement
    (result.outcome, result.ground) = (.wrong, .shapes)
    return result
  }
}

extension LinkJudge {
  /// Whether a link of the network's names alone is an equation of the network but for one of them: with another
  /// index, another letter, or transposed; or states what one of another index is, where the note has shown how it
  /// counts layers.
  private func isSlipOfName(at link: Int, in context: ChainContext) -> Bool {
    guard let network = symbols.network, !symbols.isOpen else { return false }
    let roots = [link, link + 1].compactMap { context.side($0).root }
    let names = roots.flatMap(context.symbols).filter { $0 != symbols.names.transpose }
    let isOfNetwork = names.allSatisfy { name in
      let origin = symbols.symbol(named: name)?.origin
      return origin == .network || origin == .convention(isSure: true)
    }
    let isOfNames = roots.flatMap { Array(context.formula[$0].indices) }.allSatisfy {
      context.formula.literal(at: $0)?.isLongDecimal != true
    }
    let isStated =
      symbols.table.showsLayerNumbers && roots.count { statesNumbers($0, context) } == 1
    guard isOfNetwork, isOfNames || isStated, names.contains(where: network.isComputed) else {
      return false
    }
    let slips = NameSlips(context: context, symbols: symbols)
    return slips.slips(in: link).contains { slips.isRighted(link, by: $0) }
  }

  /// Whether a side is a number, or a list of numbers, in digits enough to be no chance.
  private func statesNumbers(_ root: Int, _ context: ChainContext) -> Bool {
    let value = SideEvaluator(symbols).evaluate(at: root, in: context.formula)
    return value.success?.statesDigits == true
  }

  /// The fewest entries of lists that are no pairs of anything else.
  private static let fewestEntries = 3

  /// What two lists come to that are multiplied to a list of as many numbers, which can be nothing but the products of
  /// their entries; `nil` where it is no such link, or hardly an entry agrees.
  private func judgementByEntries(of link: Int, in context: ChainContext) -> Judgement? {
    let reading = Reading { $0.evaluation.worksByEntries = true }
    guard let left = context.side(link).root, let right = context.side(link + 1).root,
      case .multiply(let sign) = context.formula.nodes[left].kind, sign == .dot || sign == .cross,
      context.formula[left].operands.allSatisfy({ context.isListOfNumbers($0.root) }),
      context.isListOfNumbers(right), !context.mayConvolve(left),
      let judgement = judge(link, of: context, under: reading), judgement.outcome == .wrong,
      case .matrix(let a)? = judgement.left?.written,
      case .matrix(let b)? = judgement.right?.written,
      a.entries.count == b.entries.count, a.entries.count >= Self.fewestEntries
    else { return nil }
    let agreeing = zip(a.entries, b.entries).count { $0.agrees(with: $1) }
    return 2 * agreeing > a.entries.count ? judgement : nil
  }
}

extension MathNode {
  /// Whether it is a number, or is made of its operands without a name.
  fileprivate var isOfNumbers: Bool {
    switch kind {
    case .multiply(.outer): false
    case .number, .negate, .add, .subtract, .multiply, .transpose, .matrix: true
    default: false
    }
  }
}

extension ChainContext {
  /// Whether a node is a list of numbers in square brackets or in an environment.
  fileprivate func isListOfNumbers(_ node: Int) -> Bool {
    guard case .matrix = formula.nodes[node].kind,
      text[formula.nodes[node].range].first != UInt8(ascii: "(")
    else { return false }
    return formula.isListOfNumbers(at: node)
  }

  /// Whether a node is a product entry by entry, or a matrix in an environment of matrices that is nothing else.
  fileprivate func isSurelyOfMatrices(_ node: Int) -> Bool {
    if formula.nodes[node].kind == .multiply(.elementwise) { return true }
    guard case .matrix(let rows, let columns, .environment) = formula.nodes[node].kind,
      rows * columns > 1,
      String(decoding: text[formula.nodes[node].mark], as: UTF8.self).contains("matrix")
    else { return false }
    let entries = formula[node].operands.map { formula.statedNumber(at: $0.root) }
    guard entries.allSatisfy({ $0?.literal.isInteger == true }), rows < 3 else { return true }
    if columns == 1 { return false }
    let numbers = entries.compactMap { $0?.value }
    let first = Set(numbers.prefix(Int(columns)))
    return first.count < columns || rows == 2 && Set(numbers.suffix(Int(columns))) != first
  }

  /// Whether a node is a product by a star, which of matrices is no product of theirs.
  fileprivate func mayConvolve(_ node: Int) -> Bool {
    guard formula.nodes[node].kind == .multiply(.dot), combinesMatrices(node) else { return false }
    return !String(decoding: text[formula.nodes[node].mark], as: UTF8.self).hasPrefix("\\cdot")
  }

  /// Whether a node is a product or a sum of which both operands are matrices.
  fileprivate func combinesMatrices(_ node: Int) -> Bool {
    switch formula.nodes[node].kind {
    case .add, .subtract, .multiply:
      [formula[node].left, formula[node].right].allSatisfy { operand in
        operand?.indices.contains { index in
          if case .matrix = formula.nodes[index].kind { true } else { false }
        } == true
      }
    default: false
    }
  }
}
