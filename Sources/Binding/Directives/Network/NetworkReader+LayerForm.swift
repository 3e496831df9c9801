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
      learningRate: measures.learningRate, frozen: form.frozen, drawing: form.drawing, range: range)
    // Sequences of several lengths cannot be laid side by side.
    let isEven = Set(inputs.inputs.map(\.count)).count == 1
    return Result(
      model: declared, network: isEven ? declared.unitForm(on: examples) : nil,
      notation: .layerForm)
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
}
