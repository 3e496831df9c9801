import MathNotation
import Platform
import SourceText

extension LinkJudge {
  /// Whether a link is right where the digits of a number stand for something else than its value: the
  /// complement of a negative number, a string with its length, a quotient whose remainder is named.
  func isRightForDigits(_ judgement: Judgement, of link: Int, in context: ChainContext) -> Bool {
    guard context.chain.links[link].relation.isEqualOrNearly, let left = judgement.left?.best,
      let right = judgement.right?.best, let a = context.side(link).root,
      let b = context.side(link + 1).root
    else { return false }
    let (first, second) = (context.formula[a], context.formula[b])
    return isLength(of: first, right, in: context) || isLength(of: second, left, in: context)
      || isComplement(first, right, in: context) || isComplement(second, left, in: context)
      || isQuotient(first, right, of: link, in: context)
  }

  /// `|1101| = 4`: bars around digits give the length of the string, since of a number without a sign they
  /// would give the number.
  private func isLength(of side: Subtree, _ length: Double, in context: ChainContext) -> Bool {
    guard side.kind == .magnitude, let inner = side.right, case .number = inner.kind else {
      return false
    }
    let digits = context.text[inner.mark]
    return digits.allSatisfy(\.isASCIIDigit) && Double(digits.count) == length
  }

  /// `-13 = 11110011_2`: a negative number beside the digits of its two's complement, or, where the text speaks of no
  /// complements, of its amount behind a bit for the sign.
  private func isComplement(_ side: Subtree, _ value: Double, in context: ChainContext) -> Bool {
    guard value < 0, case .number = side.kind,
      let (bits, count) = bits(of: side, in: context), count < 53, bits >> (count - 1) & 1 == 1
    else { return false }
    let places = context.formula.literal(at: side.root).map { binaryPlaces(of: side, $0, context) }
    let amount = -value * pow(2, Double(places ?? 0))
    let (modulus, all) = (pow(2, Double(count)), Double(bits))
    if amount == modulus - all { return true }
    return amount == all - modulus / 2 && context.shared.surroundings?.isOnComplements != true
  }

  /// How many digits stand behind the point of a binary number.
  private func binaryPlaces(of side: Subtree, _ literal: Literal, _ context: ChainContext) -> Int {
    let digits = context.text[side.range].prefix { $0 != UInt8(ascii: "_") }
    guard
      let point = digits.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { return 0 }
    return min(32, digits[point...].count(where: \.isASCIIDigit))
  }

  /// The binary digits of a number that is written in them, or to base 16, and how many there are.
  private func bits(of side: Subtree, in context: ChainContext) -> (UInt64, count: Int)? {
    var text = context.text[side.mark].filter { $0.isASCIIDigit || $0.isASCIILetter }
    let script = context.text[side.range].split(separator: UInt8(ascii: "_")).dropFirst().first
    let base = script.map { String(decoding: $0.filter(\.isASCIIDigit), as: UTF8.self) }
    var isHexadecimal = base == "16"
    if text.starts(with: "0x".utf8) || text.starts(with: "0b".utf8) {
      isHexadecimal = text[1] == UInt8(ascii: "x")
      text = Array(text.dropFirst(2))
    } else if base == nil, text.count < 4 {
      return nil
    }
    let digits = String(decoding: text, as: UTF8.self)
    guard base == nil || base == "2" || isHexadecimal,
      let value = UInt64(digits, radix: isHexadecimal ? 16 : 2)
    else { return nil }
    return (value, text.count * (isHexadecimal ? 4 : 1))
  }

  /// `94 \div 7 = 13$ remainder 3`: a quotient of whole numbers whose remainder stands right behind it.
  private func isQuotient(
    _ side: Subtree, _ quotient: Double, of link: Int, in context: ChainContext
  ) -> Bool {
    guard side.kind == .divide, quotient == quotient.rounded(),
      let a = side.left.flatMap({ context.formula.statedNumber(at: $0.root) }),
      let b = side.right.flatMap({ context.formula.statedNumber(at: $0.root) }),
      a.literal.isInteger, b.literal.isInteger
    else { return false }
    let rests = [context.numberBehind(link), context.shared.surroundings?.numberBehind]
    return rests.compactMap(\.self).contains { rest in
      quotient * b.value + Double(rest) == a.value && Double(rest) < abs(b.value)
    }
  }
}
