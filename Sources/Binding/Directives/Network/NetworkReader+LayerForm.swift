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
    if case .gated(let network) = written {
      return makeGated(network, form, measures, label: label, range: range)
    }
    guard let model = written.model else { return nil }
    let examples = inputs.examples(for: written)
    let hasExamples = !inputs.inputs.isEmpty && inputs.hasTargets
    let declared = DeclaredModel(
      label: label, model: model, inputNames: inputs.names,
      targetNames: inputs.targetNames, examples: hasExamples ? examples : nil,
      learningRate: measures.learningRate, frozen: form.frozen, range: range)
    var network: Network?
    if !inputs.inputs.isEmpty { network = makeExplained(written, inputs: inputs, as: declared) }
    return Result(model: declared, network: network, notation: .layerForm)
  }

  /// A network of gated cells, which is always made unit by unit; nil after a diagnostic.
  private mutating func makeGated(
    _ gated: GatedNetwork, _ form: LayerFormReader, _ measures: NetworkMeasures, label: String?,
    range: ByteRange
  ) -> Result? {
    let inputs = form.inputs
    var declaration = gated.declaration(
      inputs: inputs.names, sequences: inputs.sequences(outputs: gated.outputUnits))
    declaration.loss = measures.loss
    declaration.reduction = measures.reduction
    declaration.learningRate = measures.learningRate
    declaration.frozen = Set(form.frozen.map { declaration.parameters[$0].name })
    guard let network = try? declaration.unrolled() else { return nil }
    let model = DeclaredModel(
      label: label, model: .units(network), inputNames: network.inputs,
      targetNames: inputs.targetNames,
      examples: network.hasTargets ? .units(NetworkExamples(network.samples)) : nil,
      learningRate: network.learningRate, frozen: network.frozenIndices, range: range)
    let limit = EngineLimits.explainedScalars
    let isSmall =
      gated.parameters.count <= limit && network.units.count * network.samples.count <= limit
    return Result(model: model, network: isSmall ? network : nil, notation: .layerForm)
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
    case .gated: return nil
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
