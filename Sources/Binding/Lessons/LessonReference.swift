package import SourceText

/// A lesson that a note names in its front matter, as the one that it is about.
package struct LessonReference: Hashable, Sendable {
  /// The path as written: relative to the folder of the note.
  package let path: String
  /// Where it is written, in bytes of the note.
  package let range: ByteRange

  /// Whether it begins as a path or ends as the name of a file.
  ///
  /// The front matter is other programs' too,
  /// and to some of them `lesson: 3` or `lesson: Derivatives` is the number or the title of the note.
  package var isPath: Bool {
    if ["/", "./", "../", "~/"].contains(where: path.hasPrefix) { return true }
    guard let dot = path.lastIndex(of: "."), dot != path.startIndex else { return false }
    let ending = path[path.index(after: dot)...]
    return (1...8).contains(ending.utf8.count) && ending.first?.isLetter == true
      && ending.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
  }

  /// Whether the text of the path says that it starts at the note's folder, on whatever system.
  package var isRelative: Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("~")
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
  }
}
