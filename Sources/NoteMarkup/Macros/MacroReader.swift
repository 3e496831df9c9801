import SourceText

/// Reads the definition of a macro in LaTeX.
struct MacroReader {
  /// A definition that was read.
  struct Definition {
    /// The name without its backslash.
    let name: [UInt8]
    /// What the name stands for; nil where it is that of a macro with delimiters of its own, or the like.
    let macro: Macro?
    /// Where the definition ends.
    let end: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var offset: Int

  /// The longest body that is read, in bytes; what is longer is no shorthand.
  private static let maximumBody = 512

  /// Reads the definition that begins with the backslash at an offset; nil if none does.
  ///
  /// - Parameters:
  ///   - start: the offset of a backslash.
  ///   - limit: where the text ends.
  ///   - bytes: the text.
  ///   - meaning: the macro that a name stands for so far, for `\let`.
  /// - Returns: the definition, if there is a whole one.
  /// - Complexity: O(length of the definition)
  static func definition(
    at start: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>,
    meaning: (ArraySlice<UInt8>) -> Macro? = { _ in nil }
  ) -> Definition? {
    guard mayDefine(at: start, to: limit, of: bytes) else { return nil }
    var reader = MacroReader(bytes: bytes, limit: limit, offset: start)
    guard let command = reader.command() else { return nil }
    switch String(decoding: command, as: UTF8.self) {
    case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand":
      return reader.newCommand()
    case "def", "gdef", "edef", "xdef": return reader.def()
    case "let": return reader.letCommand(meaning)
    case "DeclareMathOperator": return reader.mathOperator()
    default: return nil
    }
  }

  /// Whether a command at a backslash is as long, and begins, as one that defines another.
  @inline(__always)
  static func mayDefine(
    at start: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + 3 < limit else { return false }
    let second = bytes[start + 2]
    let third = bytes[start + 3]
    switch bytes[start + 1] {
    case UInt8(ascii: "d"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "f")
    case UInt8(ascii: "l"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "t")
    case UInt8(ascii: "g"), UInt8(ascii: "e"), UInt8(ascii: "x"):
      return second == UInt8(ascii: "d") && third == UInt8(ascii: "e")
    case UInt8(ascii: "n"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "w")
    case UInt8(ascii: "r"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "n")
    case UInt8(ascii: "p"): return second == UInt8(ascii: "r") && third == UInt8(ascii: "o")
    case UInt8(ascii: "D"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "c")
    default: return false
    }
  }

  // MARK: Forms

  /// `{\name}[2][default]{body}`, with a star before it or not.
  private mutating func newCommand() -> Definition? {
    take(UInt8(ascii: "*"))
    guard let name = name() else { return nil }
    var count = 0
    var optional: [UInt8]?
    if let number = bracketed() {
      guard let digits = Int(String(decoding: number, as: UTF8.self)),
        (0...Macro.maximumArguments).contains(digits)
      else { return nil }
      count = digits
      if count > 0 { optional = bracketed() }
    }
    guard let body = group() else { return nil }
    return definition(of: name, body, arguments: count, optional: optional)
  }

  /// `\name#1#2{body}`; where something stands between the arguments, the macro is not read.
  private mutating func def() -> Definition? {
    skipWhitespace()
    guard let name = command(), !name.isEmpty else { return nil }
    let start = offset
    while offset < limit, bytes[offset] != UInt8(ascii: "{") {
      if bytes[offset] == .lineFeed, offset + 1 < limit, bytes[offset + 1] == .lineFeed {
        return nil
      }
      offset += 1
    }
    let marks = bytes[start..<offset].filter { !$0.isWhitespace }
    let count = marks.count / 2
    let plain = (0..<min(count, Macro.maximumArguments)).flatMap {
      [UInt8(ascii: "#"), UInt8(ascii: "1") + UInt8(truncatingIfNeeded: $0)]
    }
    guard let body = group() else { return nil }
    guard marks == plain else { return Definition(name: name, macro: nil, end: offset) }
    return definition(of: name, body, arguments: count, optional: nil)
  }

  /// `\let\name=\other`.
  private mutating func letCommand(_ meaning: (ArraySlice<UInt8>) -> Macro?) -> Definition? {
    skipWhitespace()
    guard let name = command(), !name.isEmpty else { return nil }
    skipWhitespace()
    take(UInt8(ascii: "="))
    skipWhitespace()
    let start = offset
    guard let other = command(), !other.isEmpty else { return nil }
    let macro = meaning(other[...]) ?? Macro(bytes[start..<offset])
    return Definition(name: name, macro: macro, end: offset)
  }

  /// `{\name}{text}`, with a star before it or not.
  private mutating func mathOperator() -> Definition? {
    take(UInt8(ascii: "*"))
    guard let name = name(), let body = group() else { return nil }
    return definition(
      of: name, Array("\\operatorname{".utf8) + body + [UInt8(ascii: "}")], arguments: 0,
      optional: nil)
  }

  private func definition(
    of name: [UInt8], _ body: [UInt8], arguments: Int, optional: [UInt8]?
  ) -> Definition {
    let isShort = body.count <= Self.maximumBody
    let macro = isShort ? Macro(body, arguments: arguments, optional: optional) : nil
    return Definition(name: name, macro: macro, end: offset)
  }

  // MARK: Parts

  private mutating func skipWhitespace() {
    while offset < limit, bytes[offset].isWhitespace { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) {
    if offset < limit, bytes[offset] == byte { offset += 1 }
  }

  /// The letters, or the one other byte, behind the backslash that stands here.
  private mutating func command() -> [UInt8]? {
    guard offset < limit, bytes[offset] == .backslash else { return nil }
    offset += 1
    let start = offset
    while offset < limit, bytes[offset].isASCIILetter { offset += 1 }
    if offset == start, offset < limit { offset += 1 }
    return Array(bytes[start..<offset])
  }

  /// `\name` or `{\name}`.
  private mutating func name() -> [UInt8]? {
    skipWhitespace()
    let isGroup = offset < limit && bytes[offset] == UInt8(ascii: "{")
    if isGroup { offset += 1 }
    skipWhitespace()
    guard let name = command(), !name.isEmpty else { return nil }
    guard isGroup else { return name }
    skipWhitespace()
    guard offset < limit, bytes[offset] == UInt8(ascii: "}") else { return nil }
    offset += 1
    return name
  }

  /// What stands in the brackets that open here.
  private mutating func bracketed() -> [UInt8]? {
    enclosed(UInt8(ascii: "["), MacroText.bracketed)
  }

  /// What stands in the braces that open here.
  private mutating func group() -> [UInt8]? { enclosed(UInt8(ascii: "{"), MacroText.group) }

  /// What stands behind an opening byte, up to where `range` says that it closes.
  private mutating func enclosed(
    _ opening: UInt8, _ range: (Int, Int, UnsafeBufferPointer<UInt8>) -> ByteRange?
  ) -> [UInt8]? {
    skipWhitespace()
    guard offset < limit, bytes[offset] == opening, let range = range(offset, limit, bytes) else {
      return nil
    }
    offset = range.upperBound + 1
    return Array(bytes[range])
  }
}
