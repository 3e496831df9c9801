import NeuralNet
import SourceText

extension NetworkReader {
  /// Reads `inputs` and `targets`, or the `samples` that stand in for both.
  mutating func readSamples(_ fields: [String: BodyNode.Entry]) {
    guard let field = fields["samples"] else {
      if fields["inputs"] == nil { reader.report(.missingKey("inputs"), at: nil) }
      samples = [sample(fields, whole: nil, isFirst: true)]
      return
    }
    for key in ["inputs", "targets"] {
      if let entry = fields[key] { reader.report(.keyBesideSamples(key), at: entry.key.range) }
    }
    places.samplesKey = field.key.range
    guard let nodes = reader.list(field, named: "samples") else {
      places.samplesKey = nil
      return
    }
    names.hasSamples = nodes.count > 1
    for (index, node) in nodes.enumerated() {
      let parts = reader.fields(of: node, named: "a sample", keys: ["inputs", "targets"])
      samples.append(sample(parts ?? [:], whole: node.range, isFirst: index == 0))
      places.samples[index].isBroken = parts == nil
    }
  }

  /// One sample; the inputs of the first one are those of the network.
  private mutating func sample(
    _ fields: [String: BodyNode.Entry], whole: ByteRange?, isFirst: Bool
  ) -> Network.Sample {
    var place = NetworkPlaces.Sample(whole: whole)
    place.inputsKey = fields["inputs"]?.key.range
    place.targetsKey = fields["targets"]?.key.range
    var inputs: [String: Double] = [:]
    for (name, entry) in entries(of: fields["inputs"], named: "inputs") {
      inputs[name] = reader.number(entry, of: name) ?? 0
      place.inputs[name] = entry.key.range
      guard isFirst else { continue }
      if declare(name, at: entry.key.range) {
        names.inputs.append(name)
      } else {
        inputs[name] = nil
      }
    }
    var targets: [String: Double] = [:]
    for (name, entry) in entries(of: fields["targets"], named: "targets") {
      targets[name] = reader.number(entry, of: "the target of \(name)") ?? 0
      place.targets[name] = entry.key.range
    }
    places.samples.append(place)
    return Network.Sample(inputs: inputs, targets: targets)
  }
}
