import MathNotation

/// A number that stands in a note as the result of an equation, with what it was rounded from.
struct ComputedNumber {
  /// What it may be in full, the likeliest first; empty where it is exact as it is written.
  ///
  /// What was computed from rounded numbers has several: from them as they are written, and from what they
  /// were in full.
  let values: [Double]
  /// What it is the result of, as written, on one line.
  let expression: String
  /// Where it begins, in bytes of the note.
  let place: Int
}

extension Literal {
  /// Whether it is no single digit: of those so many stand in a note that none is known again.
  var mayRepeatResult: Bool { significantDigits > 1 || goesOn || !isInteger }

  /// How far above it is known again, in bytes: one with a single digit but noughts only in its own paragraph.
  var reachOfRepetition: Int { significantDigits > 1 || goesOn ? .max : 400 }

  /// Whether a value is shown by these digits, and is not what they say exactly.
  func isRounded(from value: Double) -> Bool {
    let distance = abs(value - self.value)
    return distance <= unit / 2 * (1 + 1e-6) && distance > 1e-11 * abs(self.value)
  }
}

extension WrittenNumber {
  /// Whether it is written with the same digits as a literal.
  func isWritten(like literal: Literal) -> Bool {
    if value == literal.value { return decimals == max(0, literal.decimals) }
    return otherValue == literal.value && literal.isInteger
  }

  /// Whether a literal shows it with fewer decimals.
  func isRefinement(of literal: Literal) -> Bool {
    decimals > max(0, literal.decimals) && literal.isRounded(from: value)
  }
}
