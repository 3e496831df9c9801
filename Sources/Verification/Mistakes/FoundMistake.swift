import SourceText

/// A mistake in a chain, before it has its place in the note.
struct FoundMistake {
  /// `nil` where it is known that the links are wrong, but not which slip made them so.
  var kind: Mistake.Kind?
  /// The token, in offsets of the formula's text.
  var range: ByteRange
  /// What the token should be, if exactly one thing fits.
  var replacement: String?
  var safety = FixSafety.suggested
  var message: String
  /// The links of the chain that it blames.
  var links: [Int]
  /// The earlier mistake that it repeats or follows from.
  var cause: CarriedNumbers.Entry?
  /// Whether its number is wrong elsewhere, too; before one that is right a minus may be missing.
  var isOfNumber = true
}
