import MathNotation

/// How two sides compare in one reading.
enum Outcome: Hashable {
  case verified
  case rounding
  case wrong
  case unread(UnreadReason)

  /// Verified before rounding before unread before wrong.
  var rank: Int {
    switch self {
    case .verified: 0
    case .rounding: 1
    case .unread: 2
    case .wrong: 3
    }
  }
}

/// The rules by which two values agree.
///
/// A stated number with d decimals claims a value to half a unit of its last place; comparisons
/// allow 1e-9 of a unit, and a tie fits both neighbours. Expressions are equal to a relative 1e-11.
struct Comparison {
  var relation: Relation
  /// The modulus of the chain, if it has one.
  var modulus: Double?

  static let relativeTolerance = 1e-11
  /// Within a twentieth readers take two numbers for about equal.
  private static let closeness = 0.05
  /// Up to a tenth of it a decimal of a single digit may be about equal to a value that it does not round to.
  private static let nearness = 0.1
  /// Up to a fifth of it a whole number of a single digit may be meant for a value that it does not come to.
  private static let wholeNearness = 0.2
  /// To four digits a number is as good as exact.
  private static let precision = 5e-4
  /// What rounding may leave of a difference that is nought, as of 0.2 - 0.3 + 0.1.
  private static let residue = 1e-15

  func compare(_ left: SideValue, _ right: SideValue) -> Outcome {
    switch (left.written, right.written) {
    case (.scalar, .scalar): return numbers(left, right)
    case (.matrix(let a), .matrix(let b)): return matrices(a, b, of: left, and: right)
    case (.matrix(let matrix), .scalar(let number)), (.scalar(let number), .matrix(let matrix)):
      // An inner product is often written as a matrix of one entry.
      if matrix.entries.count == 1 {
        let outcome = numbers(left.soleEntry, right.soleEntry)
        return outcome == .wrong ? .unread(.shapes) : outcome
      }
      // `A x = 0` speaks of the zero vector.
      let isZero = number.value == 0 && matrix.entries.allSatisfy { $0.value == 0 }
      return isZero && relation.isEquality ? .verified : .unread(.shapes)
    }
  }

  private func numbers(_ left: SideValue, _ right: SideValue) -> Outcome {
    if let modulus { return congruent(left, right, modulo: modulus) }
    switch relation {
    case .equal, .defined, .approximatelyEqual: return equality(left, right)
    case .equivalent:
      // `16 \equiv 2` is said modulo a number that stands somewhere else.
      return equality(left, right) == .verified ? .verified : .unread(.unstatedModulus)
    case .notEqual:
      let isEqual = readings(left, right).allSatisfy { areEqual(left, right, in: $0) }
      // In notes on floating point, `0.1 + 0.2 \neq 0.3` is meant as it stands.
      if !isEqual { return .verified }
      // Two numbers that are written alike are one.
      return left.stated?.literal == right.stated?.literal && left.stated != nil
        ? .wrong : .unread(.maybeMeantFalse)
    case .less: return inequality(left, right, isStrict: true)
    case .lessOrEqual: return inequality(left, right, isStrict: false)
    case .greater: return inequality(right, left, isStrict: true)
    case .greaterOrEqual: return inequality(right, left, isStrict: false)
    case .shiftLike, .other: return .unread(.relation)
    }
  }

  // MARK: Equality

  private var isApproximate: Bool { relation == .approximatelyEqual }

  private func equality(_ left: SideValue, _ right: SideValue) -> Outcome {
    if isApproximate, left.isPowerOfTen || right.isPowerOfTen { return magnitude(left, right) }
    switch (left.stated, right.stated) {
    case (let a?, let b?):
      // What is written as exactly was not rounded from the other: both are set side by side.
      if isApproximate, a.literal.decimals == b.literal.decimals, a.scale == b.scale {
        return loose(a.value, b.value)
      }
      // Of two numbers the one that was written more coarsely speaks of the other.
      let isCoarse = a.unit > b.unit
      let outcome = isCoarse ? compare(a, with: right) : compare(b, with: left)
      // In `1 mi = 1.609 km` the whole number is exact, though in kilometres it looks coarser.
      let exact = isCoarse ? a : b
      guard a.conversion != 1, exact.isWhole, !isApproximate else { return outcome }
      // A result in another unit may be rounded like any other: `54347 N = 54 kN`.
      if b.literal.significantDigits > 1,
        abs(a.value - b.value) <= max(isCoarse ? 0 : b.unit, b.figuresUnit) / 2
      {
        return .verified
      }
      return isCoarse ? compare(b, with: left) : compare(a, with: right)
    case (nil, let number?): return compare(number, with: left)
    case (let number?, nil): return compare(number, with: right)
    case (nil, nil): return expressions(left, right)
    }
  }

