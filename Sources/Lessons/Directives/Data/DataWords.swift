import Binding
import NeuralNet

/// The words of what `data` shows.
enum DataWords {
  /// How many examples there are, and of how many numbers.
  static func dataset(_ data: NamedDataset) -> String {
    let kind: String
    switch data.content {
    case .examples: kind = EngineWords.count(data.count, "example")
    case .sequences(let sequences):
      kind =
        "\(EngineWords.count(data.count, "sequence")) of \(EngineWords.count(sequences.stepCount, "step"))"
    }
    return "\(kind) with \(EngineWords.count(data.inputNames.count, "input")) and "
      + "\(EngineWords.count(data.targetNames.count, "target"))."
  }
}
