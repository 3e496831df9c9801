/// What holds for notes that say nothing themselves: what their front matter says counts first.
package struct NoteDefaults: Sendable {
  /// How quantities of networks are spelled.
  package var notation: WrittenNotation?
  /// How solutions and answers are folded.
  package var foldStyle: FoldStyle?

  /// Nothing but what is usual.
  package init() {}
}
