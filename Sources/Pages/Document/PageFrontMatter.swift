import NoteMarkup
import SourceText

/// What the front matter of a note says of its page: `title:` and `lang:`.
struct PageFrontMatter {
  private(set) var title: String?
  /// The language as BCP 47 has it.
  private(set) var language: String?

  /// Reads the keys that stand at the very left of the front matter.
  ///
  /// Complexity: O(length of the front matter).
  init(of note: Note) {
    guard let range = note.frontMatter else { return }
    let lines = String(decoding: note.bytes[range], as: UTF8.self).split(
      whereSeparator: \.isNewline)
    for line in lines {
      if title == nil, let value = Self.value(of: "title:", in: line) { title = value }
      let words = Self.value(of: "lang:", in: line) ?? Self.value(of: "language:", in: line)
      if let words, words.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
        language = words
      }
    }
  }

  /// What stands behind a key, without quotes around it; nil where that is nothing.
  private static func value(of key: String, in line: Substring) -> String? {
    guard line.hasPrefix(key) else { return nil }
    var value = String(line.dropFirst(key.count)).trimmingBlanks
    for quote in ["\"", "'"]
    where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    return value.isEmpty ? nil : value
  }
}
