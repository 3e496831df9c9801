import Binding
import MathNotation

/// A side with what it comes to, and what that leans on.
struct EvaluatedSide {
  var value: Result<SideValue, SideFailure>
  var use: SymbolUse

  var success: SideValue? { try? value.get() }
}

/// Evaluates sides in the readings that a claim allows.
struct SideEvaluator {
  private let symbols: SymbolView
  /// The symbols, with other values for those that are tried.
  private let source: any SymbolSource
  private let options: EvaluationOptions
  /// The results that numbers may stand for in full, where they are asked for.
  private let above: NumbersAbove?

  /// - Parameters:
  ///   - symbols: what the names mean.
  ///   - values: values that some names are tried with instead.
  ///   - options: how notation of several meanings is read.
  ///   - above: the results that numbers may stand for in full.
  init(
    _ symbols: SymbolView, trying values: [Name: Approximation] = [:],
    options: EvaluationOptions = EvaluationOptions(), above: NumbersAbove? = nil
  ) {
    self.symbols = symbols
    self.above = above
    self.options = options
    source = values.isEmpty ? symbols : Substitution(symbols: symbols, values: values)
  }

  /// The value of a side in all readings, or why it has none.
  func evaluate(_ side: Side, in formula: ParsedFormula) -> EvaluatedSide {
    guard let root = side.root else {
      let reason = UnreadReason.notation(side.problem ?? .unexpected)
      return EvaluatedSide(value: .failure(.unread(reason)), use: SymbolUse())
    }
    return evaluate(at: root, in: formula)
  }

  /// The same for the expression at a node.
  func evaluate(at root: Int, in formula: ParsedFormula) -> EvaluatedSide {
    var evaluator = Evaluator(formula, names: symbols.names, symbols: source, options: options)
    do throws(SideFailure) {
      let value = try value(at: root, in: formula, &evaluator)
      return EvaluatedSide(value: .success(value), use: evaluator.use)
    } catch {
      return EvaluatedSide(value: .failure(error), use: evaluator.use)
    }
  }

  private func value(
    at root: Int, in formula: ParsedFormula, _ evaluator: inout Evaluator
  ) throws(SideFailure) -> SideValue {
    var result = SideValue.Parts(written: try evaluate(&evaluator, root))
    result.magnitude = evaluator.magnitude
    result.stated = formula.statedNumber(at: root)
    if options.degreeIsUnit, result.stated?.isInDegrees == true {
      result.stated?.scale *= 180 / .pi
    }
    if options.percentIsUnit, result.stated?.isPercent == true { result.stated?.scale *= 100 }
    result.isPowerOfTen = formula.powerOfTenExponent(at: root) != nil
    result.statedEntries = statedEntries(at: root, in: formula, of: result.written)
    noteNumbers(under: root, in: formula, of: &result)
    result.hasOpenDigits = result.hasLongDecimal && formula.literals.contains(where: \.goesOn)
    if result.stated == nil, above != nil || result.hasLongDecimal && symbols.network != nil {
      for reading in fullReadings(at: root, in: formula) {
        evaluator.literalValues = reading
        result.full.append(try evaluate(&evaluator, root))
      }
    }
    return SideValue(result)
  }

  /// The numbers of a literal matrix, unless it is made of blocks.
  private func statedEntries(
    at root: Int, in formula: ParsedFormula, of value: MathValue
  ) -> [StatedNumber?] {
    guard case .matrix(let matrix) = value else { return [] }
    let entries = formula.statedEntries(at: root)
    return entries.count == matrix.entries.count ? entries : []
  }

