import Binding
import MathNotation

/// What one side of a chain comes to.
struct SideValue {
  /// The literals as written, symbols where they are bound.
  var written: MathValue
  /// Literals that display a known quantity replaced by that quantity in full; one value for each
  /// way to take them, none where no literal does.
  var full: [MathValue] = []
  /// The number that stands alone on the side.
  var stated: StatedNumber?
  /// The numbers that stand alone as entries of a vector or matrix.
  var statedEntries: [StatedNumber?] = []
  /// Whether the side is a power of ten, which `\approx` takes for an order of magnitude.
  var isPowerOfTen = false
  /// Whether a long decimal among the operands may have been rounded.
  var hasLongDecimal = false
  /// The largest number met on the way: what cancels leaves errors of its size.
  var magnitude = 0.0
}

/// A side that could not be evaluated.
enum SideFailure: Error {
  case unknownSymbol(Name)
  case unread(UnreadReason)
}

/// Evaluates sides in the readings that a claim allows.
struct SideEvaluator {
  let table: SymbolTable
  /// What stands in for the table, where an identity is tried at samples.
  var symbols: (any SymbolSource)?
  var options = EvaluationOptions()

  init(_ table: SymbolTable) { self.table = table }

  /// The value of a side in all readings.
  func value(of side: Side, in formula: ParsedFormula) throws(SideFailure) -> SideValue {
    guard let root = side.root else {
      throw .unread(.notation(side.problem ?? .unexpected))
    }
    return try value(at: root, in: formula)
  }

  func value(at root: Int, in formula: ParsedFormula) throws(SideFailure) -> SideValue {
    var evaluator = Evaluator(
      formula, names: table.names, symbols: symbols ?? table, options: options)
    let network = table.network
    if let network { evaluator.isExact = { network.isGiven($0) } }
    var result = SideValue(written: try evaluate(&evaluator, root))
    result.magnitude = evaluator.magnitude
    result.stated = formula.statedNumber(at: root)
    if options.percentIsUnit, result.stated?.isPercent == true { result.stated?.scale *= 100 }
    result.isPowerOfTen = formula.powerOfTenExponent(at: root) != nil
    result.statedEntries = formula.statedEntries(at: root)
    let literals = longDecimals(under: root, in: formula)
    result.hasLongDecimal = literals.contains { !table.isGiven($0.literal.value) }
    if let network, !literals.isEmpty, result.stated == nil {
      for reading in fullReadings(of: literals, in: network) {
        evaluator.literalValues = reading
        result.full.append(try evaluate(&evaluator, root))
      }
    }
    return result
  }

  /// An evaluator for a side, in the reading that takes numbers for the quantities they display.
  func evaluator(at root: Int, in formula: ParsedFormula) -> Evaluator {
    var evaluator = Evaluator(
      formula, names: table.names, symbols: symbols ?? table, options: options)
    if let network = table.network {
      evaluator.isExact = { network.isGiven($0) }
      if formula.statedNumber(at: root) == nil {
        let literals = longDecimals(under: root, in: formula)
        evaluator.literalValues = fullReadings(of: literals, in: network).first ?? [:]
      }
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

  // MARK: Numbers that display a quantity

  private func longDecimals(
    under root: Int, in formula: ParsedFormula
  ) -> [(node: Int, literal: Literal)] {
    var found: [(node: Int, literal: Literal)] = []
    for node in Int(formula.nodes[root].first)...root {
      guard case .number(let index) = formula.nodes[node].kind else { continue }
      let literal = formula.literals[Int(index)]
      if literal.isLongDecimal { found.append((node, literal)) }
    }
    return found
  }

  /// The ways to replace literals by the quantities that they display, at most four.
  ///
  /// Where a literal displays quantities of different values, one reading takes the first of each,
  /// the next one the second, and so on.
  private func fullReadings(
    of literals: [(node: Int, literal: Literal)], in network: NetworkSymbols
  ) -> [[Int: Double]] {
    var candidates: [(node: Int, values: [Double])] = []
    for (node, literal) in literals where !network.isGiven(literal.value) {
      var values: [Double] = []
      for sign in [1.0, -1.0] {
        for entry in network.displays.displayed(by: sign * literal.value, unit: literal.unit) {
          let value = sign * entry.value
          if !values.contains(where: { abs($0 - value) <= 1e-13 * abs(value) }) {
            values.append(value)
          }
        }
      }
      if !values.isEmpty { candidates.append((node, values)) }
    }
    let count = min(4, candidates.map(\.values.count).max() ?? 0)
    return (0..<count).map { reading in
      Dictionary(
        uniqueKeysWithValues: candidates.map { node, values in
          (node, values[min(reading, values.count - 1)])
        })
    }
  }
}
