import SourceText

/// Words by which a text says that it reckons with residues.
enum ResidueWords {
  /// Whether such a word stands in a text: "mod", "modulo", `\mathbb{Z}_7`, `GF(2)`.
  ///
  /// - Complexity: O(n).
  static func occur(in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { index in
        guard isFirst[Int(bytes[index])] else { return false }
        let rest = bytes[index...]
        if rest.starts(with: mod) { return isWord(endingAt: rest.dropFirst(mod.count)) }
        return signs.contains { rest.starts(with: $0) }
      }
    }
  }

  /// Whether "mod" ends before the given text, or goes on as "modulo".
  private static func isWord(endingAt rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let next = rest.first else { return true }
    if next < 0x80 { return !next.isASCIILetter || rest.starts(with: ul) }
    let character = String(decoding: rest.prefix(16), as: UTF8.self).first
    return character?.isLetter != true
  }

  private static let mod = Array("mod".utf8)
  private static let ul = Array("ul".utf8)

  private static let signs = [
    "mathbb{Z}_", "mathbb{F}_", "mathbb Z_", "mathbb F_", "\\Z_", "\\F_", "GF(", "Mod ", "Modulo",
    "Legendre", "Jacobi",
  ].map { Array($0.utf8) }

  /// Whether a byte begins one of the words.
  private static let isFirst: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for word in signs + [mod] { table[Int(word[0])] = true }
    return table
  }()
}
