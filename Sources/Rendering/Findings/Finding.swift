package import SourceText
package import Verification

/// One thing that is reported of a note: a mistake, a claim, or trouble with the note itself.
package struct Finding: Sendable {
  /// What it comes to.
  package enum Level: String, Sendable {
    case error
    case wrong
    case warning
    case rounding
    case note
    case unread
  }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case diagnostic
    /// By its index in the report.
    case mistake(Int)
    /// By its index in the report.
    case claim(Int)
  }

  /// What it is about.
  package var subject: Subject
  /// How much it matters.
  package var level: Level
  /// The token that is to blame, or the whole claim.
  package var range: ByteRange
  /// What is to be said, in one line.
  package var message: String
  /// What kind of mistake it is, or the name of the diagnostic.
  package var tag: String?
  /// The claims that a mistake blames.
  package var claims: [ByteRange] = []
  /// What more there is to know.
  package var notes: [String] = []
  /// How the claims that it is about came by their verdicts, where that was asked for.
  var reasoning: [String] = []
  /// What can be done about it.
  package var help: String?
  /// What mends it.
  package var fix: TextEdit?
  /// How far the fix can be trusted, if there is one.
  package var safety: FixSafety?
  /// Whether the baseline knows it.
  package private(set) var isKnown = false
  /// Whether only `--strict` counts it as a mistake.
  var countsIfStrict = false
}

extension Finding {
  /// Everything that is to be reported of a note, in document order.
  ///
  /// A wrong claim that a mistake blames is told with the mistake.
  package static func all(in note: CheckedNote, showsUnread: Bool) -> [Finding] {
    let report = note.report
    let blamed = Set(report.mistakes.flatMap(\.claims))
    var findings = report.diagnostics.map(Finding.init)
    findings += report.mistakes.indices.map { Finding(mistake: $0, report) }
    for (index, claim) in report.claims.enumerated() where !blamed.contains(index) {
      switch claim.verdict {
      case .wrong, .rounding: findings.append(Finding(claim: index, report))
      case .unread where showsUnread: findings.append(Finding(claim: index, report))
      case .verified, .unread, .ignored: break
      }
    }
    for index in findings.indices {
      findings[index].isKnown = note.known.contains(findings[index].subject)
    }
    return findings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  private init(_ diagnostic: Diagnostic) {
    subject = .diagnostic
    level =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    range = diagnostic.range
    message = diagnostic.message
    tag = diagnostic.id.rawValue
    countsIfStrict = diagnostic.id.countsAsMistakeIfStrict
    help = diagnostic.hint
    fix = diagnostic.fix
    safety = fix == nil ? nil : .safe
  }

  private init(claim index: Int, _ report: NoteReport) {
    let claim = report.claims[index]
    subject = .claim(index)
    level =
      switch claim.verdict {
      case .rounding: .rounding
      case .unread: .unread
      default: .wrong
      }
    range = claim.range
    if report.reasonings.indices.contains(index) { reasoning = report.reasonings[index].lines }
    message = claim.message?.text ?? claim.reason ?? claim.sides ?? "the sides differ"
    tellSituations(of: [claim])
  }

  private init(mistake index: Int, _ report: NoteReport) {
    let mistake = report.mistakes[index]
    subject = .mistake(index)
    level = .wrong
    range = mistake.range
    message = mistake.message
    tag = mistake.kind?.rawValue
    let blamed = mistake.claims.filter(report.claims.indices.contains).map { report.claims[$0] }
    claims = blamed.map(\.range)
    for claim in blamed.prefix(Self.maximumClaims) {
      guard let said = claim.message ?? claim.sides.map({ ClaimMessage($0) }) else { continue }
      // What the message says already is not said again, with or without the wrong number.
      let isSaid = message.utf8.containsRun(of: said.fact.utf8)
      if !isSaid, !notes.contains(said.text) { notes.append(said.text) }
    }
    if blamed.count > Self.maximumClaims {
      notes.append("\(blamed.count - Self.maximumClaims) more claims are wrong by it")
    }
    for claim in mistake.claims.prefix(Self.maximumClaims)
    where report.reasonings.indices.contains(claim) {
      reasoning += report.reasonings[claim].lines
    }
    fix = mistake.fix
    safety = mistake.safety
    help = mistake.fix.map { "did you mean `\($0.replacement)`?" }
    if let help, safety == .suggested { self.help = "\(help) (only suggested)" }
    if let line = mistake.carriedFrom, !message.contains("line \(line)") {
      notes.append("it follows from the mistake in line \(line)")
    }
    tellSituations(of: blamed)
  }

  /// Says how the network is taken, unless the account of how the claims came by their verdicts does.
  private mutating func tellSituations(of claims: [Claim]) {
    guard reasoning.isEmpty else { return }
    for situation in claims.prefix(Self.maximumClaims).compactMap(\.situation) {
      let note = "the network is taken \(situation)"
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// How many of the claims that a mistake blames are told.
  private static let maximumClaims = 3
}
