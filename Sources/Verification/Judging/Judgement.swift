import MathNotation

/// What a link comes to under one reading, by its sides alone.
struct Judgement {
  /// How the notation was taken.
  var reading = Reading.usual
  /// How the sides compare.
  var outcome: Outcome
  /// What the outcome rests on.
  var ground = Ground.comparison
  /// The sides' values; `nil` where they were not evaluated.
  var left: SideValue?
  var right: SideValue?
  /// What the values lean on.
  var use = SymbolUse()
  /// The unknown name that kept the link from being read.
  var unknown: Name?

  /// What an outcome rests on.
  enum Ground {
    /// The values of both sides.
    case comparison
    /// The values of both sides, which differ by no more than double precision loses where large
    /// numbers cancel.
    case cancellation
    /// The values of both sides, of which the right one is made of rounded terms.
    case roundedTerms
    /// The values of the right side and of an earlier one in the chain.
    case earlierSide
    /// The values of both sides, with results from further up in full; what they are, in words.
    case computedNumbers(String)
    /// The values of both sides, which are sums that differ in a term.
    case terms
    /// What the digits of a number stand for besides its value.
    case digits
    /// The values of both sides, with the fractions that rounded numbers show.
    case fractions
    /// The remainders of both sides.
    case congruence
    /// A quotient of whole numbers and its remainder, as they should be.
    case quotient(Int, remainder: Int)
    /// The values of both sides, with the multiple behind the right one.
    case multiple
    /// The values of both sides in all digits, where doubles do not hold them.
    case wholeNumbers
    /// Several samples of the free variables.
    case identity
    /// A sample of the free variables for which the sides differ.
    case counterExample(CounterExample)
    /// A declared name that makes the chain right in place of an unknown one.
    case suspect
    /// The shapes of matrices that are written out, which go together in no reading.
    case shapes
  }

  /// Whether a side comes to a vector or matrix, or to nothing for shapes that do not go together.
  var hasMatrices: Bool {
    if outcome == .unread(.shapes) { return true }
    guard case .matrix? = left?.written, case .matrix? = right?.written else { return false }
    return true
  }

  /// Whether the sides are found to disagree.
  var isDoubtful: Bool { outcome == .wrong || outcome == .rounding }

  /// Whether the outcome rests on more than the sides themselves: on an earlier one, or on results above.
  var restsElsewhere: Bool {
    switch ground {
    case .earlierSide, .computedNumbers: true
    default: false
    }
  }

  /// Whether the outcome is a rounding of short decimals.
  var isOfRoundedTerms: Bool { if case .roundedTerms = ground { true } else { false } }

  /// How many times the one side is the other, at least 1.
  var ratio: Double {
    guard let left = left?.best, let right = right?.best else { return .infinity }
    return max(abs(left / right), abs(right / left))
  }
}

/// A point at which the sides of an identity differ.
struct CounterExample {
  var arguments: [(name: Name, value: Double)]
  var left: Double
  var right: Double
  /// Whether only the form of the link tells that it is an identity.
  var isUnspoken = false
}
