import Lessons

/// Turns the bytes of a terminal into keys.
struct KeyReader {
  /// Bytes of a character or a code that is not whole yet.
  private var rest: [UInt8] = []

  /// What the terminals that there are send for a key, after the escape.
  private static let codes: [String: StepperKey] = [
    "[C": .right, "OC": .right, "[D": .left, "OD": .left, "[H": .home, "OH": .home,
    "[1~": .home, "[7~": .home, "[F": .end, "OF": .end, "[4~": .end, "[8~": .end,
  ]

  /// The keys that some more bytes complete.
  mutating func keys(_ bytes: [UInt8]) -> [StepperKey] {
    var input = (rest + bytes)[...]
    rest = []
    var keys: [StepperKey] = []
    while let first = input.first {
      if first == 0x1B {
        keys += Self.escape(&input)
        continue
      }
      let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard input.count >= length else {
        rest = Array(input)
        break
      }
      if let key = Self.key(input.prefix(length)) { keys.append(key) }
      input = input.dropFirst(length)
    }
    return keys
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> StepperKey? {
    switch bytes.first {
    case 0x03: return .interrupt
    case 0x0D, 0x0A: return .enter
    case 0x7F, 0x08: return .backspace
    case let byte? where byte < 0x20: return nil
    default:
      let text = String(decoding: bytes, as: UTF8.self)
      return text.first.map { .character($0) }
    }
  }

  /// An escape alone, or the code that it begins; codes that mean nothing here give no key.
  private static func escape(_ input: inout ArraySlice<UInt8>) -> [StepperKey] {
    input = input.dropFirst()
    guard let second = input.first, second == UInt8(ascii: "[") || second == UInt8(ascii: "O")
    else { return [.escape] }
    var code = [second]
    input = input.dropFirst()
    while let byte = input.first, code.count < 16 {
      code.append(byte)
      input = input.dropFirst()
      if (0x40...0x7E).contains(byte) { break }
    }
    return codes[String(decoding: code, as: UTF8.self)].map { [$0] } ?? []
  }
}
