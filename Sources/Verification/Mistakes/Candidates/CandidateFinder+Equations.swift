import Binding
import MathNotation

extension CandidateFinder {
  /// Proposes what the equation of a quantity reads in place of the one number that is put in wrongly:
  /// `net_h = 0.14 \cdot 0.5 + 0.1` where the weight is 0.54.
  mutating func proposeOperandsOfEquation() {
    guard let network = symbols.network, let side = firstReckoning,
      let root = context.chain.sides[side].root, let equation = equation(before: side, of: network)
    else { return }
    let alignment = OperandAlignment(equation, over: (context.formula, root), of: network)
    let wrong = alignment.operands.filter { operand in
      guard let value = network.value(operand.name) else { return false }
      let figure = Figure(operand.number, of: operand.name, isNegated: operand.isNegated, at: 0)
      let isGiven = network.quantity(operand.name)?.isGiven == true
      return isGiven ? !figure.states(given: value) : !figure.mayDisplay(value)
    }
    guard wrong.count == 1, let value = network.value(wrong[0].name) else { return }
    propose(value, insteadOf: wrong[0], under: root)
  }

  private mutating func propose(
    _ value: Double, insteadOf operand: OperandAlignment.Operand, under root: Int
  ) {
    let literal = operand.number.literal
    guard let site = site(of: literal, at: operand.number.node, under: root) else { return }
    let isGiven = symbols.network?.quantity(operand.name)?.isGiven == true
    let digits =
      isGiven ? DecimalText.short(abs(value)) : NumberText.display(abs(value), like: literal)
    let figure = Figure(operand.number, of: operand.name, isNegated: operand.isNegated, at: 0)
    // A sign alone is no other number.
    guard digits != site.text else { return }
    propose(
      .equation(operand.name), in: site, by: digits,
      flipsSign: (figure.value < 0) != (value < 0))
  }

  /// The first side of numbers alone that computes something.
  private var firstReckoning: Int? {
    let constants = [symbols.names.e, symbols.names.pi, symbols.table.sigma]
    return context.chain.sides.indices.first { index in
      let side = context.chain.sides[index]
      guard let root = side.root, side.features.isStatement,
        context.formula.statedNumber(at: root) == nil
      else { return false }
      return context.symbols(under: root).allSatisfy(constants.contains)
    }
  }

  /// The equation that the numbers of a side are put into: the side in symbols before it, or that of the
  /// quantity that the chain begins with.
  private func equation(
    before side: Int, of network: NetworkSymbols
  ) -> (formula: ParsedFormula, root: Int)? {
    for index in (0..<side).reversed() {
      guard let root = context.chain.sides[index].root else { continue }
      guard case .symbol(let name) = context.formula.nodes[root].kind else {
        return (context.formula, root)
      }
      if let equation = network.equation(of: name) { return equation }
    }
    return nil
  }
}
