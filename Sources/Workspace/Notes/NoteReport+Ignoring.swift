import SourceText
package import Verification

extension NoteReport {
  /// The report without the findings that are left alone: the claims that they are about count as ignored.
  ///
  /// - Complexity: O(n)
  package func leavingAlone(_ ignored: IgnoredFindings) -> NoteReport {
    guard ignored != IgnoredFindings() else { return self }
    var report = self
    report.diagnostics.removeAll {
      $0.severity != .error && ignored.diagnostics.contains($0.id)
    }
    let isLeft = { (mistake: Mistake) in
      mistake.kind.map(ignored.kinds.contains) ?? false
    }
    let others = Set(report.mistakes.filter { !isLeft($0) }.flatMap(\.claims))
    for mistake in report.mistakes where isLeft(mistake) {
      for index in mistake.claims where report.claims.indices.contains(index) {
        if !others.contains(index) { report.claims[index].leaveAlone() }
      }
    }
    report.mistakes.removeAll(where: isLeft)
    for index in report.claims.indices {
      let claim = report.claims[index]
      switch claim.verdict {
      case .rounding where ignored.rounding: report.claims[index].leaveAlone()
      case .unread where claim.reasonSummary.map(ignored.reasons.contains) ?? false:
        report.claims[index].leaveAlone()
      default: break
      }
    }
    return report
  }
}

extension Claim {
  fileprivate mutating func leaveAlone() {
    verdict = .ignored
    reason = "the configuration leaves it alone"
    reasonSummary = nil
  }
}
