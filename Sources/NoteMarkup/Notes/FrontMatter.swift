import SourceText

/// YAML between lines of three dashes at the very start of a note.
struct FrontMatter {
  /// Both lines of dashes, with the last line end, and what stands between them.
  let range: ByteRange
  /// The number of lines.
  let lineCount: Int

  /// Finds the front matter of a note.
  ///
  /// As in Pandoc, a blank line after the first dashes makes them a thematic break.
  ///
  /// Complexity: O(length of the front matter), or O(n) without any.
  init?(of note: NoteLines) {
    guard Self.isDelimiter(0, of: note, "---"), note.count > 1,
      note.skipBlanks(from: note.start(of: 1), to: note.end(of: 1)) < note.end(of: 1)
    else { return nil }
    for line in 1..<note.count
    where Self.isDelimiter(line, of: note, "---") || Self.isDelimiter(line, of: note, "...") {
      range = note.start(of: 0)..<note.fullEnd(of: line)
      lineCount = line + 1
      return
    }
    return nil
  }

  private static func isDelimiter(_ line: Int, of note: NoteLines, _ text: StaticString) -> Bool {
    let start = note.start(of: line)
    let end = note.end(of: line)
    return note.has(text, at: start, before: end)
      && note.skipBlanks(from: start + 3, to: end) == end
  }
}
