package import SourceText

/// A comment by which the author has formulas left alone.
package struct Suppression: Hashable, Sendable {
  /// What one holds for, by the word that it begins with.
  package enum Extent: String, CaseIterable, Sendable {
    /// Its line, or the block that it stands before.
    case nearby = "nn-ignore"
    /// The section that it stands in, with those below it; before any heading that is the text up to the first.
    case section = "nn-ignore-section"
    /// The whole note.
    case file = "nn-ignore-file"
  }

  /// What it holds for.
  package let extent: Extent
  /// Why the formulas are left alone; empty where the author does not say.
  package let reason: String
  /// The comment, in bytes of the note.
  package let range: ByteRange
  /// The formulas that it holds for, by their indices.
  package internal(set) var formulas = 0..<0
  /// The index of the section that it stands in.
  let section: Int

  init(_ extent: Extent, reason: String, range: ByteRange, section: Int) {
    self.extent = extent
    self.reason = reason
    self.range = range
    self.section = section
  }
}
