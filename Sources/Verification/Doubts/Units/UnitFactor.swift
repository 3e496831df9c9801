import MathNotation
import Prose

/// `1.5 \cdot 2 = 180\,\text{min}`: the sides differ by the factor between two units.
struct UnitFactor: Doubt {
  let id = "unit-factor"
  let reason = UnreadReason.unitFactor
  let condition = """
    A unit or a multiple such as "million" stands in the formula or right behind it, and the sides differ \
    by a power of ten or the factor between two usual units.
    """
  let example = #"$1.5 \cdot 2 = 180\,\text{min}$"#

  func holds(for link: DoubtedLink) -> Bool { hasUnit(link) && differsByConversion(link) }

  private func hasUnit(_ link: DoubtedLink) -> Bool {
    if link.features.contains(.unit) { return true }
    let word = link.followingWord
    guard !word.isEmpty else { return false }
    return UnitTable.unit(word) != nil || Lexicon.all.has(word.lowercased(), for: .multiple)
  }

  /// Whether the sides differ by a power of ten or the factor between two usual units: a unit that
  /// stands on one side only does not say what the other is in.
  private func differsByConversion(_ link: DoubtedLink) -> Bool {
    guard let left = link.judgement.left, let right = link.judgement.right, let a = left.best,
      let b = right.best, a != 0, b != 0
    else { return false }
    // Two numbers that both have their unit leave nothing open.
    let sides = [link.context.side(link.link), link.context.side(link.link + 1)]
    if left.stated != nil, right.stated != nil, sides.allSatisfy(\.features.hasUnit) {
      return false
    }
    let precision = [left, right].map { side -> Double in
      guard let number = side.stated, number.value != 0 else { return 1e-9 }
      return abs(number.unit / number.value)
    }
    // As exact as the coarser of both numbers is written; with 6 percent at most a ratio can still not
    // be near to both 7 and 8, the closest neighbours of different meaning.
    let tolerance = min(0.06, max(1e-6, precision[0], precision[1]))
    let ratio = max(abs(a / b), abs(b / a))
    func isNear(_ factor: Double) -> Bool { abs(ratio / factor - 1) <= tolerance }
    return (1...18).contains { isNear(powerOfTen($0)) } || Self.factors.contains(where: isNear)
  }

  /// Times, speeds, bits and bytes, angles: per minute, hour, day, week and year; km/h in m/s; bits in
  /// a byte and its multiples by 1000 and 1024; degrees in a radian.
  private static let factors: [Double] = [
    60, 3600, 24, 86_400, 7, 12, 52, 365, 3.6, 8, 8e3, 8e6, 8e9, 1024, 1_048_576, 1_073_741_824,
    8192, 8_388_608, 8_589_934_592, 180 / .pi, 60e3, 3.6e6,
  ]
}
