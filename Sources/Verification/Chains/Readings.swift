import Binding
import MathNotation

/// The other readings that the notation of a link allows, besides the usual one.
struct Readings: Sequence {
  /// One way to read ambiguous notation.
  struct Reading {
    let context: ChainContext
    let link: Int
    let symbols: SymbolView
    var evaluation = EvaluationOptions()
    var parsing: ParsingOptions?
    var definition = 0
    var isBinary = false

    /// Whether commas and points are read otherwise.
    var changesSeparators: Bool {
      parsing?.readsDecimalCommas == true || parsing?.exchangesSeparators == true
    }

    /// The link in this reading; `nil` where the text does not have it.
    func result() -> LinkResult? {
      var context = context
      if let parsing {
        let formula = context.shared.formula(names: symbols.names, options: parsing)
        guard formula.chains.count == context.formula.chains.count,
          formula.chains[context.index].sides.count == context.chain.sides.count
        else { return nil }
        context = ChainContext(text: context.text, formula: formula, index: context.index)
      }
      if isBinary {
        guard let formula = context.shared.binaryFormula() else {
          return nil
        }
        context = ChainContext(text: context.text, formula: formula, index: context.index)
      }
      let checker = ChainChecker(symbols: symbols.choosing(definition: definition))
      let left = checker.evaluate(
        context.chain.sides[link], in: context.formula, options: evaluation)
      let right = checker.evaluate(
        context.chain.sides[link + 1], in: context.formula, options: evaluation)
      return checker.compare(link, context, left, right)
    }
  }

  private let readings: [Reading]

  /// - Parameters:
  ///   - context: the chain.
  ///   - link: the link that is read.
  ///   - symbols: what the symbols mean here.
  ///   - definitions: how many definitions of one name are in scope for the link.
  init(_ context: ChainContext, link: Int, symbols: SymbolView, definitions: Int) {
    let features = context.features(of: link)
    let plain = Reading(context: context, link: link, symbols: symbols)
    var readings: [Reading] = []
    func add(_ change: (inout Reading) -> Void) {
      var reading = plain
      change(&reading)
      readings.append(reading)
    }
    if features.contains(.unstatedBase) {
      add { $0.evaluation.logarithm = .two }
      add { $0.evaluation.logarithm = .ten }
    }
    if features.contains(.trigonometry) { add { $0.evaluation.usesDegrees = true } }
    if features.contains(.percent) { add { $0.evaluation.percentIsUnit = true } }
    if features.contains(.mixedNumber) {
      add {
        $0.parsing = ParsingOptions()
        $0.parsing?.readsMixedNumbers = false
      }
    }
    if features.contains(.openDivision) {
      add {
        $0.parsing = ParsingOptions()
        $0.parsing?.dividesByWholeProduct = true
      }
    }
    if features.contains(.ambiguousComma) {
      add {
        $0.parsing = ParsingOptions()
        $0.parsing?.readsDecimalCommas = true
      }
    }
    if features.contains(.unclearSeparator) {
      add {
        $0.parsing = ParsingOptions()
        $0.parsing?.exchangesSeparators = true
      }
    }
    if context.mayBeBinary(link) { add { $0.isBinary = true } }
    for index in 1..<Swift.max(definitions, 1) { add { $0.definition = index } }
    self.readings = readings
  }

  func makeIterator() -> IndexingIterator<[Reading]> { readings.makeIterator() }

  /// Why a link that fits no reading is still no mistake.
  static func doubt(_ context: ChainContext, link: Int) -> UnreadReason? {
    let features = context.features(of: link)
    if features.contains(.ambiguousComma), context.hasDecimalComma(link) { return .ambiguousNumber }
    if context.mayBeBinary(link) {
      if context.shared.mentionsBinaryNumbers || context.hasLeadingNought(link) {
        return .ambiguousNumber
      }
    }
    if features.contains(.unit) {
      if UnitCheck(context, link: link).isBinary { return .differentUnits }
      let roots = [link, link + 1].compactMap { context.chain.sides[$0].root }
      if roots.contains(where: { !context.symbols(under: $0).isEmpty }) { return .differentUnits }
    }
    return nil
  }
}

extension ChainContext {
  /// What the two sides of a link have.
  func features(of link: Int) -> Side.Features {
    side(link).features.union(side(link + 1).features)
  }

  /// Whether a literal of either side of a link, with its text, fulfils a condition.
  private func hasLiteral(
    _ link: Int, where condition: (Literal, ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    for index in link...link + 1 {
      guard let root = side(index).root else { continue }
      for node in formula.subtree(at: root) {
        guard case .number(let literal) = formula.nodes[node].kind else { continue }
        if condition(formula.literals[Int(literal)], text[formula.nodes[node].mark]) { return true }
      }
    }
    return false
  }

  /// Whether all numbers are strings of noughts and ones, one of them of three digits or more.
  func mayBeBinary(_ link: Int) -> Bool {
    let isDecimal = hasLiteral(link) { _, text in
      !text.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }
    }
    return !isDecimal && hasLiteral(link) { $1.count >= 3 }
  }

  func hasLeadingNought(_ link: Int) -> Bool {
    hasLiteral(link) { $1.count > 1 && $1.first == UInt8(ascii: "0") }
  }

  /// Whether a link only adds, subtracts and multiplies whole numbers, one of them as `60{,}000`,
  /// whose noughts show that its comma parts thousands.
  ///
  /// Such results are exact: that they would do as rounded decimals is chance.
  func isOfThousands(_ link: Int) -> Bool {
    let isExact = [link, link + 1].allSatisfy { index in
      guard let root = side(index).root else { return false }
      return formula.subtree(at: root).allSatisfy { node in
        switch formula.nodes[node].kind {
        case .number(let index): formula.literals[Int(index)].isInteger
        case .add, .subtract, .multiply, .negate: true
        default: false
        }
      }
    }
    return isExact
      && hasLiteral(link) { literal, text in
        literal.comma != .none && literal.value >= 10_000
          && text.suffix(3).elementsEqual("000".utf8)
      }
  }

  /// Whether a number has a comma that is neither braced nor a separator of thousands.
  func hasDecimalComma(_ link: Int) -> Bool {
    hasLiteral(link) { literal, _ in literal.comma == .decimal }
  }
}

extension ParsedFormula {
  /// The formula with its numbers read to base 2; `nil` where one is no such number.
  func readAsBinary(_ text: [UInt8]) -> ParsedFormula? {
    var result = self
    for node in nodes {
      guard case .number(let index) = node.kind else { continue }
      let digits = String(decoding: text[node.mark], as: UTF8.self)
      guard let value = UInt64(digits, radix: 2) else { continue }
      result.literals[Int(index)].value = Double(value)
    }
    return result
  }
}
