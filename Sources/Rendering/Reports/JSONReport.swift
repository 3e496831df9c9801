import SourceText
import Verification

/// The findings as JSON, version 1: complete, and in a form that stays.
///
/// Lines are 1-based, columns 1-based and in UTF-8 bytes, offsets 0-based bytes.
package struct JSONReport: CheckReport {
  /// How claims and mistakes are set.
  private let layout: JSONWriter.Layout

  /// A report is always complete.
  ///
  /// - Parameter layout: whether claims and mistakes stand on lines of their own.
  package init(layout: JSONWriter.Layout = .lines) { self.layout = layout }

  package var opening: String { #"{"version": 1, "files": ["# + "\n" }
  package var separator: String { ",\n" }

  package func closing(_ tally: Tally) -> String { "\n]}\n" }

  package func part(of note: CheckedNote) -> [UInt8] {
    var json = JSONWriter()
    let report = note.report
    json.object { json in
      json.field("path", note.path)
      json.key("summary")
      writeSummary(of: Tally(note), to: &json)
      json.key("claims")
      json.array(layout) { json in
        let blamed = Set(report.mistakes.flatMap(\.claims))
        for (index, claim) in report.claims.enumerated() {
          let reasoning = report.reasonings.indices.contains(index) ? report.reasonings[index] : nil
          write(claim, reasoning, isBlamed: blamed.contains(index), in: note, to: &json)
        }
      }
      json.key("mistakes")
      json.array(layout) { json in
        for mistake in report.mistakes { write(mistake, in: note, to: &json) }
      }
      json.key("diagnostics")
      json.array(layout) { json in
        for diagnostic in report.diagnostics { write(diagnostic, in: note, to: &json) }
      }
    }
    return json.bytes
  }

  private func writeSummary(of tally: Tally, to json: inout JSONWriter) {
    json.object { json in
      json.field("formulas", tally.formulas)
      for verdict in [Verdict.verified, .rounding, .wrong, .unread, .ignored] {
        json.field(verdict.rawValue, tally.count(verdict))
      }
      json.field("mistakes", tally.mistakes)
      json.key("unreadReasons")
      json.object { json in
        for (reason, count) in tally.sortedReasons { json.field(reason, count) }
      }
    }
  }

  private func write(
    _ claim: Claim, _ reasoning: Reasoning?, isBlamed: Bool, in note: CheckedNote,
    to json: inout JSONWriter
  ) {
    json.object { json in
      writePlace(of: claim.range, in: note, to: &json)
      json.field("verdict", claim.verdict.rawValue)
      json.field("latex", claim.latex)
      json.field("stated", claim.stated)
      json.field("computed", claim.computed)
      json.field("quantity", claim.quantity)
      // What is wrong is said by the mistake, if there is one.
      json.field("reason", claim.reason ?? (isBlamed ? nil : claim.message?.text))
      if let situation = claim.situation { json.field("situation", situation) }
      if let reasoning { write(reasoning, to: &json) }
    }
  }

  /// How a claim came by its verdict, where that was asked for.
  private func write(_ reasoning: Reasoning, to json: inout JSONWriter) {
    json.key("why")
    json.object { json in
      json.field("reading", reasoning.reading)
      json.field("ground", reasoning.ground)
      json.key("left")
      write(reasoning.left, to: &json)
      json.key("right")
      write(reasoning.right, to: &json)
      json.key("doubts")
      json.array { json in
        for doubt in reasoning.doubts {
          json.object { json in
            json.field("id", doubt.id)
            json.field("reason", doubt.reason)
            json.key("withdrew")
            json.value(doubt.withdrew)
          }
        }
      }
    }
  }

  private func write(_ value: Reasoning.Value?, to json: inout JSONWriter) {
    switch value {
    case .number(let number)?: json.value(number)
    case .entries(let numbers)?: json.array { json in for number in numbers { json.value(number) } }
    case nil: json.null()
    }
  }

  private func write(_ mistake: Mistake, in note: CheckedNote, to json: inout JSONWriter) {
    json.object { json in
      writePlace(of: mistake.range, in: note, to: &json)
      json.field("kind", mistake.kind?.rawValue)
      json.field("token", mistake.token)
      json.field("message", mistake.message)
      json.key("fix")
      if let fix = mistake.fix {
        write(fix, mistake.safety, to: &json)
      } else {
        json.null()
      }
      json.field("carriedFrom", mistake.carriedFrom)
      let claims = mistake.claims.filter(note.report.claims.indices.contains)
      if let situation = claims.compactMap({ note.report.claims[$0].situation }).first {
        json.field("situation", situation)
      }
      json.key("claims")
      json.array { json in
        for claim in mistake.claims { json.value(claim) }
      }
    }
  }

  private func write(_ fix: TextEdit, _ safety: FixSafety?, to json: inout JSONWriter) {
    json.object { json in
      json.field("start", fix.range.lowerBound)
      json.field("end", fix.range.upperBound)
      json.field("replacement", fix.replacement)
      json.field("safety", safety?.rawValue)
    }
  }

  private func write(_ diagnostic: Diagnostic, in note: CheckedNote, to json: inout JSONWriter) {
    json.object { json in
      let start = note.lineTable.location(of: diagnostic.range.lowerBound)
      json.field("line", start.line)
      json.field("column", start.column)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("id", diagnostic.id.rawValue)
      json.field("message", diagnostic.message)
      guard let fix = diagnostic.fix else { return }
      json.key("fix")
      write(fix, .safe, to: &json)
    }
  }

  private func writePlace(of range: ByteRange, in note: CheckedNote, to json: inout JSONWriter) {
    let start = note.lineTable.location(of: range.lowerBound)
    let end = note.lineTable.location(of: range.upperBound)
    json.field("line", start.line)
    json.field("column", start.column)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
  }
}
