/// What speaks for an edit and against it, besides the arithmetic that it rights.
struct Evidence: Equatable {
  /// What the rest of the chain says of the token.
  var suspicion = Suspicion.none
  /// How often the replacement is spoken for: it displays a known quantity, or names one that the
  /// chain speaks of elsewhere.
  var support = 0
  /// By how much the note confirms the token as it is written, in decibans.
  var confirmation = 0
  /// By how much the note speaks for the replacement, in decibans.
  var testimony = 0
  /// Whether the token is an operand, not the number that a side states.
  var isOperand = false
  /// Whether it is an operator that leaves an operand as it is: a factor of 1, or a summand of 0.
  var isIdle = false
  /// Whether it is a minus that another operator explains better, if one does: squared, a - b is
  /// b - a.
  var yieldsToOperators = false
  /// Whether the edit makes a side the same text as another one, or the chain the same as one above:
  /// nobody would write that.
  var repeatsSide = false
  /// Whether it is the only number that differs in a side that copies the one before it.
  var isStep = false
  /// Whether the chain has the number once more, from where it may have been copied.
  var isRepeated = false
  /// Whether the side has it once more.
  var isRepeatedInSide = false
  /// By how much a number of few digits displays something known by chance, in decibans.
  var chance = 0
  /// Whether the edit puts a decimal in the place of a whole number.
  var breaksWhole = false

  enum Suspicion: Int, Comparable {
    /// Its counterpart on the other side confirms it.
    case confirmed
    case none
    /// Its counterpart contradicts it, or it is a long decimal that displays nothing known.
    case suspect

    static func < (a: Suspicion, b: Suspicion) -> Bool { a.rawValue < b.rawValue }
  }
}
