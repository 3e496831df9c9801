import Binding
import MathNotation
import NeuralNet
import SourceText

/// Reads the answers of chains `quantity = … = answer` for one network.
struct ChainReader {
  private let names = NameTable()
  private let symbols: NetworkSymbols
  private let numbers: NumberReader
  private let values: Values
  /// What is asked, with the form of its equation in numbers.
  private var shapes: [Quantity: [MathNode.Kind]] = [:]
  /// What is asked, with its equation in symbols.
  private var outlines: [Quantity: EquationOutline] = [:]

  init(_ questions: Questions) { self.init(questions.network, items: questions.items) }

  init(_ network: NetworkWriter, items: [Step]) {
    symbols = NetworkSymbols(network.bound, names: names)
    numbers = NumberReader(names)
    values = network.bound.values
    for step in items {
      let numbers = network.speller.spelling(
        of: network.readable(step.equation), in: .latex, values: network.bound.values,
        decimals: 9)
      let formula = FormulaParser.parse(Array(numbers.utf8), names: names)
      let root = formula.chains.first?.sides.first?.root
      shapes[step.quantity] = root.map { formula.shape(at: $0) } ?? []
      outlines[step.quantity] = outline(
        network.speller.spelling(of: network.readable(step.equation), in: .latex))
    }
  }

  private func outline(_ equation: String) -> EquationOutline? {
    let bytes = Array(equation.utf8)
    let formula = FormulaParser.parse(bytes, names: names)
    guard let root = formula.chains.first?.sides.first?.root else { return nil }
    return EquationOutline(formula, at: root, in: bytes) { symbols.quantity($0) }
  }

  /// The answers in a formula, in order.
  func answers(in source: SlicedText) -> [(Quantity, SheetAnswer)] {
    var formulas = [FormulaParser.parse(source.bytes, names: names)]
    if formulas[0].hasUnclearSeparators {
      formulas += NumberReader.options.map {
        FormulaParser.parse(source.bytes, names: names, options: $0)
      }
    }
    return formulas[0].chains.indices.compactMap { index in
      guard let (quantity, sides) = subject(of: formulas[0].chains[index], in: formulas[0]) else {
        return nil
      }
      let chains = formulas.map { ($0, $0.chains.indices.contains(index) ? $0.chains[index] : nil) }
      guard var answer = answer(in: sides, to: quantity, chains) else { return nil }
      answer.text = String(decoding: source.bytes[answer.range], as: UTF8.self)
      if case .unreadable = answer.content { answer.content = numbers.understood(answer.text) }
      answer.working = working(in: sides, to: quantity, chains, bytes: source.bytes)
      answer.range = source.noteRange(answer.range)
      return (quantity, answer)
    }
  }

  /// What a chain is about, with the sides that follow it, or precede it in `0.5 = w`.
  private func subject(
    of chain: Chain, in formula: ParsedFormula
  ) -> (Quantity, sides: [Int])? {
    guard !chain.links.isEmpty else { return nil }
    let equalities = chain.links.prefix {
      [.equal, .approximatelyEqual, .defined].contains($0.relation)
    }.count
    let ends = [(0, Array(1..<equalities + 1)), (equalities, Array((0..<equalities).reversed()))]
    for (end, sides) in ends where equalities > 0 {
      guard let root = chain.sides[end].root, case .symbol(let name) = formula.nodes[root].kind,
        let quantity = symbols.quantity(name), shapes[quantity] != nil
      else { continue }
      return (quantity, sides)
    }
    return nil
  }

  /// The last side that says anything, unless it is in symbols.
  private func answer(
    in sides: [Int], to quantity: Quantity, _ readings: [(ParsedFormula, Chain?)]
  ) -> SheetAnswer? {
    guard let chain = readings[0].1 else { return nil }
    var blank: SheetAnswer?
    for index in sides.reversed() {
      let side = chain.sides[index]
      guard let root = side.root else {
        if side.problem == .blank || side.problem == .empty || side.range.isEmpty {
          blank = blank ?? SheetAnswer(content: .blank, range: side.range, text: "")
          continue
        }
        return blank ?? SheetAnswer(content: .unreadable, range: side.range, text: "")
      }
      let formula = readings[0].0
      if formula[root].indices.contains(where: { isQuantity(formula.nodes[$0]) }) {
        return blank
      }
      let isNumber = formula.statedNumber(at: root) != nil
      if blank != nil, !isNumber { return blank }
      let isEquation = formula.shape(at: root) == shapes[quantity]
      if !isNumber, isEquation, formula[root].indices.count > 1 {
        return SheetAnswer(content: .notWorkedOut, range: side.range, text: "")
      }
      let numbers = readings.compactMap { formula, chain in
        self.numbers.number(
          of: chain.flatMap { $0.sides.indices.contains(index) ? $0.sides[index] : nil }, formula)
      }
      return SheetAnswer(
        content: numbers.isEmpty ? .unreadable : .number(numbers), range: side.range, text: "")
    }
    return blank
  }

  // MARK: Working

  /// The nearest side before the answer that has the form of the equation, with numbers in it.
  private func working(
    in sides: [Int], to quantity: Quantity, _ readings: [(ParsedFormula, Chain?)], bytes: [UInt8]
  ) -> SheetAnswer.Working? {
    guard let expected = outlines[quantity], expected.tokens.count > 1 else { return nil }
    for (formula, chain) in readings {
      for index in sides.reversed() {
        guard let chain, chain.sides.indices.contains(index), let root = chain.sides[index].root,
          !formula[root].indices.contains(where: { isQuantity(formula.nodes[$0]) })
        else { continue }
        let pairs = [false, true].lazy.compactMap { addsProducts in
          expected.pairs(
            with: EquationOutline(formula, at: root, in: bytes, addsProducts: addsProducts) {
              symbols.quantity($0)
            }
          ).flatMap { addsProducts && !hasSigns($0) ? nil : $0 }
        }.first
        guard let pairs else { continue }
        return SheetAnswer.Working(
          pairs: pairs.map { (expected: $0.own, written: $0.other) },
          value: numbers.number(of: chain.sides[index], formula)?.value)
      }
    }
    return nil
  }

  /// Whether all numbers that were taken for negative ones stand for such.
  private func hasSigns(_ pairs: [(own: EquationOutline.Token, other: EquationOutline.Token)])
    -> Bool
  {
    pairs.allSatisfy { own, other in
      guard case .quantity(let quantity, false) = own, case .number(let number, _) = other,
        number.isNegative
      else { return true }
      return values[quantity].map { $0 < 0 } ?? false
    }
  }

  private func isQuantity(_ node: MathNode) -> Bool {
    node.name.map { symbols.quantity($0) != nil } ?? false
  }
}
