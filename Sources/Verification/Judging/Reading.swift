import Binding
import MathNotation

/// One way to take notation that has several meanings.
struct Reading: Hashable, Sendable {
  /// The base of logarithms, degrees, percentages.
  var evaluation = EvaluationOptions()
  /// How the text is parsed, where that is otherwise than in the note: separators, mixed numbers,
  /// what is divided by.
  var parsing: ParsingOptions?
  /// Which of several definitions of a name counts: 0 is the latest.
  var definition = 0
  /// Which of several meanings of a network's name counts, and how its vectors and matrices are laid out, where
  /// that is otherwise than in the rest of the note.
  var names: NameChoice?
  /// Whether the digits are binary.
  var isBinary = false
  /// Whether e is the base of the natural logarithm, though the note gives the letter a meaning of its
  /// own.
  var readsConstantE = false
  /// Whether π is taken for the fraction 22/7, with which it is reckoned by hand.
  var takesPiForFraction = false

  /// Every notation in its usual meaning.
  static let usual = Reading()

  /// The usual reading but for one change.
  init(_ change: (inout Reading) -> Void = { _ in }) { change(&self) }

  /// The reading that parses otherwise as told.
  static func parsed(_ change: (inout ParsingOptions) -> Void) -> Reading {
    var options = ParsingOptions()
    change(&options)
    return Reading { $0.parsing = options }
  }

  /// Whether functions mean something else than in another reading, which has them in their usual meaning.
  func isRarer(than other: Reading) -> Bool {
    evaluation != other.evaluation && other.evaluation == EvaluationOptions()
  }

  /// Whether commas and points are read otherwise.
  var changesSeparators: Bool {
    parsing?.readsDecimalCommas == true || parsing?.exchangesSeparators == true
  }

  /// Whether it is so rare that it may right a link, and convicts none.
  var onlyVerifies: Bool {
    evaluation.worksByEntries || evaluation.countsFromZero || evaluation.readsColumnsAsBinomials
      || evaluation.readsListsAsIntervals
  }

  /// The reading in words: `logarithms to base 2`.
  var words: String {
    var words: [String] = []
    switch evaluation.logarithm {
    case .natural: break
    case .two: words.append("logarithms to base 2")
    case .ten: words.append("logarithms to base 10")
    }
    if evaluation.usesDegrees { words.append("angles in degrees") }
    if evaluation.degreeIsUnit { words.append("degrees as a unit") }
    if evaluation.percentIsUnit { words.append("percent as a unit") }
    if evaluation.prefersInnerProducts { words.append("inner products") }
    if evaluation.readsListsAsRows { words.append("lists as rows") }
    if evaluation.worksByEntries { words.append("matrices entry by entry") }
    if evaluation.readsColumnsAsBinomials { words.append("binomial coefficients") }
    if evaluation.readsListsAsIntervals { words.append("intervals") }
    if evaluation.countsFromZero { words.append("entries counted from 0") }
    if evaluation.usesOtherMatrixFunctions { words.append("the other convention for matrices") }
    if evaluation.truncatesRemainders { words.append("remainders with the sign of the dividend") }
    if let parsing {
      if !parsing.readsMixedNumbers { words.append("no mixed numbers") }
      if parsing.dividesByWholeProduct { words.append("division by the whole product") }
      switch parsing.derivativeReach {
      case .term: break
      case .factor: words.append("derivatives of factors")
      case .sum: words.append("derivatives of sums")
      }
      if parsing.exchangesRemainders { words.append("remainders of sums") }
      if parsing.readsPercentAsRemainder { words.append("the percent sign as a remainder") }
      if parsing.readsDecimalCommas { words.append("commas part decimals") }
      switch parsing.plusMinus {
      case .upper?: words.append("the upper end of a plus-minus sign")
      case .lower?: words.append("the lower end of a plus-minus sign")
      case nil: break
      }
      if parsing.readsLetterUnits { words.append("letters as units") }
      if parsing.exchangesSeparators { words.append("commas and points exchanged") }
    }
    if isBinary { words.append("binary digits") }
    if takesPiForFraction { words.append("22/7 for π") }
    if readsConstantE { words.append("e as the base of the natural logarithm") }
    if definition > 0 {
      let count = definition == 1 ? "the definition" : "\(definition) definitions"
      words.append("\(count) before the latest")
    }
    if let names {
      if names.meaning > 0 || names.takesNetInputs { words.append("another meaning of a name") }
      if names.transposesWeights { words.append("a column of weights for each unit") }
      if names.negatesErrorSignals { words.append("error signals of the opposite sign") }
      if names.transposesSamples { words.append("a row for each sample") }
    }
    return words.isEmpty ? "usual" : words.joined(separator: ", ")
  }
}
