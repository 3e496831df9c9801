import SourceText
import Verification

/// The words of what Nabla writes into notes and says of them, all in this file.
package enum LessonWords {
  // MARK: Diagnostics

  static func editedRegion(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .editedResult, severity: .warning, range: range.lowerBound..<range.lowerBound + 1,
      message: "the result region was changed by hand, so it is left as it is",
      hint: "--force overwrites it")
  }

  static func editedValue(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .editedResult, severity: .warning, range: range,
      message: "the value was changed by hand, so it is left as it is",
      hint: "--force overwrites it")
  }

  static func unknownValue(
    _ name: String, nearest: String?, isParameterOnly: Bool, _ range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      id: .unknownQuantity, range: range,
      message: name.isEmpty
        ? "nn names no quantity; a value in prose is `nn QUANTITY`"
        : unknownQuantity(name, nearest: nearest),
      hint: isParameterOnly
        ? "the network has no inputs of its own, so that only its parameters have values" : nil)
  }

  static func infiniteValue(_ name: String, _ range: ByteRange) -> Diagnostic {
    Diagnostic(id: .noValue, range: range, message: "\(name) is infinite or undefined")
  }

  static func valueWithoutNetwork(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .noNetwork, range: range, message: "the value has no network above it")
  }

  static func badFormat(_ format: String, _ range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .badFormat, range: range, message: "'\(format)' is no format for a number",
      hint: "a format is one such as %.4f, %.3e or %.6g")
  }

  static func failedExpectation(
    _ name: String, expected: String, computed: String, _ range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      id: .failedExpectation, severity: .warning, range: range,
      message: "\(name) is \(computed), not \(expected) as expected")
  }

  static func marksLeftOut() -> Diagnostic {
    Diagnostic(
      id: .marksLeftOut, severity: .warning, range: 0..<0,
      message: "marks would change how this note is read, so they are left out")
  }

  static func footnotesLeftOut() -> Diagnostic {
    Diagnostic(
      id: .footnotesLeftOut, severity: .warning, range: 0..<0,
      message: "footnotes cannot stand at the end of this note, so they are left out")
  }

  static func resultsLeftOut() -> Diagnostic {
    Diagnostic(
      id: .resultsLeftOut, range: 0..<0,
      message: "results would change how this note is read, so they are left out")
  }

  // MARK: Headings of tables

  static let unit = "unit"
  static let netInput = "total net input"
  static let output = "output"
  static let target = "target"
  static let error = "error"
  static let total = "total"
  static let by = "by"
  static let derivative = "derivative"
  static let old = "old"
  static let gradient = "gradient"
  static let new = "new"
  static let name = "name"
  static let value = "value"
  static let quantity = "quantity"
  static let expected = "expected"
  static let computed = "computed"
  static let verdict = "verdict"
  static let step = "step"
  static let layerHead = "layer"

  // MARK: Exercises

  static let workOut = "Work out"
  static let solution = "Solution"
  static let answer = "Answer"
  /// Keeps the checker from choices, of which all but one are wrong.
  static let ignoredChoices = "<!-- nn-ignore: choices -->"

  // MARK: Solutions

  static let solutionTitle = "Worked solution"
  static let solutionIntroduction =
    "Every number is computed from full precision and rounded only where it is shown."
  static func network(_ label: String?) -> String { label.map { "Network \($0)" } ?? "Network" }
  static let givenTitle = "Given values"
  static let inputs = "Inputs"
  static let parameters = "Parameters"
  static let targets = "Targets"
  static let learningRate = "Learning rate"
  static let diagramTitle = "Diagram"
  static let forwardTitle = "Forward pass"
  static let errorTitle = "Errors"
  static let backwardTitle = "Backward pass"
  static let noGradient =
    "There is none: the output of a unit that steps jumps where its total net input passes 0, and "
    + "changes nowhere else, so that no slope tells how to change a parameter."
  static func derivativeTitle(_ symbol: String) -> String { "Derivative with respect to \(symbol)" }
  static let knownFromAbove = "Known from above:"
  static func slopeOf(_ activation: String) -> String {
    "The slope of the \(activation) function follows from its value:"
  }
  static let multiplied = "Multiplied, that is"
  static let addedUp = "All paths together give"
  static let since = "Since"
  static let updateTitle = "Update"
  static let tableTitle = "Old and new parameters"
  static func newError(_ new: String, old: String, isOfSome: Bool) -> String {
    "With \(isOfSome ? "these parameters changed and all others as they were," : "the new parameters") "
      + "the total error is \(new), and it was \(old) before."
  }
  static let checkTitle = "Check"
  static let checkIntroduction =
    "Central differences of the total error, which need no derivative, give the same numbers."
  static func movedParameters(_ moved: Int, of count: Int) -> String {
    "The table moves \(moved) of the \(count) parameters, each by itself. "
  }
  static let checkAlongGradient = "A central difference of the total error needs no derivative. "
  static func differenceAlongGradient(_ difference: String, length: String) -> String {
    "Moved all at once along the gradient, whose length is \(length), the parameters change the error by "
      + "\(difference) per unit of length."
  }

  // MARK: Solutions with matrices

  static func layer(_ number: Int) -> String { "Layer \(number)" }
  static func forward(layer: Int, activation: String) -> String {
    "Layer \(layer), \(activation): its total net inputs and then its outputs."
  }
  static let signals =
    "The error signal $\\delta$ of a layer is the derivative of the total error with respect to its total net "
    + "inputs. The derivatives with respect to the parameters follow from it, and so does the signal of the "
    + "layer before."
  static let signalOfLast =
    "With respect to the outputs first, and then through the slope of the activation function, unit by unit:"
  static let signalIsDifference =
    "The slope of the activation function cancels against the derivative of this loss:"
  static let signalOfHidden =
    "The signal of the layer behind comes back through its weights, and then through the slope, unit by unit:"
  static func timeStep(_ number: Int) -> String { "Step \(number)" }
  static let initialStates = "States before the first step"
  static let signalThroughTime =
    "The signals of the layer behind and of the next step come back through their weights, and then through the "
    + "slope, unit by unit:"
  static let signalOfWholeLayer =
    "Each output depends on all net inputs of its layer, so that all of its paths are added up:"
  static let chainRule = "chain rule"
  static let centralDifference = "central difference"
  static let deviation = "deviation"
  /// What stands in a formula between a symbol and its value where nothing is claimed.
  static let valueIs = " \\text{ is } "
  /// What stands in a formula behind the symbol of a quantity that is infinite or undefined.
  static let noValue = " \\text{ has no value}"
  /// What stands in text for a number that is infinite or undefined.
  static let withoutValue = "no value"

  static func tooManyParameters(_ count: Int, limit: Int, example: String) -> String {
    "nobody reads the derivatives with respect to all \(count) parameters, and more than \(limit) are not "
      + "written; ask for some of them, such as --of \(example)"
  }

  static func needsTargets(_ name: String) -> String {
    "a derivative with respect to '\(name)' needs targets, and the network has none"
  }

  static func unknownSample(_ number: Int, of count: Int) -> String {
    count == 1
      ? "there is no sample \(number); the network has one"
      : "there is no sample \(number) in the declaration of the network, which has \(count)"
  }

  static func unknownQuantity(_ name: String, nearest: String?) -> String {
    "'\(name)' is no quantity of the network"
      + (nearest.map { ", did you mean '\($0)'?" } ?? "")
  }

  /// A picture, with its alternative text.
  static func image(_ summary: String, _ link: String) -> String {
    let text = summary.reduce(into: "") { text, character in
      text += "[]\\*_`<$".contains(character) ? "\\\(character)" : String(character)
    }
    return "![\(text)](\(link))"
  }

  static let noNetwork = "no network is declared in it; a block 'nn network' would declare one"
  static let sameDerivative =
    "Of the summands of the total error no other depends on it, so that this derivative is the one above:"
  static let onlySummand = "Of the summands of the total error only one depends on it,"

  // MARK: Worksheets

  static let worksheetTitle = "Worksheet"
  /// How exact answers have to be.
  package static func precision(_ digits: Int, hasUpdate: Bool) -> String {
    "\(digits) decimals or at least three significant digits"
      + (hasUpdate ? " (of a new parameter: of how far it moved)" : "")
  }
  static func worksheetIntroduction(_ digits: Int, hasUpdate: Bool) -> String {
    """
    Put a number in place of each $\\boxed{?}$. A chain begins with what is asked and ends with \
    your result, with \(precision(digits, hasUpdate: hasUpdate)); round only where \
    you write a number down. Vectors and matrices are marked entry by entry. You may add steps and \
    words, and change the order.
    """
  }

  static let missingAnswer = "it is not in the sheet"
  static let blankAnswer = "the blank is not filled in"
  static let notWorkedOut = "the numbers are put in, but not worked out"
  static let unreadableAnswer = "this cannot be read as a number"
  static func otherShape(rows: Int, columns: Int, wanted: (rows: Int, columns: Int)) -> String {
    "it has \(rows) by \(columns) entries, and \(wanted.rows) by \(wanted.columns) are wanted"
  }
  static func severalAnswers(_ count: Int) -> String {
    "it is answered \(count) times, and the last one counts"
  }
  static func tooCoarse(_ digits: Int, wanted: Int, isChange: Bool) -> String {
    let shown = "\(digits) significant digit\(digits == 1 ? "" : "s")"
    return isChange
      ? "of how far it moved it shows \(shown), and \(wanted) are wanted"
      : "it has \(shown), and \(wanted) are wanted"
  }
  static func roundedAnswer(_ name: String, _ value: String, wanted: Int) -> String {
    "near, but not to \(wanted) significant digits: \(name) is \(value)"
  }
  static func inexact(_ name: String, _ value: String) -> String {
    "right, but for its last digits: \(name) is \(value)"
  }
  static func followsFrom(_ slips: [String], name: String, value: String) -> String {
    "it follows from \(slips.joined(separator: ", ")) above; without that slip \(name) is \(value)"
  }
  static func itIs(_ name: String, _ value: String) -> String { "\(name) is \(value)" }
  static func putIn(
    _ number: String, displaying other: String?, for name: String, value: String
  ) -> String {
    "\(other.map { "\($0) = " } ?? "")\(number) is put in for \(name) = \(value)"
  }
  static func writtenFor(_ number: String, _ constant: String) -> String {
    "\(number) is written where the equation has \(constant)"
  }
  static func comesTo(_ value: String) -> String {
    "what is put in is right, but it comes to \(value)"
  }
  static let marksTitle = "Marks"
  static let moreDigits = "near: compute with more digits on the way"
  static func hint(_ kind: Mistake.Kind?, name: String, equation: String) -> String {
    switch kind {
    case .sign: "look at the sign"
    case .decimalSlip: "look at the decimal point"
    case .digits: "look at the digits, they may be mistyped"
    case .label: "this is another quantity"
    case .operand: "look at what is put in: \(name) is \(equation)"
    case .operator: "look at the operations: \(name) is \(equation)"
    case .symbol, .unit, .value, .carried, nil: "work it out again: \(name) is \(equation)"
    }
  }
  static func rightBut(_ words: String) -> String { "the result is right, but \(words)" }
  static func thatIs(_ other: String) -> String { "that is \(other)" }

  // MARK: Explanations

  static func shape(_ key: String, rows: Int, columns: Int) -> String {
    let entries = rows == 1 ? "1 entry" : "\(rows) entries"
    return columns == 1
      ? "\(key): a vector of \(entries)" : "\(key): a matrix of \(rows) by \(columns) entries"
  }
  static func explainedByEntry(_ example: String) -> String {
    "each entry is explained by its own name, such as \(example)"
  }
  static let dependsOn = "it depends on"
  static let neededFor = "it is needed for"
  static let nothing = "nothing else"
  static let downTo = "in the end it comes from"
  static let inFull = "in full it is"
  static let slips = "slips that would lead to it:"
  static func declared(_ name: String, _ value: String) -> String {
    "\(name): a name of the author's own, \(value)"
  }
  static func severalMatches(_ number: String, _ count: Int) -> String {
    "\(number) is the value of \(count) quantities:"
  }
  static func noMatch(_ number: String) -> String { "\(number) is the value of no quantity" }
  static func nearest(_ name: String, _ value: String) -> String {
    "the nearest is \(name) = \(value)"
  }
  static func roundingSlip(_ name: String, _ value: String) -> String {
    "rounding on the way: \(name) is \(value)"
  }
  static func signSlip(_ name: String, _ value: String) -> String {
    "the sign: \(name) is \(value)"
  }
  static func decimalSlip(_ name: String, _ value: String, power: Int) -> String {
    let size = "1" + String(repeating: "0", count: abs(power))
    return "the decimal point: \(name) is \(value), \(size) times "
      + (power > 0 ? "larger" : "smaller")
  }
  static func digitSlip(_ name: String, _ value: String) -> String {
    "the digits: \(name) is \(value)"
  }
  static func operatorSlip(_ name: String, _ equation: String) -> String {
    "\(equation) taken for \(name)"
  }
  static func multipleSlip(_ name: String, isDoubled: Bool) -> String {
    isDoubled ? "\(name) with a factor 2 too many" : "\(name) with a factor ½ too many"
  }
  static func leftOut(_ name: String, _ part: String) -> String {
    "\(name) computed without \(part)"
  }
  static func exchanged(_ name: String, _ first: String, _ second: String) -> String {
    "\(name) computed with \(first) and \(second) exchanged"
  }
  static func logarithmSlip(_ name: String, base: Int) -> String {
    "\(name) computed with the logarithm to base \(base) in place of the natural one"
  }
  static func operandSlip(_ name: String, _ other: String, insteadOf operand: String) -> String {
    "\(name) computed with \(other) in place of \(operand)"
  }
}
