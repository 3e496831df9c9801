import Platform

/// Compares an answer with the value that it should have, and with what the learner should have got.
struct AnswerJudge {
  /// From the best to the worst.
  enum Judgement: Int, Comparable {
    case right
    case tooCoarse
    case rounding
    case followThrough
    case wrong

    static func < (first: Judgement, second: Judgement) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  let value: Double
  /// How many decimals are asked for.
  let decimals: Int
  /// What the learner's own earlier answers lead to, and how far that is off by their rounding.
  let followed: Double
  let followedRadius: Double
  /// Whether an earlier answer that this one leans on is wrong.
  let hasSlips: Bool

  /// How many significant digits an answer needs that has fewer decimals than asked for; noughts at
  /// its end may be left out.
  static let minimumDigits = 3

  func judge(_ number: AnswerNumber) -> Judgement {
    let asked = pow(10, Double(-decimals))
    let minimum = Self.place(of: Self.minimumDigits, in: value)
    // No place is looked at that was not asked for.
    let unit = max(number.unit ?? 0, minimum > 0 ? min(asked, minimum) : asked)
    let slack = 1e-9 * unit + 1e-11 * abs(value)
    let distance = abs(number.value - value)
    if distance <= unit / 2 + slack, Self.shows(1, of: value, unit) {
      let hasDecimals = number.value != 0 && (number.unit ?? 0) <= asked * (1 + 1e-9)
      let isFine =
        hasDecimals || number.significantDigits >= Self.minimumDigits
        || distance <= minimum / 2 + slack
      return isFine ? .right : .tooCoarse
    }
    let isFollowing =
      abs(number.value - followed) <= unit / 2 + slack + followedRadius
      && Self.shows(1, of: followed, unit)
    if hasSlips { return isFollowing ? .followThrough : .wrong }
    let isRounded = distance <= unit + slack && couldRound(number, unit)
    return isFollowing || isRounded ? .rounding : .wrong
  }

  /// Whether the last digit may be one too large or too small by rounding on the way, or may be what
  /// is left of a longer number that was cut off.
  private func couldRound(_ number: AnswerNumber, _ unit: Double) -> Bool {
    let places = value / unit
    guard followedRadius > 0 || abs(places - places.rounded()) > 1e-6 else { return false }
    let isCutOff = number.value * value > 0 && abs(number.value) < abs(value)
    return Self.shows(Self.minimumDigits, of: value, unit)
      || isCutOff && Self.shows(Self.minimumDigits - 1, of: value, unit)
  }

  /// The place of a significant digit of a value; one that double precision leaves just below a power of
  /// ten is that power.
  private static func place(of digit: Int, in value: Double) -> Double {
    value == 0 ? 0 : pow(10, floor(log10(abs(value) * (1 + 1e-11))) - Double(digit - 1))
  }

  /// Whether a number of some precision can show so many digits of a value: `1` shows none of 0.59,
  /// and `0` none of 0.0004.
  private static func shows(_ digits: Int, of value: Double, _ unit: Double) -> Bool {
    value == 0 || unit <= place(of: digits, in: value) * (1 + 1e-9)
  }
}
