package import Binding
import NeuralNet
package import NoteMarkup
package import SourceText

/// How well the checker does on known mistakes, put one at a time into claims that are right.
package struct Measurement: Sendable {
  /// What became of the mistakes of one kind.
  package struct Tally: Hashable, Sendable {
    /// How many were put in.
    package var injected = 0
    /// How many change less than the note's own rounding lets anyone see.
    package var hidden = 0
    /// Of those that are not hidden: how many make a claim wrong.
    package var found = 0
    /// Of those that are not hidden: how many are blamed on the right token, with the right kind
    /// and the fix that restores the note.
    package var mended = 0
    /// How many made the checker propose to change another place.
    package var misplaced = 0
    /// How many leave another note than the right one when the safe fixes are applied.
    package var damaged = 0
    /// The same when all fixes are applied, those too that are only suggested.
    package var damagedBySuggested = 0

    /// How many can be found.
    package var visible: Int { injected - hidden }

    /// The tally of two sets of mistakes.
    package static func + (a: Tally, b: Tally) -> Tally {
      Tally(
        injected: a.injected + b.injected, hidden: a.hidden + b.hidden, found: a.found + b.found,
        mended: a.mended + b.mended, misplaced: a.misplaced + b.misplaced,
        damaged: a.damaged + b.damaged,
        damagedBySuggested: a.damagedBySuggested + b.damagedBySuggested)
    }
  }

  /// A mistake that was put in and not named and mended.
  package struct Miss: Sendable {
    /// The kind that was put in.
    package var kind: InjectedSlip
    /// The token that was spoilt, in bytes of the note, and what it was spoilt to.
    package var edit: TextEdit
    /// What the checker said instead.
    package var mistakes: [Mistake]
  }

  /// What became of the mistakes of each kind that was put in.
  package private(set) var tallies: [InjectedSlip: Tally] = [:]
  /// How many mistakes were known and not put in, since each takes a check of its note.
  package private(set) var leftOut = 0
  /// Those that were not mended, or whose fixes do damage, in the order in which they were put in.
  package private(set) var misses: [Miss] = []

  /// What became of all.
  package var total: Tally { tallies.values.reduce(Tally(), +) }

  /// A measurement that has not begun.
  package init() {}

  /// How many mistakes are put into a note where nobody says: as many as need checks of so many bytes,
  /// within bounds.
  private static let usual = (bytes: 64 << 20, fewest: 50, most: 1000)

  /// Puts mistakes into a note, and checks it after each.
  ///
  /// - Parameters:
  ///   - note: the note; it is measured at its verified claims.
  ///   - seed: the same seed chooses the same mistakes.
  ///   - limit: how many mistakes are put in at most; `nil` for up to 1,000, and fewer where the note
  ///     is long.
  ///   - bind: reads what a note binds.
  /// - Complexity: one check of the note for each mistake; linear where there is no limit.
  package mutating func measure(
    _ note: Note, seed: UInt64, limit: Int? = nil,
    bind: (Note) -> NoteBindings = { NoteBindings(reading: $0) }
  ) {
    var generator = SplitMix64(seed: seed)
    var injections: [Injection] = []
    var factor: String?
    let base = NoteChecker.check(note, bindings: bind(note)) {
      injections += InjectionFinder.injections(in: $0, after: factor, generator: &generator)
      factor = InjectionFinder.factor(of: $0) ?? factor
    }
    let usual = Self.usual
    let limit =
      limit ?? min(usual.most, max(usual.fewest, usual.bytes / max(1, note.bytes.count)))
    if injections.count > limit {
      leftOut += injections.count - limit
      injections = Array(injections.shuffled(using: &generator).prefix(limit))
    }
    let known = Set(base.mistakes.map(\.key))
    for injection in injections {
      let spoilt = Note(parsing: note.bytes.applying([injection.edit]))
      let report = NoteChecker.check(spoilt, bindings: bind(spoilt))
      let mistakes = report.mistakes.filter { !known.contains($0.key) }
      let tally = self.tally(injection, in: note, mistakes: mistakes)
      tallies[injection.kind] = (tallies[injection.kind] ?? Tally()) + tally
    }
  }

  /// Counts what became of an injection: the mistakes that the spoilt note has more.
  private mutating func tally(
    _ injection: Injection, in note: Note, mistakes: [Mistake]
  ) -> Tally {
    var tally = Tally(injected: 1)
    let start = injection.edit.range.lowerBound
    let token = start..<start + injection.edit.replacement.utf8.count
    let other = mistakes.filter {
      $0.fix != nil && $0.kind != .carried && !$0.range.overlaps(token)
    }
    if !other.isEmpty { tally.misplaced = 1 }
    let spoilt = note.bytes.applying([injection.edit])
    let fixes = mistakes.filter { $0.fix != nil }
    let damage = Damage(note: note, injection: injection.edit)
    if damage.isDone(by: fixes.filter { $0.safety == .safe }) { tally.damaged = 1 }
    if damage.isDone(by: fixes) { tally.damagedBySuggested = 1 }
    guard injection.isVisible else {
      tally.hidden = 1
      return tally
    }
    if !mistakes.isEmpty { tally.found = 1 }
    let isMended = mistakes.contains { mistake in
      guard let fix = mistake.fix, let kind = mistake.kind, injection.kind.names.contains(kind),
        mistake.range.overlaps(token)
      else { return false }
      return spoilt.applying([fix]) == note.bytes
    }
    if isMended { tally.mended = 1 }
    if !isMended || tally.damagedBySuggested > 0 {
      misses.append(Miss(kind: injection.kind, edit: injection.edit, mistakes: mistakes))
    }
    return tally
  }
}
