import MathNotation
import Platform
import SourceText

extension ChainContext {
  /// What the two sides of a link have.
  func features(of link: Int) -> Side.Features {
    side(link).features.union(side(link + 1).features)
  }

  /// Whether a literal of either side of a link, with its text, fulfils a condition.
  private func hasLiteral(
    _ link: Int, where condition: (Literal, ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    for index in link...link + 1 {
      guard let root = side(index).root else { continue }
      for node in formula[root].indices {
        guard case .number(let literal) = formula.nodes[node].kind else { continue }
        if condition(formula.literals[Int(literal)], text[formula.nodes[node].mark]) { return true }
      }
    }
    return false
  }

  /// Whether all numbers are strings of noughts and ones, one of them of three digits or more; powers of
  /// another base aside.
  ///
  /// Fractions are binary only where the text says so.
  func isOfBits(_ link: Int) -> Bool {
    guard hasLiteral(link, where: { $1.count >= 3 && ParsedFormula.binaryValue($1) != nil }) else {
      return false
    }
    var isLong = false
    for index in link...link + 1 {
      guard let root = side(index).root else { return false }
      for node in formula.nodesOutsideDecimalPowers(formula[root].indices, text) {
        guard case .number = formula.nodes[node].kind else { continue }
        let digits = text[formula.nodes[node].mark]
        guard let value = ParsedFormula.binaryValue(digits),
          value.isInteger || shared.statedBase == .binary
        else { return false }
        if digits.count >= 3 { isLong = true }
      }
    }
    return isLong
  }

  /// Whether numbers of a link may be binary: strings of noughts and ones in a text that speaks of such, or
  /// all of them where it does not.
  func mayBeBinary(_ link: Int) -> Bool {
    guard hasLiteral(link, where: { $1.count > 1 && ParsedFormula.binaryValue($1) != nil }) else {
      return false
    }
    switch shared.statedBase {
    case .binary: return true
    case .decimal: return false
    case .unstated: return isOfBits(link)
    }
  }

  func hasLeadingNought(_ link: Int) -> Bool {
    hasLiteral(link) { $1.first == UInt8(ascii: "0") && $1.dropFirst().first?.isASCIIDigit == true }
  }

  /// Whether a link only adds, subtracts and multiplies whole numbers, one of them as `60{,}000`,
  /// whose noughts show that its comma parts thousands.
  ///
  /// Such results are exact: that they would do as rounded decimals is chance.
  func isOfThousands(_ link: Int) -> Bool {
    let isExact = [link, link + 1].allSatisfy { index in
      guard let root = side(index).root else { return false }
      return formula[root].indices.allSatisfy { node in
        switch formula.nodes[node].kind {
        case .number(let index): formula.literals[Int(index)].isInteger
        case .add, .subtract, .multiply, .negate: true
        default: false
        }
      }
    }
    return isExact
      && hasLiteral(link) { literal, text in
        literal.comma != .none && literal.value >= 10_000
          && text.suffix(3).elementsEqual("000".utf8)
      }
  }

  /// The first whole number behind a link in its line of the formula, within a few words: the 15 in
  /// `15 \div 16 = 0 \quad \text{(remainder 15)}`.
  func numberBehind(_ link: Int) -> Int? {
    let line = text[side(link + 1).range.upperBound...].prefix(Self.longestWord)
    var end = line.startIndex
    while end < line.endIndex, !line[end].isASCIIDigit {
      if line[end] == UInt8(ascii: "=") || line[end...].starts(with: "\\\\".utf8) { return nil }
      end += 1
    }
    let digits = line[end...].prefix { $0.isASCIIDigit }
    return Int(written: String(decoding: digits, as: UTF8.self))
  }

  /// How much is read for the number that belongs to a link, in bytes.
  private static let longestWord = 40

  /// Whether a number has a comma that is neither braced nor a separator of thousands, and stands in math: in the
  /// text around it a blank stands behind commas that part numbers.
  func hasDecimalComma(_ link: Int) -> Bool {
    hasLiteral(link) { literal, text in
      literal.comma == .decimal && text.startIndex < shared.resultBehind
    }
  }
}
