import Binding
import MathNotation
import Platform

/// What the checker says of claims, in words.
///
/// The most specific fact first, no full stop at the end.
struct Wording {
  let symbols: SymbolView
  let context: ChainContext

  /// What is to be said of a claim that is wrong or rounding.
  ///
  /// - Parameters:
  ///   - index: the link.
  ///   - link: what was found out about it.
  ///   - result: what was found out about its chain.
  ///   - shown: the number that is proposed in place of the stated one, as it would be written.
  /// - Returns: the message, in its parts.
  func message(
    _ index: Int, _ link: LinkResult, _ result: ChainResult, showing shown: String? = nil
  ) -> ClaimMessage {
    if let example = link.counterExample { return counterExample(index, example) }
    if let suspect = result.suspect, link.unknown != nil {
      let spelling = SymbolText(names: symbols.names)
      return ClaimMessage(
        "\(spelling.words(suspect.unknown)) is not known; "
          + "\(spelling.words(suspect.meant)) makes the chain right")
    }
    let left = text(of: index)
    let right = text(of: index + 1)
    let relation = context.chain.links[index].relation
    if let modulus = Congruence(context, link: index).modulus {
      return ClaimMessage("\(left) and \(right) are not congruent modulo \(modulus)")
    }
    if case .shapes = link.judgement.ground { return shapes(of: index, link) }
    if case .quotient(let quotient, let remainder) = link.judgement.ground {
      return ClaimMessage("\(left) is \(quotient) with the remainder \(remainder)", not: right)
    }
    if let message = congruence(of: index, left, right) { return message }
    guard let a = link.left, let b = link.right else {
      return ClaimMessage("\(left) and \(right) differ")
    }
    if relation.isInequality || relation == .notEqual {
      return ClaimMessage("\(left) is \(value(a)) and \(right) is \(value(b))")
    }
    if link.outcome == .rounding { return rounding(of: left, right, values: a, b) }
    if link.judgement.reading.isBinary, let best = a.best, let whole = Int(whole: best) {
      return ClaimMessage("\(left) is \(String(whole, radix: 2)) to base 2", not: right)
    }
    if let number = b.stated, place(link).isEmpty {
      return refusal(of: number, written: right, for: left, value: a, showing: shown)
    }
    if let number = a.stated {
      return refusal(of: number, written: left, for: right, value: b, showing: shown)
    }
    return ClaimMessage(
      "\(place(link))\(left) is \(value(a)), but \(right) is \(value(b))"
        + (otherProduct(at: index, link).map { ", which is \($0.words)" } ?? ""))
  }

  /// At which end of a sign `\pm` two sides differ, if they have one.
  private func place(_ link: LinkResult) -> String {
    switch link.judgement.reading.parsing?.plusMinus {
    case .upper?: "at the upper end "
    case .lower?: "at the lower end "
    case nil: ""
    }
  }

  /// A side and the number that it is not: `E_{o_2} is 0.023560026, not 0.023450026`.
  private func refusal(
    of number: StatedNumber, written stated: String, for side: String, value: SideValue,
    showing shown: String?
  ) -> ClaimMessage {
    guard let best = value.best else {
      return ClaimMessage("\(side) is \(self.value(value))", not: stated)
    }
    if let exact = value.exact { return ClaimMessage("\(side) is \(exact.outline)", not: stated) }
    let isScaled = number.scale != 1 && !number.isPercent
    let display = isScaled ? DecimalText.short(best) : number.display(best)
    if value.stated != nil {
      return ClaimMessage("\(side) and \(stated) are different numbers")
    }
    if let shown {
      let isTie =
        !isScaled && NumberText.isTie(best / number.scale, decimals: number.literal.decimals)
      let isExact = !isTie || Self.digits(of: shown) == Self.digits(of: display)
      return ClaimMessage(
        isExact ? "\(side) is \(shown)" : "\(side) is \(display), which rounds to \(shown)",
        not: stated)
    }
    // Where both are displayed alike, only more digits tell them apart.
    let told = display == stated ? DecimalText.short(best) : display
    return ClaimMessage("\(side) is \(told)", not: stated)
  }

  private static func digits(of text: String) -> String { text.filter(\.isNumber) }

  private func rounding(
    of left: String, _ right: String, values a: SideValue, _ b: SideValue
  ) -> ClaimMessage {
    if let number = b.stated { return rounding(of: left, value: a, to: number, written: right) }
    if let number = a.stated { return rounding(of: right, value: b, to: number, written: left) }
    return ClaimMessage(
      "\(left) is \(value(a)) and \(right) is \(value(b)): they differ by rounding")
  }

  /// A value and a number that it does not round to, or that is too coarse to stand behind `=`.
  private func rounding(
    of side: String, value: SideValue, to number: StatedNumber, written stated: String
  ) -> ClaimMessage {
    let told = self.value(value)
    if let best = value.best, number.isWhole, abs(best - number.value) <= number.unit / 2 {
      return ClaimMessage("\(side) is \(told), of which \(stated) is only the nearest whole number")
    }
    if let best = value.best, abs(best - number.value) <= number.figuresUnit / 2 {
      return ClaimMessage("\(side) is \(told), of which \(stated) shows only the first figures")
    }
    return ClaimMessage("\(side) is \(told), which does not round to \(stated)")
  }

  private func counterExample(_ index: Int, _ example: CounterExample) -> ClaimMessage {
    let point = example.arguments.map {
      "\(symbols.names.key($0.name)) = \(DecimalText.short($0.value))"
    }.joined(separator: ", ")
    return ClaimMessage(
      """
      at \(point) the left side is \(DecimalText.short(example.left)) \
      and the right side \(DecimalText.short(example.right))
      """)
  }

  private func value(_ side: SideValue) -> String {
    if let exact = side.exact { return exact.outline }
    return switch side.full.first ?? side.written {
    case .scalar(let number): DecimalText.short(number.value, significantDigits: 12)
    case .matrix(let matrix):
      "(" + matrix.entries.map { DecimalText.short($0.value) }.joined(separator: ", ") + ")"
    }
  }

  /// A side as written, on one line.
  func text(of side: Int) -> String {
    let bytes = context.text[context.side(side).range]
    if bytes.allSatisfy({ $0 < 0x80 }) { return Self.line(of: bytes) }
    let words = String(decoding: bytes, as: UTF8.self)
      .split { $0.isWhitespace || $0 == "&" }.joined(separator: " ")
    return words.count > 80 ? words.prefix(79) + "…" : words
  }

  /// The same for text that is all ASCII.
  static func line(of bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "&")
      if !isSpace {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    guard line.count > 80 else { return String(decoding: line, as: UTF8.self) }
    return String(decoding: line.prefix(79), as: UTF8.self) + "…"
  }
}
