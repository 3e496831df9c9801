/// What the symbols of a formula mean.
package protocol SymbolSource {
  /// What a name means, `nil` where it means nothing.
  func symbol(named name: Name) -> Symbol?

  /// The units that an index without bounds runs over, each as the parts that replace the index:
  /// `o` runs over `o_1` and `o_2`.
  func units(of index: Name) -> [[String]]?

  /// Whether any name may mean a vector or matrix.
  var hasLists: Bool { get }

  /// Whether a number is given, and so exact however many digits it has.
  func isGiven(_ value: Double) -> Bool

  /// What evaluations may still take; `nil` where each may take what one may at most.
  var budget: StepBudget? { get }
}

extension SymbolSource {
  /// Any name may where a source does not say so.
  package var hasLists: Bool { true }
  /// Nothing is given where a source does not say so.
  package func isGiven(_ value: Double) -> Bool { false }
  /// Each evaluation may take what one may at most, where a source sets no bound.
  package var budget: StepBudget? { nil }

  /// The meaning of a name, wherever it comes from.
  package func meaning(of name: Name) -> SymbolMeaning? { symbol(named: name)?.meaning }
}

/// A value or a function.
package enum SymbolMeaning: Sendable {
  case value(MathValue)
  case function(FunctionDefinition)
}
