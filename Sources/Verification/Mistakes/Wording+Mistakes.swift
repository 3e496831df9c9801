import Binding
import MathNotation
import SourceText

extension Wording {
  /// What is to be said of a mistake, for a student to understand.
  ///
  /// - Parameters:
  ///   - candidate: the edit that takes it back.
  ///   - link: the first link that the edit rights.
  ///   - judged: what the link comes to without the edit.
  ///   - result: the chain without the edit.
  /// - Returns: a sentence without a full stop.
  func message(
    _ candidate: Candidate, righting link: Int, _ judged: LinkResult, in result: ChainResult
  ) -> String {
    // The wrong number itself stands right before or under these words.
    let shown = candidate.isProposable ? statedSide(of: link, editedBy: candidate.edit) : nil
    var fact: String { message(link, judged, result, showing: shown).fact }
    let token = String(decoding: context.text[candidate.edit.range], as: UTF8.self)
    let fix = candidate.edit.replacement
    let spelling = SymbolText(names: symbols.names, network: symbols.network)
    switch candidate.slip {
    case .label(let written, let meant):
      if let stated = stated(link, judged) {
        return "\(stated) is \(spelling.words(meant)), not \(spelling.words(written))"
      }
      return "\(spelling.words(written)) should be \(spelling.words(meant)): \(fact)"
    case .symbol(let written, let meant):
      return "\(spelling.words(written)) should be \(spelling.words(meant)): \(fact)"
    case .missingOperand(let words, let isFactor):
      return "\(isFactor ? "a factor" : "a summand") \(words) is missing: \(fact)"
    case .transposition:
      let isMissing = fix.utf8.count > token.utf8.count
      return "\(token) should \(isMissing ? "" : "not ")be transposed: \(fact)"
    case .operand(let displayed, let needed):
      return
        "\(bare(token)) is \(spelling.wordsAsWritten(displayed)); this number is "
        + "\(spelling.wordsAsWritten(needed)) = \(bare(fix))"
    case .equation(let needed):
      return "\(bare(token)) should be \(spelling.wordsAsWritten(needed)) = \(bare(fix))"
    case .decimalSlip(let places):
      return "\(token) is \(Self.size(places)); \(fact)"
    case .unit: return "the unit \(token) should be \(fix): \(fact)"
    case .exponent(let written, let meant):
      return "the exponent \(written) should be \(meant): \(fact)"
    case .sign: return "\(token) has the wrong sign; \(fact)"
    case .missingMinus: return "a minus is missing before \(token); \(fact)"
    case .surplusMinus(let operand):
      return "the minus before \(operand) is too much; \(fact)"
    case .operator:
      return "this \(token) should be \(fix.trimmingSuffix(" ")): \(fact)"
    case .digits, .copied, .missingNumber: return "\(token) should be \(fix): \(fact)"
    case .value: return message(link, judged, result, showing: shown).text
    }
  }

  /// What is to be said of a number that repeats or follows from an earlier mistake.
  ///
  /// - Parameters:
  ///   - token: the number as written.
  ///   - entry: the earlier mistake.
  ///   - isRepeated: whether the number is the mistaken one again, and not computed from it.
  ///   - fix: what it should be.
  /// - Returns: a sentence without a full stop.
  static func message(
    _ token: String, carriedFrom entry: CarriedNumbers.Entry, isRepeated: Bool, fix: String
  ) -> String {
    isRepeated
      ? "\(token) repeats the mistake in line \(entry.line); it should be \(fix)"
      : "\(token) follows from the mistake in line \(entry.line); with that mended it is \(fix)"
  }

  /// What is to be said of a number that goes on with a wrong one of the same chain.
  static func message(_ token: String, followingFrom number: String, fix: String) -> String {
    "\(token) follows from \(number) before it; with that mended it is \(fix)"
  }

  /// The side of a link that states a number, with the edit of that number; `nil` where the edit is of
  /// something else.
  private func statedSide(of link: Int, editedBy edit: TextEdit) -> String? {
    for side in [link, link + 1] {
      let range = context.side(side).range
      guard let root = context.side(side).root,
        let number = context.formula.statedNumber(at: root),
        edit.range.overlaps(context.formula.nodes[number.node].mark),
        range.lowerBound <= edit.range.lowerBound, edit.range.upperBound <= range.upperBound
      else { continue }
      let place = edit.range.lowerBound - range.lowerBound
      let local = TextEdit(
        range: place..<place + edit.range.count, replacement: edit.replacement)
      return Self.line(of: Array(context.text[range]).applying([local])[...])
    }
    return nil
  }

  private func stated(_ link: Int, _ judged: LinkResult) -> String? {
    if judged.right?.stated != nil { return text(of: link + 1) }
    return judged.left?.stated != nil ? text(of: link) : nil
  }

  private func bare(_ text: String) -> String {
    text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
  }

  /// How much too large or too small a number is: ten times, a hundred times.
  private static func size(_ places: Int) -> String {
    let names = [1: "ten", 2: "a hundred", 3: "a thousand", 6: "a million"]
    let times = names[abs(places)] ?? "10^\(abs(places))"
    return "\(times) times too \(places < 0 ? "large" : "small")"
  }
}
