package import NeuralNet

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
        result: value(step.value, of: step.quantity, in: script, decimals: decimals),
        sentence: self.sentence(for: step, in: script))
    }
    return SpelledStep(
      quantity: step.quantity, rule: step.rule, latex: face(.latex), unicode: face(.unicode))
  }
}
