import Lessons

/// Turns the bytes of a terminal into keys.
///
/// The codes of keys and the bytes of characters may come in pieces; what is not whole yet waits.
/// Codes that mean nothing here give no key, and bytes that are no UTF-8 are left out.
struct KeyReader {
  /// Bytes of a character or a code that is not whole yet.
  private var rest: [UInt8] = []

  /// Whether it waits for more bytes; if none come soon, `flush` says what they mean.
  var isWaiting: Bool { !rest.isEmpty }

  /// The keys that some more bytes complete.
  mutating func keys(_ bytes: [UInt8]) -> [StepperKey] {
    var input = (rest + bytes)[...]
    rest = []
    var keys: [StepperKey] = []
    while let first = input.first {
      let length = first == 0x1B ? Self.codeLength(input) : Self.characterLength(input)
      guard let length else {
        rest = Array(input)
        break
      }
      let piece = input.prefix(length)
      input = input.dropFirst(length)
      keys += (first == 0x1B ? Self.code(piece) : Self.key(piece)).map { [$0] } ?? []
    }
    return keys
  }

  /// The keys in the bytes that wait, since nothing follows them: an escape alone is a key.
  mutating func flush() -> [StepperKey] {
    guard rest.first == 0x1B else {
      rest = []
      return []
    }
    let others = Array(rest.dropFirst())
    rest = []
    // An escape and then a bracket, typed one after the other.
    return [.escape] + (others.count == 1 ? Self.key(others[...]).map { [$0] } ?? [] : [])
  }

  // MARK: Characters

  /// How many bytes the character at the start takes; nil if some are still to come.
  ///
  /// Of bytes that are no character the first is taken alone.
  private static func characterLength(_ input: ArraySlice<UInt8>) -> Int? {
    guard let first = input.first, first >= 0xC2, first < 0xF5 else { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let following = input.dropFirst().prefix(length - 1)
    if following.contains(where: { $0 & 0xC0 != 0x80 }) { return 1 }
    return following.count == length - 1 ? length : nil
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> StepperKey? {
    switch bytes.first {
    case 0x03: return .interrupt
    case 0x1A: return .suspend
    case 0x0D, 0x0A: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case let byte? where byte < 0x20: return nil
    default:
      guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
        !character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { return nil }
      return .character(character)
    }
  }

  // MARK: Codes

  /// What the terminals that there are send for a key, after the escape.
  private static let codes: [String: StepperKey] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down, "[C": .right, "OC": .right, "[D": .left,
    "OD": .left, "[H": .home, "OH": .home, "[1~": .home, "[7~": .home, "[F": .end, "OF": .end,
    "[4~": .end, "[8~": .end, "[5~": .pageUp, "[6~": .pageDown, "[Z": .backTab, "OM": .enter,
  ]

  /// How many bytes a code may have; what begins like one and goes on is none.
  private static let maximumLength = 32

  /// How many bytes the code at the start takes (ECMA-48, 5.4); nil if some are still to come.
  private static func codeLength(_ input: ArraySlice<UInt8>) -> Int? {
    let bytes = input.dropFirst()
    guard let second = bytes.first else { return nil }
    switch second {
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst().first else { return nil }
      return (0x40...0x7E).contains(third) ? 3 : 1
    case UInt8(ascii: "["):
      for (count, byte) in bytes.dropFirst().enumerated() {
        // The function keys of a Linux console have a second bracket, and one byte more.
        if count == 0, byte == UInt8(ascii: "[") { continue }
        if (0x40...0x7E).contains(byte) { return count + 3 }
        guard (0x20...0x3F).contains(byte), count < maximumLength else { return count + 2 }
      }
      return nil
    default: return 1
    }
  }

  /// The key of a code; an escape that begins none is a key itself.
  private static func code(_ bytes: ArraySlice<UInt8>) -> StepperKey? {
    bytes.count == 1 ? .escape : codes[String(decoding: bytes.dropFirst(), as: UTF8.self)]
  }
}
