import SourceText

/// The findings as a report of code quality, which GitLab shows in merge requests.
///
/// See "Code Quality report format" in its documentation: an array of objects with a description, a name, a
/// fingerprint, a severity and a location.
package struct GitLabReport: CheckReport {
  private let isStrict: Bool
  private let showsUnread: Bool

  /// - Parameters:
  ///   - isStrict: whether rounding is as severe as a mistake.
  ///   - showsUnread: whether unread claims are listed.
  package init(isStrict: Bool, showsUnread: Bool) {
    self.isStrict = isStrict
    self.showsUnread = showsUnread
  }

  package var opening: String { "[\n" }
  package var separator: String { ",\n" }
  package func closing(_ tally: Tally) -> String { "\n]\n" }

  package func part(of note: CheckedNote) -> [UInt8] {
    let path = PathReference.withoutCurrentFolder(note.path)
    var fingerprints = Fingerprints(note)
    var occurrences: [String: Int] = [:]
    var lines: [UInt8] = []
    for finding in Finding.all(in: note, showsUnread: showsUnread) where !finding.isKnown {
      let fingerprint = fingerprints.fingerprint(of: finding.subject)
      // Each has to be another; those of diagnostics are told apart by what they say.
      let text = "\(path):\(fingerprint.chain):\(fingerprint.kind):\(finding.message)"
      occurrences[text, default: 0] += 1
      var json = JSONWriter()
      json.object { json in
        json.field("description", ([finding.message] + finding.notes).joined(separator: "; "))
        json.field("check_name", finding.rule)
        json.field("fingerprint", Fingerprints.hash("\(text):\(occurrences[text] ?? 1)"))
        json.field("severity", severity(of: finding.level))
        json.key("location")
        json.object { json in
          json.field("path", path)
          json.key("lines")
          json.object { json in
            json.field("begin", note.lineTable.location(of: finding.range.lowerBound).line)
            json.field("end", note.lineTable.location(of: finding.range.upperBound).line)
          }
        }
      }
      if !lines.isEmpty { lines += separator.utf8 }
      lines += json.bytes
    }
    return lines
  }

  private func severity(of level: Finding.Level) -> String {
    switch level {
    case .error: "critical"
    case .wrong: "major"
    case .rounding: isStrict ? "major" : "minor"
    case .warning: "minor"
    case .note, .unread: "info"
    }
  }
}
