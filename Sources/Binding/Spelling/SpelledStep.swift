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

  package let quantity: Quantity
  package let rule: Rule
  package let latex: Face
  package let unicode: Face
}

extension Speller {
  /// What a step does, in words; in LaTeX the symbols stand between dollar signs.
  package func sentence(for step: Step, in script: Script) -> String {
    Sentences(speller: self, script: script).sentence(for: step)
  }

  /// Spells a step of the evaluated network with so many decimals.
  package func spelled(_ step: Step, values: Values, decimals: Int) -> SpelledStep {
    let face = { (script: Script) in
      SpelledStep.Face(
        quantity: spelling(of: step.quantity, in: script),
        symbols: spelling(of: step.equation, in: script),
        numbers: spelling(of: step.equation, in: script, values: values, decimals: decimals),
        result: number(step.value, of: step.quantity, in: script, decimals: decimals),
        sentence: self.sentence(for: step, in: script))
    }
    return SpelledStep(
      quantity: step.quantity, rule: step.rule, latex: face(.latex), unicode: face(.unicode))
  }
}
