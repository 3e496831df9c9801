import SourceText
import Verification

extension Report {
  /// The report of what the checker found in a note with these lines.
  init(_ findings: NoteReport, _ lines: LineTable) {
    self.init(
      formulas: findings.formulas,
      claims: findings.claims.map { Claim($0, Place($0.range, lines)) },
      mistakes: findings.mistakes.map { Mistake($0, Place($0.range, lines)) },
      diagnostics: findings.diagnostics.map { Diagnostic($0, Place($0.range, lines)) })
  }
}

extension Report.Place {
  fileprivate init(_ range: ByteRange, _ lines: LineTable) {
    let start = lines.location(of: range.lowerBound)
    self.init(bytes: range, line: start.line, column: start.column)
  }
}

extension Report.Claim {
  fileprivate init(_ claim: Verification.Claim, _ place: Report.Place) {
    self.init(
      place: place, verdict: Report.Verdict(claim.verdict), latex: claim.latex,
      stated: claim.stated, computed: claim.computed, quantity: claim.quantity,
      reason: claim.reason ?? claim.message?.text)
  }
}

extension Report.Verdict {
  fileprivate init(_ verdict: Verification.Verdict) {
    self =
      switch verdict {
      case .verified: .verified
      case .rounding: .rounding
      case .wrong: .wrong
      case .unread: .unread
      case .ignored: .ignored
      }
  }
}

extension Report.Mistake {
  fileprivate init(_ mistake: Verification.Mistake, _ place: Report.Place) {
    self.init(
      place: place, token: mistake.token, kind: mistake.kind?.rawValue, message: mistake.message,
      fix: mistake.fix.map { fix in
        Report.Fix(
          bytes: fix.range, replacement: fix.replacement,
          safety: mistake.safety == .safe ? .safe : .suggested)
      },
      claims: mistake.claims)
  }
}

extension Report.Diagnostic {
  fileprivate init(_ diagnostic: SourceText.Diagnostic, _ place: Report.Place) {
    self.init(
      place: place, severity: Severity(diagnostic.severity), id: diagnostic.id.rawValue,
      message: diagnostic.message, hint: diagnostic.hint)
  }
}

extension Report.Diagnostic.Severity {
  fileprivate init(_ severity: SourceText.Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }
}
