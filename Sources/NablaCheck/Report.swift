/// What was found in a note.
public struct Report: Hashable, Sendable {
  /// Where something stands in the note.
  public struct Place: Hashable, Sendable {
    /// Its bytes, from 0 on.
    public var bytes: Range<Int>
    /// The line in which it begins, from 1 on.
    public var line: Int
    /// Where in that line, in bytes of UTF-8, from 1 on.
    public var column: Int
  }

  /// What is said of a claim.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Right as it is stated, to the last decimal shown.
    case verified
    /// Off by no more than a rounding on the way explains.
    case rounding
    /// It fits no reading.
    case wrong
    /// It could not be read.
    case unread
    /// The author wants it left alone.
    case ignored
  }

  /// One link of a chain such as `a = b = c`.
  public struct Claim: Hashable, Sendable {
    /// From the start of its left side to the end of its right one.
    public var place: Place
    /// What is said of it.
    public var verdict: Verdict
    /// Both sides and the relation, as written.
    public var latex: String
    /// The number that it states, as written; nil where no side is one number.
    public var stated: String?
    /// What the other side comes to, displayed alike.
    public var computed: String?
    /// The name of the quantity that its chain begins with, such as `out_h_1` or `dE_total/dw_5`.
    public var quantity: String?
    /// Why it has its verdict, unless it is verified.
    public var reason: String?
  }

  /// The token that is to blame for wrong claims.
  public struct Mistake: Hashable, Sendable {
    /// The token.
    public var place: Place
    /// The token, as written.
    public var token: String
    /// What kind of slip it is, such as `digits` or `decimal slip`; nil where no slip is known to lead to it.
    public var kind: String?
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// What it should be, where one thing fits clearly better than all others.
    public var fix: Fix?
    /// The indices of the claims that it makes wrong, in the report's `claims`.
    public var claims: [Int]
  }

  /// A change of the note that mends a mistake.
  public struct Fix: Hashable, Sendable {
    /// How far a fix can be trusted.
    public enum Safety: String, Hashable, Sendable, CaseIterable {
      /// The slip has a name, and any other explanation is at least ten times less likely.
      case safe
      /// It makes the claims right, but something else may be wrong.
      case suggested
    }

    /// The bytes that are replaced.
    public var bytes: Range<Int>
    /// What comes there instead.
    public var replacement: String
    /// How far it can be trusted.
    public var safety: Safety
  }

  /// Something to tell of the note or of one of its directives, beside its numbers.
  public struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
      /// The note or the directive cannot be read.
      case error
      /// Something was left out, or understood in a way that may surprise.
      case warning
      /// Something that is good to know.
      case note
    }

    /// What it is about.
    public var place: Place
    /// How much it matters.
    public var severity: Severity
    /// Its name, such as `unknown-key`.
    public var id: String
    /// What is so, in one line.
    public var message: String
    /// What can be done about it.
    public var hint: String?
  }

  /// How many formulas the note has.
  public var formulas: Int
  /// In the order of the note.
  public var claims: [Claim]
  /// In the order of the note.
  public var mistakes: [Mistake]
  /// In the order of the note.
  public var diagnostics: [Diagnostic]

  /// How many claims have a verdict.
  public func count(_ verdict: Verdict) -> Int { claims.count { $0.verdict == verdict } }

  /// The part of the claims that was read, of those that are not ignored, from 0 to 1: 1 where there are none.
  public var coverage: Double {
    let counted = claims.count - count(.ignored)
    return counted == 0 ? 1 : Double(counted - count(.unread)) / Double(counted)
  }
}
