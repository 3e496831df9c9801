import NeuralNet
import SourceText

extension NetworkReader {
  /// Reads the layers as layers, and makes the network unit by unit if that can be explained.
  mutating func layerForm(
    _ fields: [String: BodyNode.Entry], _ loss: Loss, _ reduction: Network.Reduction,
    _ rate: Double?, label: String?, range: ByteRange
  ) -> Result? {
    var form = LayerFormReader(reader, limits: limits)
    let model = form.read(fields, loss: loss, reduction: reduction)
    reader = form.reader
    guard let model else { return nil }
    let inputs = form.inputs
    let examples: ModelExamples
    switch model {
    case .recurrent:
      let data = SequenceDataset(
        inputNames: inputs.names, targetNames: inputs.targetNames, inputs: inputs.inputs,
        targets: inputs.hasTargets ? inputs.targets : [])
      examples = .sequences(data.batch)
    default:
      let targets = inputs.hasTargets ? inputs.targets.map { $0[0] } : []
      examples = .batch(Batch(inputs: inputs.inputs.map { $0[0] }, targets: targets))
    }
    let hasExamples = !inputs.inputs.isEmpty && inputs.hasTargets
    let declared = DeclaredModel(
      label: label, model: model, inputNames: inputs.names, targetNames: inputs.targetNames,
      examples: hasExamples ? examples : nil, learningRate: rate, frozen: form.frozen,
      range: range)
    var network: Network?
    if !inputs.inputs.isEmpty { network = explained(declared, examples, inputs) }
    return Result(model: declared, network: network, notation: .layerForm)
  }

  /// The network unit by unit, unless that would be too large.
  private func explained(
    _ declared: DeclaredModel, _ examples: ModelExamples, _ inputs: LayerFormInputs
  ) -> Network? {
    let steps = inputs.inputs.reduce(0) { $0 + $1.count }
    let limit = EngineLimits.explainedScalars
    switch (declared.model, examples) {
    case (.layers(let layers), .batch):
      let units = layers.layers.reduce(0) { $0 + $1.unitCount }
      guard layers.parameters.count <= limit, units * steps <= limit else { return nil }
      let data = Dataset(
        inputNames: inputs.names, targetNames: layers.outputUnitNames,
        inputs: inputs.inputs.map { $0[0] },
        targets: inputs.inputs.indices.map { inputs.hasTargets ? inputs.targets[$0][0] : [] })
      return try? layers.unitForm(
        inputs: inputs.names, samples: data.samples, learningRate: declared.learningRate,
        frozen: declared.frozen)
    case (.recurrent(let recurrent), .sequences(let batch)):
      let units = recurrent.stateCount + recurrent.outputCount
      let isEven = Set(inputs.inputs.map(\.count)).count == 1
      guard isEven, recurrent.parameters.count <= limit, units * steps <= limit else { return nil }
      return try? recurrent.unitForm(
        inputs: inputs.names, batch: batch, learningRate: declared.learningRate,
        frozen: declared.frozen)
    default: return nil
    }
  }
}
