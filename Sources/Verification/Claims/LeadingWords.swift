import NoteMarkup
import Prose
import SourceText

/// The words that stand between two formulas of which the second may go on from the first.
struct LeadingWords {
  private let words: [ProseWord]
  private let tokens: [ProseToken]

  /// The most words between two formulas of which one follows from the other: "and so we get".
  private static let mostInferring = 3
  /// The most words of a line that only leads up to a formula.
  private static let mostInLine = 6
  /// The most words of a sentence between two formulas.
  private static let mostInSentence = 10

  /// What speaks of another case, so that the same name may be another quantity.
  private static let other: Concepts = [
    Concepts(.otherOne), Concepts(.later), Concepts(.assuming), Concepts(.conditional),
    Concepts(.governing),
    Concepts(.counted), Concepts(.situation), Concepts(.replacing), Concepts(.counterfactual),
    Concepts(.altering), Concepts(.changing), Concepts(.additive), Concepts(.renewed),
    Concepts(.untrue), Concepts(.rejecting), Concepts(.negation),
  ]

  /// `nil` where there are none, or more than words.
  init?(in gap: ByteRange, of note: Note) {
    // Figures, rows, code and headings part more than words.
    guard !note.bytes[gap].contains(where: { "|#$`<[".utf8.contains($0) || $0.isASCIIDigit }) else {
      return nil
    }
    tokens = ProseReader.tokensAndSigns(of: note.bytes, in: gap, omitting: [])
    words = tokens.compactMap(\.word)
    if words.isEmpty || tokens.contains(.item) { return nil }
  }

  /// Whether they say that what stands behind them follows from what stands before, or restates it.
  var isInference: Bool {
    words.count <= Self.mostInferring && words.contains { $0.tells(.inferring) }
      && words.allSatisfy { word in
        word.tells(.inferring, or: .functional) || word.tells(.pointing, or: .declaring)
          || word.tells(.coordinating)
      }
  }

  /// Whether they are a line that ends with a colon, or stand in one sentence with both formulas, and speak of no
  /// other case as far as they are known.
  var mayLead: Bool {
    guard !words.contains(where: { !$0.concepts.isDisjoint(with: Self.other) }) else {
      return false
    }
    if tokens.last(where: { !$0.isBreak }) == .colon { return words.count <= Self.mostInLine }
    return words.count <= Self.mostInSentence && !tokens.contains { $0 == .stop || $0.isBreak }
  }

  /// Whether all of them are known to say nothing but that something is said: "The result is:".
  var isNeutral: Bool { words.allSatisfy { !$0.concepts.isDisjoint(with: Self.neutral) } }

  /// What says nothing of the case that is spoken of.
  private static let neutral: Concepts = [
    Concepts(.inferring), Concepts(.functional), Concepts(.declaring), Concepts(.stating),
    Concepts(.answer), Concepts(.statement), Concepts(.pointing), Concepts(.linking),
    Concepts(.definite), Concepts(.following), Concepts(.coordinating),
  ]
}
