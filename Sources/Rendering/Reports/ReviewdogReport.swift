import SourceText
import Verification

/// The findings as reviewdog's diagnostics (`rdjson`), which it puts into reviews with their fixes.
///
/// See `reviewdog.proto`: columns are 1-based and in UTF-8 bytes, ends are behind the last byte.
package struct ReviewdogReport: CheckReport {
  private let isStrict: Bool
  private let showsUnread: Bool

  /// - Parameters:
  ///   - isStrict: whether rounding is an error.
  ///   - showsUnread: whether unread claims are listed.
  package init(isStrict: Bool, showsUnread: Bool) {
    self.isStrict = isStrict
    self.showsUnread = showsUnread
  }

  package var opening: String {
    #"{"source": {"name": "nabla"}, "diagnostics": [\#n"#
  }
  package var separator: String { ",\n" }
  package func closing(_ tally: Tally) -> String { "\n]}\n" }

  package func part(of note: CheckedNote) -> [UInt8] {
    var lines: [UInt8] = []
    for finding in Finding.all(in: note, showsUnread: showsUnread) where !finding.isKnown {
      var json = JSONWriter()
      write(finding, in: note, to: &json)
      if !lines.isEmpty { lines += separator.utf8 }
      lines += json.bytes
    }
    return lines
  }

  private func write(_ finding: Finding, in note: CheckedNote, to json: inout JSONWriter) {
    json.object { json in
      json.field("message", ([finding.message] + finding.notes).joined(separator: "\n"))
      json.key("location")
      json.object { json in
        json.field("path", PathReference.withoutCurrentFolder(note.path))
        json.key("range")
        writeRange(finding.range, in: note, to: &json)
      }
      json.field("severity", severity(of: finding.level))
      json.key("code")
      json.object { $0.field("value", finding.rule) }
      guard let fix = finding.fix else { return }
      json.key("suggestions")
      json.array { json in
        json.object { json in
          json.key("range")
          writeRange(fix.range, in: note, to: &json)
          json.field("text", fix.replacement)
        }
      }
    }
  }

  private func writeRange(_ range: ByteRange, in note: CheckedNote, to json: inout JSONWriter) {
    json.object { json in
      for (key, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
        let place = note.lineTable.location(of: offset)
        json.key(key)
        json.object { json in
          json.field("line", place.line)
          json.field("column", place.column)
        }
      }
    }
  }

  private func severity(of level: Finding.Level) -> String {
    switch level {
    case .error, .wrong: "ERROR"
    case .rounding: isStrict ? "ERROR" : "WARNING"
    case .warning: "WARNING"
    case .note, .unread: "INFO"
    }
  }
}
