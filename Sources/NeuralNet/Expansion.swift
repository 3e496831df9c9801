/// How a derivative ∂A/∂B comes about.
enum Expansion {
  /// A and B are the same: 1.
  case identity
  /// No path leads from B to A: 0.
  case independence
  /// A reads B itself, and nothing else that depends on it.
  case local(Rule, Term)
  /// A sum of products of other derivatives.
  case paths([[Quantity]])
}
