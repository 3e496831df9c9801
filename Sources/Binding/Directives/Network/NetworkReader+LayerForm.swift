import NeuralNet
import SourceText

extension NetworkReader {
  /// Reads the layers as layers, and makes the network unit by unit if that can be explained.
  mutating func readLayerForm(
    _ fields: DirectiveFields, _ measures: NetworkMeasures, label: String?, range: ByteRange
  ) -> Result? {
    var form = LayerFormReader(reader, limits: limits)
    let written = form.read(fields, measures)
    reader = form.reader
    guard let written else { return nil }
    let inputs = form.inputs
    let examples = inputs.examples(for: written)
    let hasExamples = !inputs.inputs.isEmpty && inputs.hasTargets
    let declared = DeclaredModel(
      label: label, model: written.model, inputNames: inputs.names,
      targetNames: inputs.targetNames, examples: hasExamples ? examples : nil,
      learningRate: measures.learningRate, frozen: form.frozen, range: range)
    var network: Network?
    if !inputs.inputs.isEmpty { network = makeExplained(written, inputs: inputs, as: declared) }
    return Result(model: declared, network: network, notation: .layerForm)
  }

  /// The network unit by unit, unless that would be too large.
  private func makeExplained(
    _ network: LayerFormNetwork, inputs: LayerFormInputs, as declared: DeclaredModel
  ) -> Network? {
    let steps = inputs.inputs.reduce(0) { $0 + $1.count }
    let limit = EngineLimits.explainedScalars
    switch network {
    case .layers(let layers):
      let units = layers.layers.reduce(0) { $0 + $1.unitCount }
      guard layers.parameters.count <= limit, units * steps <= limit else { return nil }
      let data = Dataset(
        inputNames: inputs.names, targetNames: layers.outputUnitNames,
        inputs: inputs.inputs.map { $0[0] },
        targets: inputs.inputs.indices.map { inputs.hasTargets ? inputs.targets[$0][0] : [] })
      return try? layers.unitForm(
        inputs: inputs.names, samples: data.samples, learningRate: declared.learningRate,
        frozen: declared.frozen)
    case .recurrent(let recurrent):
      let units = recurrent.stateCount + recurrent.outputCount
      let isEven = Set(inputs.inputs.map(\.count)).count == 1
      guard isEven, recurrent.parameters.count <= limit, units * steps <= limit else { return nil }
      return try? recurrent.unitForm(
        inputs: inputs.names, batch: inputs.sequences.batch,
        learningRate: declared.learningRate, frozen: declared.frozen)
    }
  }
}
