import Platform
import SourceText

extension ExpressionParser {
  /// A number, with the dots that say that its digits go on, or the fraction of a mixed number.
  mutating func number(_ index: Int32) throws(ReadProblem) {
    let number = token
    let written = literals[Int(index)]
    var literal = written
    if literal.comma == .thousands || literal.comma == .decimal {
      if scope.isInArguments, partAtComma() { return }
      features.insert(.ambiguousComma)
      if options.readsDecimalCommas, literal.comma == .thousands { readDecimalComma(&literal) }
    }
    if hasUnclearSeparator(number) {
      features.insert(.unclearSeparator)
      if options.exchangesSeparators { exchangeSeparator(&literal) }
    }
    advance()
    let whole = literal
    let goesOn = meaning == .dots && !literal.isInteger && endsNumber(self.meaning(ahead: 1))
    literal.goesOn = goesOn
    let kind = MathNode.Kind.number(literal == written ? index : appendLiteral(literal))
    leaf(kind, from: number.start, to: number.end)
    if goesOn { advance() }
    if meaning == .fraction { try mixedNumber(whole, from: number.start) }
  }

  /// Whether dots before a token say that the digits before them go on, and leave out no terms.
  private func endsNumber(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .relation, .close, .comma, .semicolon, .plus, .minus, .times, .dot, .text, .wideSpace,
      .rowBreak, .ampersand, .end, .endOfText:
      true
    default: false
    }
  }

  // MARK: Separators

  /// The longest number that is parted at its commas, in bytes: what is left is read again each time.
  private static let longestParted: Int32 = 1000

  /// Reads the number up to its comma; the comma and the rest stay to be read.
  private mutating func partAtComma() -> Bool {
    let number = token
    guard number.end - number.start <= Self.longestParted,
      let comma = number.range.first(where: { text[$0] == UInt8(ascii: ",") }),
      let head = lexNumber(Int(number.start)..<comma),
      let rest = lexNumber(comma + 1..<Int(number.end))
    else { return false }
    leaf(.number(appendLiteral(head)), from: number.start, to: Int32(comma))
    cursor.advance(toComma: Int32(comma), rest: appendLiteral(rest))
    return true
  }

  /// The number with which a piece of the text begins.
  func lexNumber(_ range: ByteRange) -> Literal? {
    var lexer = Lexer(UnsafeBufferPointer(rebasing: text[range]))
    lexer.number()
    return lexer.literals.last
  }

  /// Takes the comma in the number at hand for a decimal comma.
  private func readDecimalComma(_ literal: inout Literal) {
    guard token.range.count(where: { text[$0] == UInt8(ascii: ",") }) == 1 else { return }
    let digits = token.range.filter { text[$0].isASCIIDigit }.count
    let whole = token.range.prefix { text[$0].isASCIIDigit }.count
    literal.value /= powerOfTen(digits - whole)
    literal.decimals = digits - whole
  }

  /// Whether a number has one separator, before its last three digits: `1{,}962` and `1.250`.
  private func hasUnclearSeparator(_ number: Token) -> Bool {
    let bytes = text[number.range]
    guard bytes.count >= 5, bytes.suffix(3).allSatisfy(\.isASCIIDigit) else { return false }
    let head = bytes.dropLast(3)
    let whole = head.prefix { $0.isASCIIDigit }
    guard (1...3).contains(whole.count), whole.first != UInt8(ascii: "0") else { return false }
    let separator = head.dropFirst(whole.count)
    return separator.elementsEqual("{,}".utf8) || separator.elementsEqual(".".utf8)
  }

  /// Gives a separator before three digits its other meaning.
  private func exchangeSeparator(_ literal: inout Literal) {
    if literal.isInteger {
      literal.value /= 1000
      literal.decimals = 3
    } else {
      literal.value = (literal.value * 1000).rounded()
      literal.decimals = 0
    }
  }

  // MARK: Mixed numbers

  /// `2\frac{1}{2}`: joins the fraction with the whole number that stands right before it.
  private mutating func mixedNumber(
    _ whole: Literal, from start: Int32
  ) throws(ReadProblem) {
    guard whole.isInteger, whole.value > 0,
      let (numerator, denominator) = simpleFraction(), numerator < denominator
    else { return }
    features.insert(.mixedNumber)
    // Close to each other they are a mixed number first, with space between them a product.
    let isClose = token.start == previousEnd
    guard options.readsMixedNumbers == isClose else { return }
    let end = previousEnd
    let beginning = Beginning(node: nodes.count - 1, offset: start)
    try fraction()
    node(.mixedNumber, since: beginning, markFrom: end, to: end)
  }

  /// The numbers of a fraction of two whole numbers in braces, or of two digits.
  private func simpleFraction() -> (Double, Double)? {
    if case .number = self.meaning(ahead: 1) {
      // `\frac12`
      let digits = bytes(of: tokens[position + 1])
      guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit) else { return nil }
      return (Double(digits[0] - 0x30), Double(digits[1] - 0x30))
    }
    guard meaning == .fraction, self.meaning(ahead: 1) == .open(.brace),
      case .number(let numerator) = self.meaning(ahead: 2),
      self.meaning(ahead: 3) == .close(.brace), self.meaning(ahead: 4) == .open(.brace),
      case .number(let denominator) = self.meaning(ahead: 5),
      self.meaning(ahead: 6) == .close(.brace)
    else { return nil }
    let (over, under) = (literals[Int(numerator)], literals[Int(denominator)])
    return over.isInteger && under.isInteger ? (over.value, under.value) : nil
  }
}
