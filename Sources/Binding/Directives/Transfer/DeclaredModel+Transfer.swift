import NeuralNet
import SourceText

extension DeclaredModel {
  /// The network that a transfer makes, before it is trained.
  init(
    named name: String, by request: TransferRequest, of source: DeclaredModel, range: ByteRange
  ) {
    let outputs = (1...request.transfer.network.outputCount).map { "y_\($0)" }
    self.init(
      label: name, model: .layers(request.transfer.network), inputNames: source.inputNames,
      targetNames: outputs, examples: nil, learningRate: source.learningRate,
      frozen: request.transfer.kept, range: range)
  }
}
