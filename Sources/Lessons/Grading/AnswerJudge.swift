import Platform

/// Compares an answer with the value that it should have, and with what the learner should have got.
///
/// What an answer earns depends on how far it is off, and not on how it is written, so that a nearer one never
/// earns less.
struct AnswerJudge {
  /// From the best to the worst.
  enum Judgement: Int, Comparable {
    case right
    /// Right to as many digits as are asked for, and not to all that are written.
    case inexact
    case followThrough
    /// Right to fewer digits than are asked for.
    case rounding
    /// Right as it is written, with too few digits to earn anything.
    case tooCoarse
    case wrong

    static func < (first: Judgement, second: Judgement) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  let value: Double
  /// What has to be found: the value, and of a parameter after an update how far it moved.
  let measure: Double
  /// How many decimals are asked for.
  let decimals: Int
  /// What the learner's own earlier answers lead to, and how far that is off by their rounding.
  let followed: Double
  let followedRadius: Double
  /// Whether an earlier answer that this one leans on is wrong.
  let hasSlips: Bool

  /// How many significant digits an answer needs that has fewer decimals than asked for.
  static let minimumDigits = 3

  /// What double precision may leave of numbers about 1 that cancel.
  private static let remainder = 1e-15

  func judge(_ number: AnswerNumber) -> Judgement {
    if number.value == 0, abs(value) < Self.remainder { return .right }
    let distance = abs(number.value - value)
    let slack = 1e-9 * (number.unit ?? 0) + 1e-11 * abs(value)
    let writtenRadius = (number.unit ?? 0) / 2 + slack
    if distance <= radius + slack {
      return number.unit == nil || distance <= writtenRadius ? .right : .inexact
    }
    let followedDistance = radius + followedRadius
    if hasSlips {
      if abs(number.value - followed) <= followedDistance + slack { return .followThrough }
    } else if distance <= abs(followed - value) + followedDistance + slack {
      return .rounding
    }
    if distance <= half + slack { return .rounding }
    let isShown = [value, followed].contains { $0 * number.value > 0 && shows(number, $0) }
    return isShown && writtenRadius > radius ? .tooCoarse : .wrong
  }

  /// Whether a number is another one rounded to its last place, or cut off there.
  private func shows(_ number: AnswerNumber, _ value: Double) -> Bool {
    let distance = abs(number.value - value)
    let unit = number.unit ?? 0
    let slack = 1e-9 * unit + 1e-11 * abs(value)
    return distance <= unit / 2 + slack || distance < unit && abs(number.value) < abs(value)
  }

  /// How many significant digits of what has to be found a number has.
  func significantDigits(of number: AnswerNumber) -> Int {
    guard let unit = number.unit, unit > 0, measure != 0 else { return 0 }
    return max(0, Int(saturating: (log10(abs(measure)).rounded(.down) - log10(unit)).rounded()) + 1)
  }

  /// How far an answer may be off: half of the last place that is asked for.
  private var radius: Double { max(Self.place(of: Self.minimumDigits, in: measure), lastPlace) / 2 }

  /// How far an answer may be off that earns a half: half of the place before.
  private var half: Double {
    max(Self.place(of: Self.minimumDigits - 1, in: measure) / 2, lastPlace)
  }

  /// The last decimal that is asked for, or the first digit of a value that has none as large.
  private var lastPlace: Double {
    let asked = pow(10, Double(-decimals))
    return value == 0 ? asked : min(asked, Self.place(of: 1, in: value))
  }

  /// The place of a significant digit of a value; one that double precision leaves just below a power of
  /// ten is that power.
  static func place(of digit: Int, in value: Double) -> Double {
    value == 0 ? 0 : pow(10, floor(log10(abs(value) * (1 + 1e-11))) - Double(digit - 1))
  }
}
