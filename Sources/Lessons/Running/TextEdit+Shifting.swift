import SourceText

extension TextEdit {
  /// The same edit in a text that has so many more bytes before it.
  func shifted(by count: Int) -> TextEdit {
    TextEdit(
      range: range.lowerBound + count..<range.upperBound + count, replacement: replacement)
  }
}
