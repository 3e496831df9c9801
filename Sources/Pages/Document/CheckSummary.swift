import Verification

/// What the checker has to say of a note as a whole.
enum CheckSummary {
  /// A line below the note; nil where nothing in it is checked.
  static func node(of report: NoteReport) -> HTMLNode? {
    words(of: report).map { .element("p", ["class": "summary"], text: $0) }
  }

  /// The same in words.
  static func words(of report: NoteReport) -> String? {
    let counts = [
      ("✓", Verdict.verified), ("≈", .rounding), ("✗", .wrong), ("", .unread), ("", .ignored),
    ].compactMap { sign, verdict -> String? in
      let count = report.count(verdict)
      return count == 0 ? nil : "\(sign.isEmpty ? "" : sign + " ")\(count) \(verdict.rawValue)"
    }
    guard !counts.isEmpty else { return nil }
    let claims = report.claims.count == 1 ? "1 claim" : "\(report.claims.count) claims"
    return "\(claims) of this page checked: \(counts.joined(separator: ", "))."
  }
}
