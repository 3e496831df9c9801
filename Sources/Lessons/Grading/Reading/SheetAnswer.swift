import MathNotation
import SourceText

/// What a learner wrote in place of a blank.
struct SheetAnswer {
  enum Content {
    /// A number, in each way in which it can be read: a comma may part decimals or thousands.
    case number([AnswerNumber])
    /// The numbers are put into the equation, and the result is missing.
    case notWorkedOut
    /// It stands in a vector or matrix of a shape in which no entry has its place.
    case misplaced(rows: Int, columns: Int, wanted: (rows: Int, columns: Int))
    case unreadable
    case blank
  }

  var content: Content
  /// The answer in bytes of the sheet.
  var range: ByteRange
  /// The answer as it is written.
  var text: String
  /// How many numbers the sheet gives for the quantity.
  var count = 1
  /// The numbers as they are put into the equation, if a side of the chain has its form.
  var working: Working?

  /// A side with numbers in place of quantities.
  struct Working {
    /// What the equation has, with what is written in its place.
    var pairs: [(expected: EquationOutline.Token, written: EquationOutline.Token)]
    /// What comes out, where it can be computed.
    var value: Double?
  }

  /// Numbers count more than what is no answer.
  var rank: Int {
    switch content {
    case .number: 3
    case .unreadable, .misplaced: 2
    case .notWorkedOut: 1
    case .blank: 0
    }
  }
}

/// A number that a learner gives, with the precision that it claims.
struct AnswerNumber {
  var value: Double
  /// One unit of the last written place; nil for an expression, which claims to be exact.
  var unit: Double?
  var significantDigits = Int.max
  var decimals: Int?
  /// How far the result of an expression may be off since its numbers were rounded, or cut off.
  var radius = 0.0

  /// A number that stands by itself.
  init(_ stated: StatedNumber) {
    value = stated.value
    unit = stated.unit
    significantDigits = stated.literal.significantDigits
    decimals = stated.scale == 1 ? stated.literal.decimals : nil
  }

  /// The result of an expression.
  init(value: Double) { self.value = value }
}
