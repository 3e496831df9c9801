package import NeuralNet

/// A step of a computation in words and signs.
package struct SpelledStep: Hashable, Sendable {
  /// The step in one script.
  package struct Face: Hashable, Sendable {
    /// The quantity, such as `out_{h_1}`.
    package let quantity: String
    /// The equation's right side in symbols.
    package let symbols: String
    /// The equation's right side with numbers in place of the symbols.
    package let numbers: String
    /// The quantity's value.
    package let result: String
    /// What the step does; in LaTeX the symbols stand between dollar signs.
    package let sentence: String

    /// Quantity, symbols, numbers and value as one chain, each side once.
    package func chain(equals: String = " = ") -> String {
      var sides: [String] = []
      for side in [quantity, symbols, numbers, result] where sides.last != side {
        sides.append(side)
      }
      return sides.joined(separator: equals)
    }
  }

  /// What the step computes.
  package let quantity: Quantity
  /// What gives it its value.
  package let rule: Rule
  /// The step in LaTeX.
  package let latex: Face
  /// The step in plain text.
  package let unicode: Face
}
