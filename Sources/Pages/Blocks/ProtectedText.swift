import NoteMarkup
import Platform
import SourceText

/// A note as libcmark gets to read it: in the place of each piece stands its number between two characters that
/// Unicode keeps for no character, and that no note has therefore.
struct ProtectedText {
  /// What libcmark reads, without the front matter.
  let bytes: [UInt8]
  /// The pieces whose numbers stand in it, in order.
  let pieces: [NotePiece]
  private let note: Note

  /// What stands before the number of a piece, U+10FFFE, and what behind it, U+10FFFF.
  static let opening: Unicode.Scalar = "\u{10FFFE}"
  static let closing: Unicode.Scalar = "\u{10FFFF}"

  /// Hides the pieces of a note.
  ///
  /// Complexity: O(n).
  init(_ note: Note) {
    self.note = note
    pieces = PieceFinder.pieces(of: note)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(note.bytes.count)
    var place = note.frontMatter?.upperBound ?? 0
    for (number, piece) in pieces.enumerated() {
      Self.append(note.bytes[place..<piece.hidden.lowerBound], to: &bytes)
      bytes += Self.placeholder(number).utf8
      place = piece.hidden.upperBound
    }
    Self.append(note.bytes[place...], to: &bytes)
    self.bytes = bytes
  }

  private static func placeholder(_ number: Int) -> String {
    var text = String(Character(opening))
    text += String(number)
    text.unicodeScalars.append(closing)
    return text
  }

  /// Appends bytes; the two characters are replaced where a note has them.
  private static func append(_ slice: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += slice
    var offset = start
    while offset + 3 < bytes.count {
      if bytes[offset] == 0xF4, bytes[offset + 1] == 0x8F, bytes[offset + 2] == 0xBF,
        bytes[offset + 3] >= 0xBE
      {
        bytes.replaceSubrange(offset...offset + 3, with: UTF8.encodedReplacementCharacter)
      }
      offset += 1
    }
  }

  /// Some words, or the number of a piece.
  enum Run {
    case words(String)
    case piece(Int)
  }

  /// Takes text that libcmark gave apart into words and pieces.
  ///
  /// Complexity: O(length).
  func runs(of text: String) -> [Run] {
    guard text.unicodeScalars.contains(Self.opening) else {
      return text.isEmpty ? [] : [.words(text)]
    }
    var runs: [Run] = []
    var words = String.UnicodeScalarView()
    var digits: String.UnicodeScalarView?
    for scalar in text.unicodeScalars {
      switch scalar {
      case Self.opening: digits = String.UnicodeScalarView()
      case Self.closing:
        guard let number = digits.flatMap({ Int(written: String($0)) }),
          pieces.indices.contains(number)
        else { break }
        if !words.isEmpty { runs.append(.words(String(words))) }
        words = String.UnicodeScalarView()
        runs.append(.piece(number))
        digits = nil
      default:
        if digits == nil { words.append(scalar) } else { digits?.append(scalar) }
      }
    }
    return words.isEmpty ? runs : runs + [.words(String(words))]
  }

  /// Text with its pieces as they stand in the note, where nothing but text may stand.
  ///
  /// Complexity: O(length).
  func source(of text: String) -> String {
    runs(of: text).reduce(into: "") { source, run in
      switch run {
      case .words(let words): source += words
      case .piece(let number):
        source += String(decoding: note.bytes[pieces[number].hidden], as: UTF8.self)
      }
    }
  }
}