  /// Whether two sides are of one order of magnitude: within a factor of √10, or at least of 10.
  private func magnitude(_ left: SideValue, _ right: SideValue) -> Outcome {
    guard let a = left.best, let b = right.best, a > 0, b > 0 else { return .wrong }
    let ratio = max(a / b, b / a)
    if ratio <= 10.0.squareRoot() * (1 + 1e-9) { return .verified }
    return ratio <= 10 ? .unread(.looseApproximation) : .wrong
  }

  /// A stated number against what the other side comes to.
  private func compare(_ number: StatedNumber, with side: SideValue) -> Outcome {
    let unit = isApproximate ? number.approximateUnit : number.unit
    let radius = max(unit / 2, number.radius)
    let stated = number.value
    let slack = 1e-9 * unit + Self.relativeTolerance * abs(stated)
    // A quotient of whole numbers that is none itself is only rounded to one, unless to so many digits that nothing
    // is lost by it.
    let claimsItself =
      side.isOfWholeNumbers && number.literal.isInteger && number.scale == 1 && !isApproximate
      && abs(stated) * Self.precision < number.unit / 2
    for reading in 0..<side.readingCount {
      let distance = abs(side.number(reading).value - stated)
      if distance <= slack { return .verified }
      guard distance <= radius + slack, !claimsItself,
        !isBelowDigits(side.number(reading).value, number, slack)
      else { continue }
      if isApproximate || !number.isWhole || isClose(side.number(reading).value, number) {
        return .verified
      }
    }
    for reading in 0..<side.readingCount {
      let candidate = side.number(reading)
      let distance = abs(candidate.value - stated)
      if side.hasOpenDigits, distance <= candidate.radius + radius { return .verified }
      if distance <= unit / 2 + slack || isCutOff(candidate.value, number),
        isNear(candidate.value, number)
      {
        return .rounding
      }
      if !claimsItself, distance <= number.figuresUnit / 2, isNear(candidate.value, number) {
        return .rounding
      }
      // Noughts at the end claim nothing where the operands do not tell these places.
      if side.showsRounding, number.isWhole, distance <= number.approximateUnit / 2,
        candidate.radius >= number.approximateUnit / 2
      {
        return .rounding
      }
      if distance <= min(rounding(of: candidate, on: side, to: number), 2 * unit) + slack {
        return .rounding
      }
    }
    return .wrong
  }

  /// Whether a value is less than a number whose digits go on, by more than was rounded: to cut digits off or
  /// to round them makes a number at most half a unit larger.
  private func isBelowDigits(_ value: Double, _ number: StatedNumber, _ slack: Double) -> Bool {
    guard number.literal.goesOn else { return false }
    let excess = number.isNegative ? value - number.value : number.value - value
    return excess > number.unit / 2 + slack
  }

  /// How far a number may lie from a value for what was rounded on the way, in the number's unit.
  private func rounding(
    of value: Approximation, on side: SideValue, to number: StatedNumber
  ) -> Double {
    let unit = isApproximate ? number.approximateUnit : number.unit
    // Whoever computes a network by hand goes on with rounded values that are not written here.
    if side.isOfNetwork, isNear(value.value, number), hasMoreDigits(value.value, than: unit) {
      return max(value.radius, unit / 2) + unit / 2
    }
    let isShare = number.isShare && isNear(value.value, number)
    return side.showsRounding || isShare ? value.radius + unit / 2 : 0
  }

  /// Whether a value has more decimals than a unit shows.
  private func hasMoreDigits(_ value: Double, than unit: Double) -> Bool {
    abs(value / unit - (value / unit).rounded()) > 1e-6
  }

  /// Whether a number shows the first digits of a value and leaves out the others.
  private func isCutOff(_ value: Double, _ number: StatedNumber) -> Bool {
    let unit = isApproximate ? number.cutUnit : number.unit
    let rest = (abs(value) - abs(number.value)) / unit
    // What is left out must be there: 1.55 is not 1.54 with further digits.
    return (value < 0) == (number.value < 0) && rest > 1e-6 && rest < 1 - 1e-6
  }

  /// Whether a value that a number does not round to is of its size at least: one of a single digit
  /// is a unit off where it is double or nothing of it, a decimal behind `\approx` was not cut off, and a whole
  /// number behind `=` is no 2.58.
  private func isNear(_ value: Double, _ number: StatedNumber) -> Bool {
    if number.literal.significantDigits > 1 { return true }
    if isApproximate, !number.literal.isInteger {
      return abs(value - number.value) <= Self.nearness * abs(number.value)
    }
    if !isApproximate, number.isWhole {
      return abs(value - number.value) <= Self.wholeNearness * abs(number.value)
    }
    let ratio = value / number.value
    return ratio > 0.5 && ratio < 2
  }

