import SourceText

/// The bounds of a directive's body, checked on its bytes before anything parses them.
enum BodyBounds {
  /// The longest body, in bytes.
  static let maximumLength = 1 << 20
  /// How deep lists and maps nest at most.
  static let maximumDepth = 50

  /// The first bound that a body breaks, and where.
  ///
  /// Anchors are refused because aliases to them could blow a small body up without end.
  ///
  /// Complexity: O(n).
  static func violation(in bytes: [UInt8]) -> (problem: BodyProblem, range: ByteRange)? {
    if bytes.count > maximumLength { return (.tooLong, 0..<0) }
    if let offset = firstInvalidByte(bytes) { return (.notUTF8, offset..<offset + 1) }
    return firstAnchor(bytes).map { (.anchor, $0) }
      ?? firstDeepPlace(bytes).map { (.nestingTooDeep, $0..<$0 + 1) }
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, bytes.count - 1)
  }

  /// An ampersand that begins a token, with the name behind it.
  private static func firstAnchor(_ bytes: [UInt8]) -> ByteRange? {
    let openers = Set(" \t\r\n[{,".utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
      guard index == 0 || openers.contains(bytes[index - 1]) else { continue }
      let name = bytes[(index + 1)...].prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
      if !name.isEmpty { return index..<name.endIndex }
    }
    return nil
  }

  /// The place where brackets, or the markers and indentations of block nodes, nest too deeply.
  private static func firstDeepPlace(_ bytes: [UInt8]) -> Int? {
    var brackets = 0
    var indents: [Int] = []
    var lineStart = 0
    var isLeading = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      switch byte {
      case 0x0A, 0x0D:
        lineStart = index + 1
        isLeading = true
      case 0x20: break
      default:
        guard isLeading else { break }
        let column = index - lineStart
        while let last = indents.last, last >= column { indents.removeLast() }
        indents.append(column)
        isLeading = [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(byte)
      }
      if brackets + indents.count > maximumDepth { return index }
    }
    return nil
  }
}
