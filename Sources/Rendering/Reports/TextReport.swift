import SourceText
import Verification

/// The findings as a compiler tells them: the place, the reason, the line, and marks under it.
package struct TextReport: CheckReport {
  private let style: TextStyle
  private let showsUnread: Bool
  /// Whether there are several notes, and so a line for each and one for all.
  private let isForSeveral: Bool
  /// Whether the counts are told.
  private let hasSummary: Bool

  /// - Parameters:
  ///   - style: the colours and the width of the output.
  ///   - isForSeveral: whether several notes are checked.
  ///   - showsUnread: whether claims that were not read are listed too.
  ///   - hasSummary: whether the counts are told.
  package init(
    style: TextStyle, isForSeveral: Bool, showsUnread: Bool = false, hasSummary: Bool = true
  ) {
    self.hasSummary = hasSummary
    self.style = style
    self.isForSeveral = isForSeveral
    self.showsUnread = showsUnread
  }

  package var opening: String { "" }
  package var separator: String { "" }

  package func part(of note: CheckedNote) -> [UInt8] {
    var text = findings(in: note)
    guard hasSummary else { return Array(text.utf8) }
    let tally = Tally(note)
    if !isForSeveral {
      text += summary(tally)
    } else if !text.isEmpty || tally.count(.unread) > 0 {
      let path = style.paint(PrintableText.line(note.path), .place)
      text += "\(path): \(tally.summary); \(tally.coverage)\n\n"
    }
    return Array(text.utf8)
  }

  package func closing(_ tally: Tally) -> String {
    guard isForSeveral, hasSummary else { return "" }
    var notes = Tally.counted(tally.notes, "note")
    if tally.notesWithoutReading > 0, tally.read > 0 {
      notes += " (\(tally.notesWithoutReading) without a claim that was read)"
    }
    return "\(notes): \(summary(tally))\(tally.undeclared)"
  }

  /// The blocks of all findings, with a blank line after each.
  package func findings(in note: CheckedNote) -> String {
    Finding.all(in: note, showsUnread: showsUnread).filter { !$0.isKnown }
      .map { block($0, note) }.joined()
  }

  private func summary(_ tally: Tally) -> String { "\(tally.summary)\n\(tally.coverage)\n" }

  private func block(_ finding: Finding, _ note: CheckedNote) -> String {
    let location = note.lineTable.location(of: finding.range.lowerBound)
    let role = finding.level.role
    let place = "\(PrintableText.line(note.path)):\(location.line):\(location.column):"
    let tag = finding.tag.map { " [\($0)]" } ?? ""
    var text = "\(style.paint(place, .place)) \(style.paint("\(finding.level.rawValue):", role)) "
    text += "\(PrintableText.line(finding.message))\(style.paint(tag, .gutter))\n"
    text +=
      SourceExcerpt(
        note, focus: finding.range, others: finding.claims, role: role, style: style
      ).text
    let indentation = SourceExcerpt.indentation(note, finding.range)
    for line in finding.notes {
      text += "\(indentation)\(style.paint("= note:", .note)) \(PrintableText.line(line))\n"
    }
    for line in finding.reasoning {
      text += "\(indentation)\(style.paint("= why:", .note)) \(PrintableText.line(line))\n"
    }
    if let help = finding.help {
      text += "\(indentation)\(style.paint("= help:", .help)) \(PrintableText.line(help))\n"
    }
    return text + "\n"
  }
}
