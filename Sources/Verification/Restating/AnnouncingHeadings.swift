import NoteMarkup
import SourceText

/// Finds the heading under which another situation stands than the network's own, and remembers it
/// for the section that was asked for last.
final class AnnouncingHeadings {
  /// The directive that declares the network, if it stands in the note.
  var declaration: ByteRange? {
    didSet { if declaration != oldValue { known = nil } }
  }
  private var known: (section: Int, heading: Int?)?

  /// How much of a heading is read, in bytes.
  private static let longestTitle = 200

  /// The section, that one or one around it, whose heading announces another situation than the one
  /// before it.
  func heading(above section: Int, of note: Note) -> Int? {
    if let known, known.section == section { return known.heading }
    let found = find(above: section, of: note)
    known = (section, found)
    return found
  }

  private func find(above section: Int, of note: Note) -> Int? {
    var current: Int? = section
    while let index = current, note.sections[index].level > 0 {
      let section = note.sections[index]
      current = section.parent
      // A title says what the network itself is about.
      let isTitle = section.level == 1 && section.range.contains(note.formulas[0].range.lowerBound)
      if isTitle || declaration.map({ section.range.contains($0.lowerBound) }) == true { continue }
      let title = section.title.prefix(Self.longestTitle)
      let words = ProseReader.tokens(of: note, in: title, formulas: [])
      if Announcement(heading: words) != nil { return index }
    }
    return nil
  }
}
