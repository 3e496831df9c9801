import SourceText

extension YAMLProblem {
  /// What to tell the author, and where in the body it is.
  func problem(in bytes: [UInt8]) -> (BodyProblem, ByteRange) {
    var positions = BodyPositions(bytes)
    switch self {
    case .malformed(let problem, let mark, let context):
      return Self.problem(problem, at: mark, within: context, in: bytes)
    case .unreadable(let problem, let offset):
      let start = min(offset, bytes.count)
      return (.invalid(problem), start..<min(start + 1, bytes.count))
    case .repeatedKey(let key, let first):
      let start = positions.offset(of: first)
      return (.repeatedKey(key), start..<start)
    case .nestingTooDeep(let mark):
      let start = positions.offset(of: mark)
      return (.nestingTooDeep, start..<start)
    case .outOfMemory: return (.unreadable, 0..<0)
    }
  }

  /// A problem at the end of the body is shown where the construct begins that it is in.
  private static func problem(
    _ problem: String, at mark: YAMLMark, within context: YAMLMark?, in bytes: [UInt8]
  ) -> (BodyProblem, ByteRange) {
    var positions = BodyPositions(bytes)
    var start = positions.offset(of: mark)
    if bytes[start...].allSatisfy(\.isWhitespace), let context {
      start = positions.offset(of: context)
    }
    guard start < bytes.count else { return (.invalid(problem), start..<start) }
    if bytes[start] == UInt8(ascii: "\t") { return (.tab, start..<start + 1) }
    if bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "&") {
      let name = bytes[(start + 1)...].prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
      if !name.isEmpty { return (.anchor, start..<name.endIndex) }
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (.invalid(problem), start..<end)
  }
}