  /// Whether a whole number behind `=` is near enough to be meant as the value: one of a single digit says
  /// too little to be taken for any value that it is the nearest to, as 2 is of √(8/3).
  private func isClose(_ value: Double, _ number: StatedNumber) -> Bool {
    number.literal.significantDigits > 1
      || abs(value - number.value) <= Self.closeness * abs(number.value)
  }

  private func expressions(_ left: SideValue, _ right: SideValue) -> Outcome {
    for reading in readings(left, right) {
      if areEqual(left, right, in: reading) { return .verified }
      let (a, b) = (left.number(reading), right.number(reading))
      let distance = abs(a.value - b.value)
      if distance <= a.radius || distance <= b.radius { return .verified }
      // Beside nought, what is left of a difference has no size to be measured by.
      if a.value == 0 || b.value == 0, distance <= Self.residue { return .verified }
    }
    for reading in readings(left, right) {
      let (a, b) = (left.number(reading), right.number(reading))
      let distance = abs(a.value - b.value)
      if distance <= a.radius + b.radius + max(a.radius, b.radius) { return .rounding }
    }
    return isApproximate ? loose(left.number(0).value, right.number(0).value) : .wrong
  }

  /// `\approx` between expressions: how near is meant is the author's to know.
  ///
  /// Two numbers are not about equal where one is less than half of the other; what lies between that and
  /// ``closeness`` is left unread, as both bounds are conventions.
  private func loose(_ a: Double, _ b: Double) -> Outcome {
    let size = max(abs(a), abs(b))
    if abs(a - b) <= Self.closeness * size { return .verified }
    return abs(a - b) <= 0.5 * size ? .unread(.looseApproximation) : .wrong
  }

  private func areEqual(_ left: SideValue, _ right: SideValue, in reading: Int) -> Bool {
    let (a, b) = (left.number(reading), right.number(reading))
    return abs(a.value - b.value) <= Self.relativeTolerance * max(abs(a.value), abs(b.value))
  }

  // MARK: Other relations

  private func inequality(_ low: SideValue, _ high: SideValue, isStrict: Bool) -> Outcome {
    for reading in readings(low, high) {
      let (a, b) = (low.number(reading).value, high.number(reading).value)
      // Beside nought a small number such as 10^{-20} has its own sign.
      let isEqual = (a == 0) == (b == 0) && areEqual(low, high, in: reading)
      if isEqual ? !isStrict : a < b { return .verified }
    }
    // A number that stands alone is the bound itself; only operands can have been rounded.
    let isWithinRounding = readings(low, high).contains { reading in
      let (a, b) = (low.number(reading), high.number(reading))
      let radius = (low.stated == nil ? a.radius : 0) + (high.stated == nil ? b.radius : 0)
      return radius > 0 && abs(a.value - b.value) <= radius
    }
    return isWithinRounding ? .rounding : .wrong
  }

  private func congruent(
    _ left: SideValue, _ right: SideValue, modulo modulus: Double
  ) -> Outcome {
    guard modulus != 0, relation == .equal || relation == .equivalent || relation == .notEqual,
      case .scalar(let a) = left.written, case .scalar(let b) = right.written
    else { return .unread(.relation) }
    // Of other numbers the difference says nothing: a power -1 is an inverse, and beyond 2⁵³ the
    // last digits are lost.
    guard [a, b].allSatisfy({ $0.value == $0.value.rounded() && abs($0.value) < 0x1p53 }) else {
      return .unread(.relation)
    }
    let quotient = (a.value - b.value) / modulus
    let isCongruent = abs(quotient - quotient.rounded()) <= 1e-9
    return isCongruent == (relation != .notEqual) ? .verified : .wrong
  }

  // MARK: Matrices

  private func matrices(
    _ a: MathMatrix, _ b: MathMatrix, of left: SideValue, and right: SideValue
  ) -> Outcome {
    let isSameShape = a.rows == b.rows && a.columns == b.columns
    guard isSameShape || (a.isVector && b.isVector && a.entries.count == b.entries.count) else {
      return .unread(.shapes)
    }
    let isEquality = relation == .equal || relation == .approximatelyEqual || relation == .defined
    guard isEquality || modulus != nil else { return .unread(.relation) }
    var worst = Outcome.verified
    for index in a.entries.indices {
      let (one, other) = (left.entry(index), right.entry(index))
      let outcome =
        modulus.map { congruent(one, other, modulo: $0) } ?? equality(one, other)
      if outcome.rank > worst.rank { worst = outcome }
    }
    return worst
  }

  /// How many readings two sides have between them.
  private func readings(_ left: SideValue, _ right: SideValue) -> Range<Int> {
    0..<max(left.readingCount, right.readingCount)
  }
}
