import Binding
import MathNotation
import NeuralNet
import Platform
import SourceText

/// A number that is typed for a step: digits, or an expression that comes to it, also with names of quantities that are
/// known.
struct PredictedNumber {
  /// What keeps it from being read.
  enum Problem: Error {
    case noNumber
    /// A bracket is not closed.
    case openBracket
    /// What looks like a name means nothing.
    case unknown(String)
    /// A quantity is named that steps to come compute, or that is asked for.
    case notKnown(Quantity)
  }

  /// What is read.
  enum Outcome {
    case answer(SheetAnswer)
    case problem(Problem)
  }

  private let text: String
  private let step: Step
  private let network: SteppedNetwork
  private let sample: Int?
  private let isKnown: (Quantity) -> Bool

  init(
    _ text: String, of step: Step, in network: SteppedNetwork, sample: Int?,
    isKnown: @escaping (Quantity) -> Bool
  ) {
    (self.text, self.step, self.network, self.sample) = (text, step, network, sample)
    self.isKnown = isKnown
  }

  /// The number, or why there is none.
  var outcome: Outcome {
    let typed: String
    guard text.count(where: { $0 == "(" }) <= text.count(where: { $0 == ")" }) else {
      return .problem(.openBracket)
    }
    do throws(Problem) {
      typed = TypedFormula(try withNumbers()).latex
    } catch {
      return .problem(error)
    }
    let formula = "\(network.names.speller.spelling(of: step.quantity, in: .latex)) = \(typed)"
    let reader = ChainReader(network.names, items: [step])
    guard var answer = reader.answers(in: SlicedText(formula)).last?.1 else {
      return .problem(.noNumber)
    }
    let numbers = NumberReader(NameTable())
    if case .notWorkedOut = answer.content { answer.content = numbers.content(of: typed) }
    guard case .number(var read) = answer.content else { return .problem(.noNumber) }
    for index in read.indices where read[index].unit == nil {
      read[index].radius = radius(of: typed, read[index].value, numbers)
    }
    answer.content = .number(read)
    answer.text = text
    return .answer(answer)
  }

  // MARK: Names

  /// The text with the value of each quantity in the place of its name.
  private func withNumbers() throws(Problem) -> String {
    guard text.contains(where: Self.beginsName) else { return text }
    let finder = QuantityFinder(network.bound)
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if character.isNumber || character == "." {
        result += number(&rest)
      } else if let function = TypedFormula.functions.first(where: rest.hasPrefix) {
        result += function
        rest.removeFirst(function.count)
      } else if Self.beginsName(character) {
        let number = try value(&rest, finder)
        // Names side by side are multiplied.
        let last = result.last { !$0.isWhitespace }
        result += last.map { $0.isNumber || $0 == ")" } == true ? "*\(number)" : number
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }

  private static func beginsName(_ character: Character) -> Bool {
    character.isLetter || character == "∂"
  }

  /// Digits at the start, with a power of ten behind an `e`.
  private func number(_ rest: inout Substring) -> String {
    let mantissa = rest.prefix { $0.isNumber || ".,".contains($0) }
    var tail = rest[mantissa.endIndex...]
    if let mark = tail.first, "eE".contains(mark) {
      let power = tail.dropFirst()
      let sign = power.prefix { "+-−".contains($0) }
      let digits = power.dropFirst(sign.count).prefix(while: \.isNumber)
      if sign.count < 2, !digits.isEmpty { tail = power[digits.endIndex...] }
    }
    defer { rest = tail }
    return String(rest[..<tail.startIndex])
  }

  /// The value of the longest name at the start.
  private func value(_ rest: inout Substring, _ finder: QuantityFinder) throws(Problem) -> String {
    let candidates = rest.prefix(Self.longestName)
    for count in stride(from: candidates.count, to: 0, by: -1) {
      let name = candidates.prefix(count)
      let next = rest.dropFirst(count).first
      let isWhole = next.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "∂" } ?? true
      guard isWhole, name.last?.isWhitespace == false,
        let quantity = finder.quantity(QuantityText(String(name)).plain, sample: sample)
      else { continue }
      guard isKnown(quantity), quantity != step.quantity, let value = network.value(of: quantity)
      else { throw .notKnown(quantity) }
      rest.removeFirst(count)
      let digits = value.printed(as: "%.*f", precision: 20)
      return value < 0 ? "(\(digits))" : digits
    }
    // Euler's number.
    if rest.first == "e" {
      rest.removeFirst()
      return "e"
    }
    throw .unknown(String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
  }

  private static let longestName = 40

  // MARK: Rounding

  /// How far the result may be off since each of its longer decimals was rounded, or cut off.
  private func radius(of typed: String, _ value: Double, _ numbers: NumberReader) -> Double {
    var radius = 0.0
    for literal in Self.decimals(in: typed).prefix(Self.mostDecimals) {
      let decimals = typed[literal].drop { $0 != "." }.count - 1
      guard let number = Double(typed[literal]), decimals < 20 else { continue }
      var moved = typed
      let other = number + pow(10, Double(-decimals))
      moved.replaceSubrange(literal, with: other.printed(as: "%.*f", precision: decimals))
      guard case .number(let found) = numbers.content(of: moved), let first = found.first else {
        continue
      }
      radius += abs(first.value - value)
    }
    return radius
  }

  private static let mostDecimals = 40

  /// Where decimals stand with three significant digits and more; shorter ones count as exact.
  private static func decimals(in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: { $0.isNumber || $0 == "." }) {
      let end = text[first...].firstIndex { !$0.isNumber && $0 != "." } ?? text.endIndex
      let digits = text[first..<end].filter { $0 != "." }.drop { $0 == "0" }.count
      if digits >= AnswerJudge.minimumDigits, text[first..<end].contains(".") {
        found.append(first..<end)
      }
      start = end
    }
    return found
  }
}
