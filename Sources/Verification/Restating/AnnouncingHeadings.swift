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

  /// The section, that one or one around it, whose heading announces another situation than the one
  /// before it.
  func heading(above section: Int, of prose: NoteProse) -> Int? {
    if let known, known.section == section { return known.heading }
    let found = find(above: section, of: prose)
    known = (section, found)
    return found
  }

  private func find(above section: Int, of prose: NoteProse) -> Int? {
    let note = prose.note
    var current: Int? = section
    while let index = current, note.sections[index].level > 0 {
      let section = note.sections[index]
      current = section.parent
      // A title says what the network itself is about.
      let isTitle = section.level == 1 && section.range.contains(note.formulas[0].range.lowerBound)
      if isTitle || declaration.map({ section.range.contains($0.lowerBound) }) == true { continue }
      if Announcement(heading: prose.heading(of: index)) != nil { return index }
    }
    return nil
  }
}
