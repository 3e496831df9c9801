package import SourceText
package import Verification

/// The findings that the author wants left alone, wherever they are.
package struct IgnoredFindings: Hashable, Sendable {
  /// The kinds of mistakes.
  package var kinds: Set<Mistake.Kind> = []
  /// The reasons for which claims are unread, as they are counted.
  package var reasons: Set<String> = []
  /// Warnings and notes about a note, by their names.
  package var diagnostics: Set<DiagnosticID> = []
  /// Whether numbers that are off by a rounding are left alone.
  package var rounding = false

  /// None.
  package init() {}

  /// What is left alone by a word; nil if it names nothing.
  package init?(word: String) {
    if let kind = Mistake.Kind(rawValue: word) {
      kinds = [kind]
    } else if word == Self.roundingWord {
      rounding = true
    } else if UnreadReason.summaries.contains(word) {
      reasons = [word]
    } else if let id = DiagnosticID(rawValue: word), Self.ignorable.contains(id) {
      diagnostics = [id]
    } else {
      return nil
    }
  }

  /// All words that name something.
  package static var words: [String] {
    Mistake.Kind.allCases.map(\.rawValue) + [roundingWord] + UnreadReason.summaries
      + ignorable.map(\.rawValue)
  }

  /// The words for what is left alone, in the order of ``words``.
  package var words: [String] {
    Self.words.filter { word in Self(word: word).map { isSuperset(of: $0) } ?? false }
  }

  /// Adds what is left alone elsewhere.
  package mutating func formUnion(_ other: IgnoredFindings) {
    kinds.formUnion(other.kinds)
    reasons.formUnion(other.reasons)
    diagnostics.formUnion(other.diagnostics)
    rounding = rounding || other.rounding
  }

  private func isSuperset(of other: IgnoredFindings) -> Bool {
    kinds.isSuperset(of: other.kinds) && reasons.isSuperset(of: other.reasons)
      && diagnostics.isSuperset(of: other.diagnostics) && (rounding || !other.rounding)
  }

  private static let roundingWord = "rounding"

  /// What is told of a note that keeps nothing from being read.
  private static let ignorable = DiagnosticID.allCases.filter(\.canBeLeftAlone)
}
