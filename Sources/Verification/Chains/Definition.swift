import Binding
import MathNotation

/// A chain read as the definition of the name on its left.
struct Definition {
  /// What is bound; `nil` where the name stands for itself alone, as in `P(A) = 0.5`.
  var binding: (name: Name, meaning: SymbolMeaning, leanings: Leanings)?
  /// Whether the first link is the definition, and so no claim.
  var replacesClaim: Bool
}
