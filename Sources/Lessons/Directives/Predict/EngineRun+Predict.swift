import Binding
import NeuralNet

extension EngineRun {
  /// The outputs of a declared model as it is now, or how it goes on with a text.
  func predict(_ request: PredictRequest) -> PredictOutcome {
    let model = model(request.model)
    switch request.task {
    case .text(let generation): return .text(Self.text(generation, by: model))
    case .outputs(let rows):
      let anew = rows.anew.compactMap { seed, rows in
        Self.correct(model.outputs(for: rows.examples), of: rows).map { (seed: seed, correct: $0) }
      }
      let outputs = model.outputs(for: rows.examples)
      return .rows(
        PredictedRows(
          model: request.model, request: rows, outputs: outputs,
          correct: Self.correct(outputs, of: rows), aimed: rows.targets?.count ?? 0, anew: anew))
    }
  }

  /// A text with what follows it; only networks with a state go on with one.
  private static func text(_ generation: PredictRequest.Generation, by model: Model) -> String {
    switch model {
    case .layers, .units: return generation.start
    case .recurrent(let network):
      let start = generation.start.compactMap { generation.alphabet.firstIndex(of: $0) }
      let places = network.generate(from: start, count: generation.count)
      return generation.start + String(places.map { generation.alphabet[$0] })
    }
  }

  /// How many rows of outputs are on the side of their targets; nil where targets are no classes.
  private static func correct(_ outputs: [[Double]], of rows: PredictRequest.Rows) -> Int? {
    let aimed = outputs.indices.filter { rows.targetIndex(ofRow: $0) != nil }
    guard rows.hasClasses, let targets = rows.targets, aimed.count == targets.count else {
      return nil
    }
    return zip(aimed, targets).count { outputs[$0].classNumber == $1.classNumber }
  }
}
