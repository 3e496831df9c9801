package import NoteMarkup
package import SourceText

/// Takes out of a note what Nabla wrote into it.
package struct Strip {
  /// The note as its author wrote it.
  package let bytes: [UInt8]
  /// The regions and values that were left, since somebody has changed them by hand.
  package let diagnostics: [Diagnostic]

  /// Strips a note.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - force: whether what was changed by hand goes, too.
  /// - Complexity: O(n).
  package init(_ note: Note, force: Bool = false) {
    let owned = OwnedText(in: note)
    var diagnostics: [Diagnostic] = []
    var removal = Removal(note)
    for region in owned.regions {
      if region.isIntact || force {
        removal.add(region)
      } else {
        diagnostics.append(LessonWords.editedRegion(region.range))
      }
    }
    for value in owned.values {
      if value.isIntact || force {
        removal.add(value.range)
      } else {
        diagnostics.append(LessonWords.editedValue(value.range))
      }
    }
    for mark in owned.marks { removal.add(mark) }
    bytes = note.bytes.applying(removal.edits)
    self.diagnostics = diagnostics
  }
}
