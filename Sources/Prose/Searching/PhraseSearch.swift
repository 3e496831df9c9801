import SourceText

/// Recognizes the words and phrases by which a text tells something, at places where a word begins.
package struct PhraseSearch: Sendable {
  /// The words of each text in small letters, one after the other.
  private let phrases: [[[UInt8]]]
  /// The bytes that may begin one of the texts, letters in both cases.
  package let firstBytes: Set<UInt8>

  /// The text speaks of binary numbers: "binary", "bits", "base 2" or "base-2".
  package static let binaryNumbers = PhraseSearch(for: .binaryNumbers)

  /// A search for the words and phrases that the lexicon lists for a concept, which are all ASCII.
  init(for concept: Concept, in lexicon: Lexicon = .all) {
    phrases = lexicon.texts(for: concept, .word, .phrase).map { entry in
      entry.text.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
    }
    firstBytes = phrases.reduce(into: []) { bytes, phrase in
      guard let first = phrase.first?.first else { return }
      bytes.insert(first)
      if first.isASCIILetter { bytes.insert(first & ~0x20) }
    }
  }

  /// Whether one of the texts begins at a place and ends with a whole word.
  ///
  /// - Parameters:
  ///   - start: where a word begins, in `bytes`.
  ///   - bytes: the note.
  ///   - end: where the line ends: no text goes on in the next one.
  /// - Returns: whether it does. A blank or a hyphen may part the words of a phrase.
  package func matches(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool
  {
    phrases.contains { phrase in
      var place = start
      for (index, word) in phrase.enumerated() {
        if index > 0 {
          guard place < end, bytes[place] == 0x20 || bytes[place] == UInt8(ascii: "-") else {
            return false
          }
          place += 1
        }
        guard end - place >= word.count else { return false }
        for byte in word {
          guard bytes[place].lowercasedASCII == byte else { return false }
          place += 1
        }
        guard place == end || !Self.joins(bytes[place], to: word) else { return false }
      }
      return true
    }
  }

  /// Whether a byte goes on with a word: letters with letters, and all with a number.
  private static func joins(_ next: UInt8, to word: [UInt8]) -> Bool {
    if next.isASCIILetter { return true }
    guard word.last?.isASCIIDigit == true else { return false }
    return next.isASCIIDigit || next == UInt8(ascii: "-")
  }
}
