import NeuralNet

extension DirectiveReader {
  /// Whether every unit of a model has a slope to follow; if not, it is reported.
  mutating func checkGradient(of model: Model, _ directive: DirectiveName) -> Bool {
    let words = model.activationsWithoutGradient.map { ActivationWord($0) }
    if words.isEmpty { return true }
    report(ResultProblem.noGradient(directive, words), at: nil)
    return false
  }
}
