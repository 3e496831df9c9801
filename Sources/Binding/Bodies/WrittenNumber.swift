import SourceText

/// A number as it stands in a directive: `0.10`, `-3`, `1e-3`, `.5`, `1/3`.
enum WrittenNumber {
  case finite(Double)
  /// `.nan`, `.inf`, or digits beyond all doubles.
  case nonFinite
  case notANumber

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let values = parts.map { Self.decimal(Self.trimmed($0)) }
    guard parts.count <= 2, let first = values[0] else {
      self = Self.isNonFiniteWord(text) ? .nonFinite : .notANumber
      return
    }
    var value = first
    if values.count == 2 {
      guard let divisor = values[1] else {
        self = .notANumber
        return
      }
      value /= divisor
    }
    self = value.isFinite ? .finite(value) : .nonFinite
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0 == 0x20 }
    guard let last = start.lastIndex(where: { $0 != 0x20 }) else { return [] }
    return start[...last]
  }

  /// A sign, digits with a point, and an exponent, all but some digits optional.
  private static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    var rest = bytes
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard NumberScanner.length(in: rest) == rest.count, !rest.isEmpty else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  private static func isNonFiniteWord(_ text: String) -> Bool {
    var word = text.lowercased()[...]
    if let sign = word.first, "+-".contains(sign) { word.removeFirst() }
    if word.first == "." { word.removeFirst() }
    return ["nan", "inf", "infinity"].contains(word)
  }
}

/// Finds the end of an unsigned decimal number.
enum NumberScanner {
  /// How many bytes at the start are a number: `12`, `0.5`, `.5`, `1e-3`; 0 if none are.
  static func length(in bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes
    let whole = rest.prefix(while: \.isASCIIDigit).count
    rest = rest.dropFirst(whole)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: \.isASCIIDigit).count
      if whole + fraction == 0 { return 0 }
      rest = rest.dropFirst(1 + fraction)
    }
    guard whole + fraction > 0 else { return 0 }
    guard let e = rest.first, e | 0x20 == UInt8(ascii: "e") else { return bytes.count - rest.count }
    var exponent = rest.dropFirst()
    if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") {
      exponent = exponent.dropFirst()
    }
    let digits = exponent.prefix(while: \.isASCIIDigit).count
    return digits == 0 ? bytes.count - rest.count : bytes.count - exponent.count + digits
  }
}
