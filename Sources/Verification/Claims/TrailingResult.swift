import NoteMarkup
import SourceText

/// A result that stands in the text behind a formula: the `= 0.59` of `$\frac{1}{1.7}$ = 0.59`.
///
/// It is read only where it is a number and nothing else, so that neither `= 3 \cdot$ $x` nor `= 3 to 5` is one.
struct TrailingResult {
  /// The relations and the numbers, in bytes of the note, without what emphasizes them.
  private(set) var slices: [ByteRange] = []
  /// Where the last number ends, in bytes of the note.
  private(set) var end: Int

  /// How many numbers are read, as in `= 0.5 = 50%`.
  private static let most = 4
  /// How far behind a number the text is looked at, in bytes.
  private static let reach = 40

  /// - Parameters:
  ///   - place: where the formula ends, with its delimiters.
  ///   - bytes: the note.
  ///   - endsWithRelation: whether the relation stands in the formula, so that only the number stands behind it.
  /// - Complexity: O(1) where no relation follows.
  init?(behind place: Int, in bytes: [UInt8], endsWithRelation: Bool) {
    end = place
    var expectsRelation = !endsWithRelation
    while slices.count < 2 * Self.most {
      var scanner = TextScanner(bytes, at: end)
      scanner.skipLayout()
      let relation = scanner.relation()
      guard relation != nil || !expectsRelation else { break }
      scanner.skipLayout()
      guard let number = scanner.number(), scanner.isEndOfNumber(within: Self.reach) else { break }
      if let relation { slices.append(relation) }
      slices.append(number)
      end = number.upperBound
      expectsRelation = true
    }
    if slices.isEmpty { return nil }
  }

  /// A place in the text behind a formula.
  private struct TextScanner {
    let bytes: [UInt8]
    var place: Int

    init(_ bytes: [UInt8], at place: Int) { (self.bytes, self.place) = (bytes, place) }

    private func byte(_ offset: Int = 0) -> UInt8 {
      place + offset < bytes.count ? bytes[place + offset] : 0x0A
    }

    private func has(_ text: StaticString) -> Bool {
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return self.bytes[min(place, self.bytes.count)...].starts(with: bytes)
    }

    /// Goes past blanks and marks of emphasis.
    mutating func skipLayout() {
      while byte().isBlank || byte() == UInt8(ascii: "*") || byte() == UInt8(ascii: "_") {
        place += 1
      }
    }

    /// Reads `=` or `≈`, but no arrow and no comparison of a program.
    mutating func relation() -> ByteRange? {
      let start = place
      if has("≈") {
        place += 3
      } else if byte() == UInt8(ascii: "="), !"=>~<".utf8.contains(byte(1)) {
        place += 1
      } else {
        return nil
      }
      return start..<place
    }

    /// Reads a number with its sign, its dots and its percent sign.
    mutating func number() -> ByteRange? {
      let start = place
      if byte() == UInt8(ascii: "-") { place += 1 } else if has("−") { place += 3 }
      guard byte().isASCIIDigit else { return nil }
      while byte().isASCIIDigit
        || byte(1).isASCIIDigit && (byte() == UInt8(ascii: ".") || byte() == UInt8(ascii: ","))
      {
        place += 1
      }
      if has("...") || has("…") { place += 3 }
      let end = place
      while byte().isBlank { place += 1 }
      if byte() == UInt8(ascii: "%") { place += 1 } else { place = end }
      return start..<place
    }

    // MARK: What follows

    /// Whether the number at whose end this is belongs to nothing that is written behind it.
    func isEndOfNumber(within reach: Int) -> Bool {
      var rest = self
      while rest.byte() == UInt8(ascii: "*") || rest.byte() == UInt8(ascii: "_") { rest.place += 1 }
      guard rest.byte().isWhitespace || rest.isAtPunctuation else { return false }
      if rest.byte() == UInt8(ascii: ",") || rest.byte() == UInt8(ascii: ":") { rest.place += 1 }
      while rest.byte().isBlank { rest.place += 1 }
      return !rest.goesOn && !rest.namesModulus(within: reach)
    }

    /// Whether a sign that ends a word or a clause is at hand.
    private var isAtPunctuation: Bool {
      switch byte() {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return !byte(1).isASCIIDigit
      case UInt8(ascii: "<"): return byte(1).isASCIILetter || byte(1) == UInt8(ascii: "/")
      case UInt8(ascii: "["): return byte(1) == UInt8(ascii: "^")
      case 0x80...:
        guard let scalar = scalar else { return false }
        return scalar.properties.isIdeographic || scalar.isPunctuation || scalar.isOfAsianScript
      default: return false
      }
    }

    /// The longest word between the ends of a range: `3 to 6`, `4 oder 5`.
    private static let longestJoint = 4

