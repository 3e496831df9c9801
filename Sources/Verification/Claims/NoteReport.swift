package import SourceText

/// What the checker found in a note.
package struct NoteReport: Sendable {
  /// How many formulas the note has.
  package var formulas = 0
  /// How many blocks of code seem to state equations, which are not looked at.
  package var codeBlocksWithMath = 0
  /// In document order.
  package var claims: [Claim] = []
  /// How each of the claims came by its verdict, where that was asked for; else none.
  package var reasonings: [Reasoning] = []
  /// In document order.
  package var mistakes: [Mistake] = []
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// How many claims have a verdict.
  package func count(_ verdict: Verdict) -> Int { claims.count { $0.verdict == verdict } }

  /// How many claims were left unread for each reason.
  package var unreadReasons: [String: Int] {
    claims.reduce(into: [:]) { counts, claim in
      if claim.verdict == .unread, let reason = claim.reasonSummary {
        counts[reason, default: 0] += 1
      }
    }
  }

  /// The part of the claims that was read, of those that are not ignored: 1 where there are none.
  package var coverage: Double {
    let counted = claims.count - count(.ignored)
    return counted == 0 ? 1 : Double(counted - count(.unread)) / Double(counted)
  }

  /// Whether no claim was read.
  package var isUnread: Bool {
    claims.allSatisfy { $0.verdict == .unread || $0.verdict == .ignored }
  }

  /// Whether the note seems to be about a network that nothing declares.
  package var lacksNetwork: Bool { diagnostics.contains { $0.id == .undeclaredNetwork } }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
