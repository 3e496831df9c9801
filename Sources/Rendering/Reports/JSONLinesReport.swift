import SourceText
import Verification

/// The findings as JSON Lines: an object a finding, each on a line of its own.
///
/// The fields are those of a finding in text; lines and columns are 1-based, columns in UTF-8 bytes, offsets
/// 0-based bytes.
package struct JSONLinesReport: CheckReport {
  private let showsUnread: Bool

  /// - Parameter showsUnread: whether unread claims are listed.
  package init(showsUnread: Bool) { self.showsUnread = showsUnread }

  package var opening: String { "" }
  package var separator: String { "" }
  package func closing(_ tally: Tally) -> String { "" }

  package func part(of note: CheckedNote) -> [UInt8] {
    Finding.all(in: note, showsUnread: showsUnread).filter { !$0.isKnown }.flatMap { finding in
      var json = JSONWriter()
      write(finding, in: note, to: &json)
      return json.bytes + [0x0A]
    }
  }

  private func write(_ finding: Finding, in note: CheckedNote, to json: inout JSONWriter) {
    let start = note.lineTable.location(of: finding.range.lowerBound)
    let end = note.lineTable.location(of: finding.range.upperBound)
    json.object { json in
      json.field("path", note.path)
      json.field("line", start.line)
      json.field("column", start.column)
      json.field("endLine", end.line)
      json.field("endColumn", end.column)
      json.field("level", finding.level.rawValue)
      json.field("rule", finding.rule)
      json.field("message", finding.message)
      json.key("notes")
      json.array { json in for line in finding.notes { json.value(line) } }
      json.key("fix")
      guard let fix = finding.fix else { return json.null() }
      json.object { json in
        json.field("start", fix.range.lowerBound)
        json.field("end", fix.range.upperBound)
        json.field("replacement", fix.replacement)
        json.field("safety", finding.safety?.rawValue)
      }
    }
  }
}
