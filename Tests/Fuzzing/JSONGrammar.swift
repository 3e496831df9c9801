/// Whether bytes are JSON (RFC 8259), told fast enough for a fuzzer.
struct JSONGrammar {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the bytes are one value with blanks around it.
  static func matches(_ bytes: [UInt8]) -> Bool {
    var grammar = JSONGrammar(bytes)
    guard grammar.value(depth: 0) else { return false }
    grammar.skipBlanks()
    return grammar.position == bytes.count && String(validating: bytes, as: UTF8.self) != nil
  }

  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipBlanks() {
    while [0x20, 0x0A, 0x0D, 0x09].contains(next) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte, position < bytes.count else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    skipBlanks()
    guard depth < 100 else { return false }
    switch next {
    case UInt8(ascii: "{"):
      return elements(until: UInt8(ascii: "}")) { json in
        json.skipBlanks()
        guard json.string() else { return false }
        json.skipBlanks()
        return json.take(UInt8(ascii: ":")) && json.value(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      return elements(until: UInt8(ascii: "]")) { $0.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    default: return word() || number()
    }
  }

  private mutating func elements(
    until end: UInt8, _ element: (inout JSONGrammar) -> Bool
  ) -> Bool {
    position += 1
    skipBlanks()
    if take(end) { return true }
    while element(&self) {
      skipBlanks()
      if take(end) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
    return false
  }

  private mutating func string() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while position < bytes.count, next >= 0x20 {
      if take(UInt8(ascii: "\"")) { return true }
      if take(UInt8(ascii: "\\")) {
        if take(UInt8(ascii: "u")) {
          for _ in 0..<4 {
            guard Character(Unicode.Scalar(next)).isHexDigit else { return false }
            position += 1
          }
          continue
        }
        guard "\"\\/bfnrt".utf8.contains(next) else { return false }
      }
      position += 1
    }
    return false
  }

  private mutating func word() -> Bool {
    for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return true
    }
    return false
  }

  private mutating func digits() -> Bool {
    let start = position
    while (0x30...0x39).contains(next) { position += 1 }
    return position > start
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    let isNought = next == 0x30
    let start = position
    guard digits(), !isNought || position == start + 1 else { return false }
    if take(UInt8(ascii: ".")), !digits() { return false }
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return true }
    if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
    return digits()
  }
}
