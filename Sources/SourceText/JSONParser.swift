/// Reads JSON text.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  /// How many containers may stand in each other.
  static let maximumDepth = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads the whole text.
  mutating func parse() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw problem(.goesOn) }
    return value
  }

  // MARK: Values

  private mutating func value() throws(JSONProblem) -> JSONValue {
    let start = position
    let content: JSONValue.Content
    guard let byte = current else { throw problem(.endsEarly) }
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .array(try elements())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: throw problem(.unexpected)
    }
    return JSONValue(content, at: start..<position)
  }

  private mutating func elements() throws(JSONProblem) -> [JSONValue] {
    var elements: [JSONValue] = []
    try container(closedBy: "]") { (parser: inout JSONParser) throws(JSONProblem) in
      elements.append(try parser.value())
    }
    return elements
  }

  private mutating func members() throws(JSONProblem) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = []
    try container(closedBy: "}") { (parser: inout JSONParser) throws(JSONProblem) in
      guard parser.current == UInt8(ascii: "\"") else { throw parser.problem(.unexpected) }
      let key = try parser.string()
      parser.skipBlanks()
      guard parser.current == UInt8(ascii: ":") else { throw parser.problem(.unexpected) }
      parser.position += 1
      parser.skipBlanks()
      members.append((key, try parser.value()))
    }
    return members
  }

  /// Reads what stands between brackets, with commas between the parts that `part` reads.
  private mutating func container(
    closedBy bracket: Unicode.Scalar,
    _ part: (inout JSONParser) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw problem(.tooDeep) }
    let end = UInt8(ascii: bracket)
    position += 1
    skipBlanks()
    if current == end {
      position += 1
      return
    }
    while true {
      try part(&self)
      skipBlanks()
      guard current == UInt8(ascii: ",") else { break }
      position += 1
      skipBlanks()
    }
    guard current == end else { throw problem(.unexpected) }
    position += 1
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONProblem) -> JSONValue.Content {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw problem(.unexpected) }
      position += 1
    }
    return content
  }

  // MARK: Numbers

  private mutating func number() throws(JSONProblem) -> Double {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { position += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text) else { throw JSONProblem(.badNumber, at: start) }
    return number
  }

  private mutating func digits() throws(JSONProblem) {
    guard current?.isASCIIDigit == true else { throw problem(.badNumber) }
    while current?.isASCIIDigit == true { position += 1 }
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while let byte = current, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      {
        position += 1
      }
      let run = bytes[start..<position]
      guard let byte = current else { throw problem(.endsEarly) }
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard !text.isEmpty else { return String(decoding: run, as: UTF8.self) }
        text += run
        return String(decoding: text, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else { throw problem(.controlCharacter) }
      text += run
      try escape(into: &text)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    position += 1
    guard let byte = current else { throw problem(.endsEarly) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text += String(try character()).utf8
    default: throw JSONProblem(.badEscape, at: position - 2)
    }
  }

  /// The character of an escape `\u`, whose four digits are next, and of a second one if both make a pair.
  private mutating func character() throws(JSONProblem) -> Character {
    let unit = try codeUnit()
    guard UTF16.isLeadSurrogate(unit) else {
      return Character(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
    let behind = position
    if current == UInt8(ascii: "\\") {
      position += 1
      if current == UInt8(ascii: "u") {
        position += 1
        let second = try codeUnit()
        if UTF16.isTrailSurrogate(second) {
          return Character(UTF16.decode(UTF16.EncodedScalar([unit, second])))
        }
      }
    }
    position = behind
    return "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    let start = position
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw problem(.endsEarly) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONProblem(.badEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  // MARK: Bytes

  /// The next byte; nil at the end.
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte.isWhitespace { position += 1 }
  }

  private func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
    JSONProblem(position < bytes.count ? kind : .endsEarly, at: position)
  }
}
