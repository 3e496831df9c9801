import Binding
import NeuralNet

extension ModelExamples {
  /// The inputs and targets, a row for each example; nil for sequences.
  func rows(
    of declared: DeclaredModel
  ) -> (inputs: [[Double]], targets: [[Double]])? {
    switch self {
    case .batch(let batch): (batch.inputRows, batch.targetRows)
    case .units(let examples):
      (
        examples.samples.map { sample in declared.inputNames.map { sample.inputs[$0] ?? .nan } },
        examples.samples.map { sample in declared.targetNames.map { sample.targets[$0] ?? .nan } }
      )
    case .sequences: nil
    }
  }
}