    /// Whether what is at hand goes on with a calculation, a list or a range.
    private var goesOn: Bool {
      var end = 0
      while byte(end).isASCIILetter { end += 1 }
      if end > 0 { return end <= Self.longestJoint && isBeforeDigit(end) }
      switch byte() {
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: "$"),
        UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "!"):
        return true
      case UInt8(ascii: "\\"): return !byte(1).isWhitespace
      case UInt8(ascii: "*"): return byte(1).isBlank || byte(1).isASCIIDigit
      case UInt8(ascii: "-"): return isBeforeOperand(1)
      case 0x80...:
        guard let scalar else { return true }
        if "·⋅∙–—−".unicodeScalars.contains(scalar) {
          return isBeforeOperand(scalar.utf8.count) || scalar == "·"
        }
        let category = scalar.properties.generalCategory
        return scalar != "≈" && (category == .mathSymbol || category == .otherNumber)
      default: return byte().isASCIIDigit
      }
    }

    private func isBeforeOperand(_ offset: Int) -> Bool {
      let next = byte(behindBlanks(from: offset))
      return next.isASCIIDigit || next == UInt8(ascii: "$") || next == UInt8(ascii: "\\")
    }

    private func isBeforeDigit(_ offset: Int) -> Bool {
      byte(behindBlanks(from: offset)).isASCIIDigit
    }

    private func behindBlanks(from offset: Int) -> Int {
      var offset = offset
      while byte(offset).isBlank { offset += 1 }
      return offset
    }

    /// Whether the line goes on with a modulus, which makes the number a residue.
    private func namesModulus(within reach: Int) -> Bool {
      let line = bytes[min(place, bytes.count)...].prefix(reach).prefix { $0 != 0x0A }
      return line.containsRun(of: "mod".utf8)
    }

    private var scalar: Unicode.Scalar? {
      String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
        .unicodeScalars.first
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .otherPunctuation, .closePunctuation, .finalPunctuation, .dashPunctuation: self != "·"
    default: false
    }
  }

  /// Whether it belongs to kana or Hangul, which stand right behind a number as ideographs do.
  fileprivate var isOfAsianScript: Bool {
    (0x3040...0x30FF).contains(value) || (0xAC00...0xD7A3).contains(value)
  }
}

extension Note {
  /// The result that stands in the text behind a formula, given by its index.
  ///
  /// - Complexity: O(1).
  func trailingResult(ofFormula index: Int) -> TrailingResult? {
    let formula = formulas[index]
    guard formula.style != .fenced, formula.ignoreReason == nil else { return nil }
    let result = TrailingResult(
      behind: formula.range.upperBound, in: bytes,
      endsWithRelation: Self.endsWithRelation(bytes[formula.content]))
    guard let result else { return nil }
    // What is a formula itself speaks for itself.
    let isText = index + 1 == formulas.count || result.end <= formulas[index + 1].range.lowerBound
    return isText ? result : nil
  }

  /// Where the statement of a formula ends, with the result behind it, in bytes.
  func endOfStatement(ofFormula index: Int) -> Int {
    trailingResult(ofFormula: index)?.end ?? formulas[index].range.upperBound
  }

  private static let approximately = [Array("\\approx".utf8), Array("≈".utf8)]

  private static func endsWithRelation(_ content: ArraySlice<UInt8>) -> Bool {
    let blanks = content.reversed().prefix(while: \.isWhitespace).count
    let text = content.dropLast(blanks)
    guard text.last != UInt8(ascii: "=") else { return true }
    return approximately.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// The relation that stands in the text between a formula, given by its index, and the one before it, if it is all
  /// that does: the `=` of `$2 + 3$ = $5$`.
  ///
  /// - Complexity: O(1).
  func relation(beforeFormula index: Int) -> ByteRange? {
    guard index > 0 else { return nil }
    let (previous, formula) = (formulas[index - 1], formulas[index])
    var end = formula.range.lowerBound
    while end > previous.range.upperBound, bytes[end - 1].isBlank { end -= 1 }
    guard end > previous.range.upperBound else { return nil }
    let length = bytes[end - 1] == UInt8(ascii: "=") ? 1 : bytes[end - 1] == 0x88 ? 3 : 0
    let relation = max(previous.range.upperBound, end - length)..<end
    guard length > 0, length == 1 || bytes[relation].elementsEqual("≈".utf8),
      bytes[previous.range.upperBound..<relation.lowerBound].allSatisfy(\.isBlank),
      previous.section == formula.section, previous.ignoreReason == nil,
      !Self.isList(bytes[previous.content]), !Self.isList(bytes[formula.content])
    else { return nil }
    return relation
  }

  /// Whether a formula lists several things, of which only the last or the first would stand beside a relation.
  ///
  /// - Complexity: O(length).
  private static func isList(_ content: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for place in content.indices {
      switch content[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        let next = content.index(after: place)
        if depth == 0, next < content.endIndex, content[next].isWhitespace { return true }
      default: break
      }
    }
    return false
  }
}
