import SourceText

/// A result region as it is written.
enum ResultRegionText {
  /// The word that the opening comment of the footnotes has behind the checksum.
  static let footnotes = "footnotes"

  /// Where the content begins in the bytes of a region that stands in no container.
  static func contentStart(in text: String, of content: String) -> Int {
    text.utf8.count - content.utf8.count - closing.utf8.count
  }

  private static let closing = "\n\n<!-- nn:end -->"

  /// The lines of a region without the last line end.
  ///
  /// - Parameters:
  ///   - content: the Markdown, without a line end at its end.
  ///   - prefix: what each line begins with in its containers.
  ///   - lineEnd: what ends a line.
  ///   - word: what follows the checksum.
  /// - Returns: the lines from comment to comment.
  static func text(
    _ content: String, prefix: [UInt8] = [], lineEnd: String = "\n", word: String? = nil
  ) -> String {
    let checksum = Checksum.of("\n\(content)\n\n".utf8)
    let info = checksum + (word.map { " \($0)" } ?? "")
    let text = "<!-- nn:begin \(info) -->\n\n\(content)\(closing)"
    let start = String(decoding: prefix, as: UTF8.self)
    var bare = prefix
    while let last = bare.last, last.isBlank { bare.removeLast() }
    let blank = String(decoding: bare, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? blank : start + $0 }.joined(separator: lineEnd)
  }
}
