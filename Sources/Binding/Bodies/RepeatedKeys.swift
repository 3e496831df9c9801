import SourceText

/// The keys of a body that repeat an earlier key of the same map.
///
/// The YAML parser stops at the first one. To go on behind it, its first letter is masked by a
/// character of its own, which leaves every line and column as it was.
struct RepeatedKeys {
  private let bytes: [UInt8]
  /// The first bytes of the keys found so far.
  private var offsets: [Int] = []
  private static let masks: ClosedRange<UInt32> = 0xE000...0xE031

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a key is a masked one.
  static func isMasked(_ key: String) -> Bool {
    key.unicodeScalars.first.map { masks.contains($0.value) } ?? false
  }

  /// The body with the keys masked.
  var masked: [UInt8] {
    var text: [UInt8] = []
    var position = 0
    for (index, offset) in offsets.enumerated().sorted(by: { $0.element < $1.element }) {
      text += bytes[position..<offset]
      let mask = Unicode.Scalar(Self.masks.lowerBound + UInt32(index))
      if let mask { text += UTF8.encode(mask) ?? UTF8.encodedReplacementCharacter }
      position = offset + 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
    return text + bytes[position...]
  }

  /// Finds and masks the key that an error is about; nil if there is none, or there are too many.
  mutating func mask(for problem: YAMLProblem) -> ByteRange? {
    guard case .repeatedKey(let key, let mark) = problem, !key.isEmpty,
      offsets.count < Self.masks.count
    else { return nil }
    var positions = BodyPositions(bytes)
    let first = positions.offset(of: mark)
    guard let range = next(Array(key.utf8), behind: first) else { return nil }
    offsets.append(range.lowerBound)
    return range
  }

  /// The next occurrence of a key in the map that its first one stands in.
  private func next(_ key: [UInt8], behind first: Int) -> ByteRange? {
    let isBlock = bytes[..<first].reduce(0) { $0 + $1.bracketStep } == 0
    var depth = 0
    var start = first + key.count
    while start + key.count <= bytes.count {
      depth += bytes[start].bracketStep
      if depth < 0 { return nil }
      let range = start..<start + key.count
      if depth == 0, bytes[range].elementsEqual(key), isKey(range),
        !isBlock || column(of: start) == column(of: first)
      {
        return range
      }
      start += 1
    }
    return nil
  }

  /// Whether a key can stand in a range: not within a word, and with a colon behind it.
  private func isKey(_ range: ByteRange) -> Bool {
    if offsets.contains(range.lowerBound) || bytes[range.lowerBound - 1].isNamePart { return false }
    let skipped = Set("\"' ".utf8)
    let next = bytes[range.upperBound...].first { !skipped.contains($0) }
    return next == UInt8(ascii: ":")
  }

  private func column(of offset: Int) -> Int {
    let lineEnd = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }
    return offset - (lineEnd ?? -1)
  }
}
