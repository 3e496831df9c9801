import SourceText
import Verification

/// The findings as SARIF 2.1.0, the OASIS format for the results of static analysis.
package struct SARIFReport: CheckReport {
  private let isStrict: Bool
  private let showsUnread: Bool
  private let version: String

  /// - Parameters:
  ///   - version: the version of the program.
  ///   - isStrict: whether rounding is an error.
  ///   - showsUnread: whether unread claims are noted.
  package init(version: String, isStrict: Bool, showsUnread: Bool) {
    self.version = version
    self.isStrict = isStrict
    self.showsUnread = showsUnread
  }

  package var opening: String {
    var json = JSONWriter()
    json.object { json in
      json.field("name", "nabla")
      json.field("version", version)
      json.field("semanticVersion", version)
      json.key("rules")
      json.array(.lines) { json in
        for rule in Rule.all { rule.write(to: &json) }
      }
    }
    return #"{"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "#
      + #""runs": [{"tool": {"driver": "#
      + String(decoding: json.bytes, as: UTF8.self)
      + #"}, "automationDetails": {"id": "nabla/"}, "columnKind": "utf16CodeUnits", "newlineSequences": ["\r\n", "\n", "\r"], "#
      + #""results": [\#n"#
  }

  package var separator: String { ",\n" }

  package func closing(_ tally: Tally) -> String { "\n]}]}\n" }

  package func part(of note: CheckedNote) -> [UInt8] {
    let place = Place(note)
    var fingerprints = Fingerprints(note)
    var occurrences: [Fingerprint: Int] = [:]
    var lines: [UInt8] = []
    for finding in Finding.all(in: note, showsUnread: showsUnread) {
      let fingerprint = fingerprints.fingerprint(of: finding.subject)
      occurrences[fingerprint, default: 0] += 1
      var json = JSONWriter()
      write(
        finding, fingerprint, occurrence: occurrences[fingerprint] ?? 1, in: place, to: &json)
      if !lines.isEmpty { lines += separator.utf8 }
      lines += json.bytes
    }
    return lines
  }

  /// A note with what tells the lines and columns of its places.
  private struct Place {
    let path: String
    let lines: LineTable
    let columns: UTF16Columns

    init(_ note: CheckedNote) {
      path = note.path
      lines = note.lineTable
      columns = UTF16Columns(note.bytes, note.lineTable)
    }
  }

  private func write(
    _ finding: Finding, _ fingerprint: Fingerprint, occurrence: Int, in note: Place,
    to json: inout JSONWriter
  ) {
    json.object { json in
      let rule = finding.rule
      json.field("ruleId", rule)
      if let index = Rule.all.firstIndex(where: { $0.id == rule }) {
        json.field("ruleIndex", index)
      }
      json.field("level", level(of: finding.level))
      json.key("message")
      writeText(([finding.message] + finding.notes).joined(separator: "\n"), to: &json)
      json.key("locations")
      json.array { json in writeLocation(of: finding.range, in: note, to: &json) }
      if finding.subject != .diagnostic {
        json.key("partialFingerprints")
        json.object { json in
          let text = "\(fingerprint.chain):\(fingerprint.kind):\(occurrence)"
          json.field("nabla/v1", text)
          // The one that GitHub tells findings apart by.
          json.field("primaryLocationLineHash", "\(Fingerprints.hash(text)):1")
        }
      }
      if finding.isKnown {
        json.key("suppressions")
        json.array { json in json.object { $0.field("kind", "external") } }
      }
      if let fix = finding.fix { write(fix, finding.safety, in: note, to: &json) }
    }
  }

  private func level(of level: Finding.Level) -> String {
    switch level {
    case .error, .wrong: "error"
    case .rounding: isStrict ? "error" : "warning"
    case .warning: "warning"
    case .note, .unread: "note"
    }
  }

  private func write(
    _ fix: TextEdit, _ safety: FixSafety?, in note: Place, to json: inout JSONWriter
  ) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.key("description")
        let isRemoval = fix.replacement.isEmpty
        writeText(isRemoval ? "Remove it" : "Replace it with \(fix.replacement)", to: &json)
        if let safety {
          json.key("properties")
          json.object { $0.field("safety", safety.rawValue) }
        }
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            writeArtifact(note, to: &json)
            json.key("replacements")
            json.array { json in
              json.object { json in
                json.key("deletedRegion")
                writeRegion(of: fix.range, in: note, to: &json)
                json.key("insertedContent")
                writeText(fix.replacement, to: &json)
              }
            }
          }
        }
      }
    }
  }

  private func writeLocation(
    of range: ByteRange, in note: Place, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("physicalLocation")
      json.object { json in
        writeArtifact(note, to: &json)
        json.key("region")
        writeRegion(of: range, in: note, to: &json)
      }
    }
  }

  private func writeArtifact(_ note: Place, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { $0.field("uri", PathReference.uri(of: note.path)) }
  }

  private func writeRegion(
    of range: ByteRange, in note: Place, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("startLine", note.lines.location(of: range.lowerBound).line)
      json.field("startColumn", note.columns.column(of: range.lowerBound))
      json.field("endLine", note.lines.location(of: range.upperBound).line)
      json.field("endColumn", note.columns.column(of: range.upperBound))
    }
  }

  private func writeText(_ text: String, to json: inout JSONWriter) {
    json.object { $0.field("text", text) }
  }
}
