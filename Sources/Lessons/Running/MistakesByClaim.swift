import Verification

/// The mistakes of a report by the claims that they blame.
struct MistakesByClaim {
  private var mistakes: [Int: [Int]] = [:]

  /// Complexity: O(what all mistakes blame).
  init(_ report: NoteReport) {
    for (index, mistake) in report.mistakes.enumerated() {
      for claim in mistake.claims { mistakes[claim, default: []].append(index) }
    }
  }

  /// Whether a mistake blames a claim.
  func explain(_ claim: Int) -> Bool { mistakes[claim] != nil }

  /// The mistakes that blame one of some claims, each once, in the order of the report.
  func concerning(_ claims: [Int]) -> [Int] {
    Set(claims.flatMap { mistakes[$0] ?? [] }).sorted()
  }
}