  /// Notes what the numbers and the names of a side show of how exact they are.
  private func noteNumbers(
    under root: Int, in formula: ParsedFormula, of side: inout SideValue.Parts
  ) {
    var showsRounding = false
    side.isOfWholeNumbers = true
    for node in formula[root].indices {
      switch formula.nodes[node].kind {
      case .number(let index):
        let literal = formula.literals[Int(index)]
        if !literal.isInteger { side.isOfWholeNumbers = false }
        guard literal.isLongDecimal, !symbols.isGiven(literal.value) else { continue }
        side.hasLongDecimal = true
        // Prices and measured values have two decimals, and are reckoned with as they stand.
        if literal.decimals > 2 { showsRounding = true }
      case .symbol, .apply, .call, .logarithm, .root: side.isOfWholeNumbers = false
      default: break
      }
    }
    if !side.hasLongDecimal {
      switch side.written {
      case .scalar(let number): showsRounding = number.radius > 0
      case .matrix(let matrix): showsRounding = matrix.entries.contains { $0.radius > 0 }
      }
    }
    side.showsRounding = showsRounding
  }

  /// An evaluator for a side, in the reading that takes numbers for the quantities they display.
  func evaluator(at root: Int, in formula: ParsedFormula) -> Evaluator {
    var evaluator = Evaluator(formula, names: symbols.names, symbols: source, options: options)
    if symbols.network != nil, formula.statedNumber(at: root) == nil {
      evaluator.literalValues = fullReadings(at: root, in: formula).first ?? []
    }
    return evaluator
  }

  private func evaluate(
    _ evaluator: inout Evaluator, _ root: Int
  ) throws(SideFailure) -> MathValue {
    do throws(EvaluationProblem) {
      return try evaluator.value(at: root)
    } catch {
      switch error {
      case .unknownSymbol(let name): throw .unknownSymbol(name)
      case .undefined: throw .unread(.undefined)
      case .shapes: throw .unread(.shapes)
      case .tooManySteps: throw .unread(.tooLong)
      case .unsupported(let what): throw .unread(.unsupported(what))
      }
    }
  }

  // MARK: Numbers that display others

  /// Values that stand in for literals, in order of their nodes.
  private typealias FullReading = [(node: Int, value: Double)]

  /// The ways to replace literals by the quantities and results that they display, at most four.
  ///
  /// Where a literal displays several values, one reading takes the first of each, the next one the
  /// second, and so on.
  private func fullReadings(at root: Int, in formula: ParsedFormula) -> [FullReading] {
    var candidates: [(node: Int, values: [Double])] = []
    for node in formula[root].indices {
      guard let literal = formula.literal(at: node), literal.isLongDecimal || above != nil,
        !symbols.isGiven(literal.value)
      else { continue }
      let values = displayedValues(literal)
      if !values.isEmpty { candidates.append((node, values)) }
    }
    let count = min(4, candidates.lazy.map { $0.values.count }.max() ?? 0)
    return (0..<count).map { reading in
      candidates.map { ($0.node, $0.values[min(reading, $0.values.count - 1)]) }
    }
  }

  /// The different values of the quantities that a literal displays, or of the result that it repeats.
  private func displayedValues(_ literal: Literal) -> [Double] {
    let values = quantities(literal)
    return values.isEmpty ? above?.values(of: literal, symbols: symbols) ?? [] : values
  }

  /// Whether a number of a side repeats a result from further up, and displays no quantity.
  func repeatsResult(_ side: Side, in formula: ParsedFormula) -> Bool {
    guard let above, let root = side.root, formula.statedNumber(at: root) == nil else {
      return false
    }
    return formula[root].indices.contains { node in
      guard let literal = formula.literal(at: node), !symbols.isGiven(literal.value),
        quantities(literal).isEmpty
      else { return false }
      return !above.values(of: literal, symbols: symbols).isEmpty
    }
  }

  /// The different values of the quantities that a literal displays, with either sign; none where its digits
  /// were hardly rounded.
  private func quantities(_ literal: Literal) -> [Double] {
    guard let network = symbols.network, literal.isLongDecimal else { return [] }
    var values: [Double] = []
    for sign in [1.0, -1.0] {
      for entry in network.displays.displayed(by: sign * literal.value, unit: literal.unit) {
        let value = sign * entry.value
        if !values.contains(where: { abs($0 - value) <= 1e-13 * abs(value) }) {
          values.append(value)
        }
      }
    }
    return values
  }
}
