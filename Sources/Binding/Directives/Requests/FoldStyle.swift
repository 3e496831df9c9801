/// How a note folds solutions and answers.
package enum FoldStyle: String, Hashable, Sendable, CaseIterable {
  /// As an element of HTML, which GitHub renders.
  case details
  /// As a callout that is closed at first, which Obsidian renders.
  case callout
}
