/// Writes JSON piece by piece, with the keys in the order in which they are given.
///
/// It escapes in one place, and whatever it is given comes out as valid JSON: numbers that are not
/// finite become `null`.
package struct JSONWriter {
  /// How the members of an object or array are set.
  package enum Layout: Sendable {
    case inline
    /// Each on a line of its own.
    case lines
  }

  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var followsKey = false
  private var layouts: [Layout] = []

  /// Whether no blanks stand between its parts.
  private let isDense: Bool

  /// Begins with nothing.
  ///
  /// - Parameter isDense: whether no blanks stand behind commas and colons.
  package init(isDense: Bool = false) { self.isDense = isDense }

  // MARK: Containers

  /// Writes an object, whose members the body writes.
  package mutating func object(_ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    writeContainer(layout, in: ("{", "}"), body)
  }

  /// Writes an array, whose elements the body writes.
  package mutating func array(_ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    writeContainer(layout, in: ("[", "]"), body)
  }

  /// Writes the key of the value that is written next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes += (isDense ? ":" : ": ").utf8
    followsKey = true
  }

  private mutating func writeContainer(
    _ layout: Layout, in brackets: (Unicode.Scalar, Unicode.Scalar),
    _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: brackets.0))
    let start = bytes.count
    needsComma = false
    layouts.append(layout)
    body(&self)
    layouts.removeLast()
    if layout == .lines, bytes.count > start { breakLine() }
    bytes.append(UInt8(ascii: brackets.1))
    needsComma = true
  }

  // MARK: Values

  /// Writes a string.
  package mutating func value(_ text: String) {
    beginValue()
    quote(text)
    needsComma = true
  }

  /// Writes a string, or `null` for nil.
  package mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes a whole number.
  package mutating func value(_ number: Int) { literal("\(number)") }

  /// Writes a whole number, or `null` for nil.
  package mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  /// Writes a number in the shortest form that reads back as the same one; `null` if it is not
  /// finite.
  package mutating func value(_ number: Double) {
    if number.isFinite { literal(number.description) } else { null() }
  }

  /// Writes `true` or `false`.
  package mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }

  /// Writes a value that is JSON already.
  package mutating func raw(_ value: [UInt8]) {
    beginValue()
    bytes += value
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    beginValue()
    bytes += text.utf8
    needsComma = true
  }

  // MARK: Punctuation

  /// A value in an array is set apart from the one before; one after a key follows it directly.
  private mutating func beginValue() {
    if !followsKey, !layouts.isEmpty { separate() }
    followsKey = false
  }

  private mutating func separate() {
    let layout = layouts.last ?? .inline
    if needsComma { bytes += (layout == .inline && !isDense ? ", " : ",").utf8 }
    if layout == .lines { breakLine() }
    needsComma = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    for layout in layouts where layout == .lines { bytes += "  ".utf8 }
  }

  /// Writes a string with all that RFC 8259 wants escaped, and what would steer a terminal.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { bytes in
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      if isASCII { quote(bytes) }
      return isASCII
    }
    if !isPlain {
      for scalar in text.unicodeScalars {
        if scalar.value >= 0x7F, PrintableText.isControl(scalar) {
          escape(UInt16(scalar.value))
        } else {
          quote(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quote(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: escape(UInt16(byte))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] { bytes.append(Self.digits[Int(unit >> shift & 15)]) }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension JSONWriter {
  /// Writes a key with a string, or with `null` for nil.
  package mutating func field(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a key with a whole number, or with `null` for nil.
  package mutating func field(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a key with a number, or with `null` if it is not finite.
  package mutating func field(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }
}
