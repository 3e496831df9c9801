import SourceText

/// Looks in a text for the stems and endings by which it tells something.
package struct TextSearch: Sendable {
  private let stems: [[UInt8]]
  private let endings: [[UInt8]]
  /// Whether a byte begins one of them.
  private let isFirst: [Bool]

  /// The text reckons with residues: "mod", "modulo", `\mathbb{Z}_7`, `GF(2)`.
  package static let residues = TextSearch(for: .residues)

  /// The text speaks of binary numbers: "binary", "Dualzahl".
  package static let binaryNumbers = TextSearch(for: .binaryNumbers)
  /// The text says that numbers are decimal: "base ten".
  package static let decimalNumbers = TextSearch(for: .decimalNumbers)

  /// The text speaks of octal numbers, or of hexadecimal ones.
  package static let octalNumbers = TextSearch(for: .octalNumbers)
  package static let hexadecimalNumbers = TextSearch(for: .hexadecimalNumbers)
  /// The text speaks of complements: "two's complement".
  package static let complements = TextSearch(for: .complements)
  /// The text names the logistic function, or writes it out.
  package static let logisticSigma = TextSearch(for: .logisticSigma)
  /// Behind it stands the number to which numbers are written: "base".
  package static let numberBase = TextSearch(for: .numberBase)

  /// A search for the stems and endings that the lexicon lists for a concept.
  init(for concept: Concept, in lexicon: Lexicon = .all) {
    stems = lexicon.texts(for: concept, .stem).map { Array($0.text.utf8) }
    endings = lexicon.texts(for: concept, .ending).map { Array($0.text.utf8) }
    isFirst = (stems + endings).reduce(into: Array(repeating: false, count: 256)) { table, text in
      if let first = text.first { table[Int(first)] = true }
    }
  }

  /// Whether one of them stands in a text.
  ///
  /// - Complexity: O(n).
  package func occurs(in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { length(at: $0, of: bytes) != nil }
    }
  }

  /// Where the first of them begins that stands in a text: an index of the text.
  ///
  /// - Complexity: O(n).
  package func firstStart(in text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      bytes.indices.first { length(at: $0, of: bytes) != nil }.map { text.startIndex + $0 }
    }
  }

  /// Where each of them ends that stands in a text: indices of the text.
  ///
  /// - Complexity: O(n).
  package func ends(in text: ArraySlice<UInt8>) -> [Int] {
    text.withUnsafeBufferPointer { bytes in
      bytes.indices.compactMap { index in
        length(at: index, of: bytes).map { text.startIndex + index + $0 }
      }
    }
  }

  /// The length of the one that begins at an index.
  private func length(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard isFirst[Int(bytes[index])] else { return nil }
    let rest = bytes[index...]
    let found =
      stems.first { rest.starts(with: $0) }
      ?? endings.first {
        rest.starts(with: $0) && Self.endsWord(before: rest.dropFirst($0.count))
      }
    return found?.count
  }

  /// Whether no letter stands at the start of a text.
  private static func endsWord(before rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let next = rest.first else { return true }
    if next < 0x80 { return !next.isASCIILetter }
    let character = String(decoding: rest.prefix(16), as: UTF8.self).first
    return character?.isLetter != true
  }
}
