import SourceText
package import Verification

/// How many of everything: for one note, or added up over several.
package struct Tally: Sendable, Equatable {
  /// Notes, those without a formula among them.
  package private(set) var notes = 0
  /// Notes in which no claim was read.
  package private(set) var notesWithoutReading = 0
  /// Notes that seem to be about a network that nothing declares.
  package private(set) var notesWithoutNetwork = 0
  /// What only `--strict` counts as a mistake, numbers off by rounding aside.
  private var strictFindings = 0
  /// Formulas, those that claim nothing among them.
  package private(set) var formulas = 0
  /// Blocks of code that seem to state equations, which are not looked at.
  package private(set) var codeBlocksWithMath = 0
  /// Claims, the ignored ones among them.
  package private(set) var claims = 0
  /// Tokens that are to blame; several claims may be wrong by one.
  package private(set) var mistakes = 0
  /// Findings that the baseline knows.
  package private(set) var known = 0
  /// How many claims were not read for each reason.
  package private(set) var unreadReasons: [String: Int] = [:]
  /// How often each rule is broken, what the baseline knows aside.
  private var rules: [String: Int] = [:]
  private var newFindings: [Finding.Level: Int] = [:]
  private var verdicts: [Verdict: Int] = [:]

  /// Nothing yet.
  package init() {}

  /// The counts of one note.
  package init(_ note: CheckedNote) {
    let report = note.report
    notes = 1
    known = note.known.count
    for finding in Finding.all(in: note, showsUnread: false) where !finding.isKnown {
      newFindings[finding.level, default: 0] += 1
      rules[finding.rule, default: 0] += 1
    }
    formulas = report.formulas
    codeBlocksWithMath = report.codeBlocksWithMath
    claims = report.claims.count
    mistakes = report.mistakes.count
    unreadReasons = report.unreadReasons
    for claim in report.claims { verdicts[claim.verdict, default: 0] += 1 }
    notesWithoutReading = read == 0 ? 1 : 0
    notesWithoutNetwork = report.lacksNetwork ? 1 : 0
    strictFindings = report.diagnostics.count { $0.id.countsAsMistakeIfStrict }
  }

  /// How many claims have a verdict.
  package func count(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

  /// Whether there are mistakes that the baseline does not know.
  package var isWrong: Bool { newFindings[.wrong] != nil }

  /// Whether there are numbers off by rounding that the baseline does not know.
  package var isRounded: Bool { newFindings[.rounding] != nil }

  /// Whether there is something that only `--strict` counts as a mistake.
  package var isWrongIfStrict: Bool { isRounded || strictFindings > 0 }

  /// The claims that are not ignored.
  package var counted: Int { claims - count(.ignored) }

  /// The claims that have a verdict other than unread and ignored.
  package var read: Int { counted - count(.unread) }

  /// The reasons for unread claims: the most frequent first, then by name.
  package var sortedReasons: [(reason: String, count: Int)] {
    unreadReasons.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// How often each rule is broken: the most frequent first, then by name.
  package var sortedRules: [(rule: String, count: Int)] {
    rules.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Adds the counts of other notes.
  package static func += (sum: inout Tally, other: Tally) {
    sum.notes += other.notes
    sum.notesWithoutReading += other.notesWithoutReading
    sum.notesWithoutNetwork += other.notesWithoutNetwork
    sum.strictFindings += other.strictFindings
    sum.codeBlocksWithMath += other.codeBlocksWithMath
    sum.formulas += other.formulas
    sum.claims += other.claims
    sum.mistakes += other.mistakes
    sum.known += other.known
    sum.rules.merge(other.rules, uniquingKeysWith: +)
    sum.newFindings.merge(other.newFindings, uniquingKeysWith: +)
    sum.unreadReasons.merge(other.unreadReasons, uniquingKeysWith: +)
    sum.verdicts.merge(other.verdicts, uniquingKeysWith: +)
  }
}
