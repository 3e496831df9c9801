import Binding

extension ResultWriter {
  /// Begins what the reader unfolds, with a title.
  mutating func beginFold(_ title: String) {
    paragraph(FoldStyle.opening + title + FoldStyle.titleEnd)
  }

  /// Ends what was begun last.
  mutating func endFold() { paragraph(FoldStyle.end) }
}
