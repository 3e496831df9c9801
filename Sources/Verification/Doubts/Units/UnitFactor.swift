import MathNotation
import Prose

/// `1.5 \cdot 2 = 180\,\text{min}`: the sides differ by the factor between two units.
struct UnitFactor: Doubt {
  let id = "unit-factor"
  let reason = UnreadReason.unitFactor
  let condition = """
    A unit or a multiple such as "million" stands on one side or right behind the formula, and the sides \
    differ by a factor between it and a usual unit of its kind; or units stand on both sides, and a number \
    without one is that factor.
    """
  let example = #"$1.5 \cdot 2 = 180\,\text{min}$"#

  func holds(for link: DoubtedLink) -> Bool {
    let sides = [link.context.side(link.link), link.context.side(link.link + 1)]
    let units = sides.count { $0.features.hasUnit }
    guard units > 0 || !link.followingWord.isEmpty, let ratio = Ratio(of: link) else {
      return false
    }
    // With a unit on both sides nothing is open but what a number without one may stand for.
    let isClosed = UnitCheck(link.context, link: link.link).isClosed
    if units == 2 || isClosed { return Self.hasFactor(ratio, link) }
    guard let kind = UnitKind(of: link) else { return false }
    return kind.hasFactor { ratio.isNear($0) }
  }

  /// Whether a number of either side is the factor between both: the 3600 in
  /// `0.1\,\text{g/s} \cdot 3600 = 360\,\text{g/h}`.
  private static func hasFactor(_ ratio: Ratio, _ link: DoubtedLink) -> Bool {
    let formula = link.context.formula
    return link.sides.contains { side in
      // A number that stands alone is the claim, no operand.
      guard formula.statedNumber(at: side.root) == nil else { return false }
      // The powers of ten of scientific notation belong to their numbers.
      var first = Int.max
      for node in side.indices.reversed() where node < first {
        if formula.powerOfTenExponent(at: node) != nil {
          first = formula[node].indices.lowerBound
        } else if let literal = formula.literal(at: node), !isWithUnit(node, formula),
          ratio.isNear(literal.value)
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a unit stands right behind a number, which then is none between units.
  private static func isWithUnit(_ node: Int, _ formula: ParsedFormula) -> Bool {
    let above = formula.nodes[(node + 1)...].first { above in
      switch above.kind {
      case .multiply, .divide: false
      default: true
      }
    }
    return above?.kind == .unit && above.map { Int($0.first) <= node } == true
  }

  /// How many times one side is the other, at least 1, as exact as both are written.
  private struct Ratio {
    let value: Double
    let tolerance: Double

    init?(of link: DoubtedLink) {
      guard let left = link.judgement.left, let right = link.judgement.right, let a = left.best,
        let b = right.best, a != 0, b != 0
      else { return nil }
      // Two numbers that both have their unit leave nothing open.
      let sides = [link.context.side(link.link), link.context.side(link.link + 1)]
      if left.stated != nil, right.stated != nil, sides.allSatisfy(\.features.hasUnit) {
        return nil
      }
      let precision = [left, right].map { side -> Double in
        guard let number = side.stated, number.value != 0 else { return 1e-9 }
        return abs(number.unit / number.value)
      }
      // As exact as the coarser of both numbers is written; with 6 percent at most a ratio can still not
      // be near to both 7 and 8, the closest neighbours of different meaning.
      tolerance = min(0.06, max(1e-6, precision[0], precision[1]))
      value = max(abs(a / b), abs(b / a))
    }

    func isNear(_ factor: Double) -> Bool { abs(value / factor - 1) <= tolerance }
  }
}
