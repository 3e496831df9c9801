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
    var inputs: [String: [Double]] = [:]
    for (name, entry) in entries(of: fields["inputs"], named: "inputs") {
      inputs[name] = numbers(entry, of: name)
      place.inputs[name] = entry.key.range
      guard isFirst else { continue }
      if declare(name, at: entry.key.range) {
        names.inputs.append(name)
      } else {
        inputs[name] = nil
      }
    }
    var targets: [String: [Double]] = [:]
    for (name, entry) in entries(of: fields["targets"], named: "targets") {
      targets[name] = numbers(entry, of: "the target of \(name)")
      place.targets[name] = entry.key.range
    }
    places.samples.append(place)
    addSequence(inputs, targets)
    return Network.Sample(
      inputs: inputs.mapValues { $0[0] }, targets: targets.mapValues { $0[0] })
  }

  /// A number, or a list with one for each time step.
  private mutating func numbers(_ entry: BodyNode.Entry, of name: String) -> [Double] {
    guard case .list(let nodes) = entry.value.content, !nodes.isEmpty else {
      return [reader.number(entry, of: name) ?? 0]
    }
    hasLists = true
    return reader.numbers(entry.value, of: name) ?? [0]
  }

  /// The sample step by step: one number for an input holds at each step, one for a target at the
  /// last.
  private mutating func addSequence(_ inputs: [String: [Double]], _ targets: [String: [Double]]) {
    let all = inputs.merging(targets) { first, _ in first }
    let steps = sequences.first?.steps.count ?? inputs.values.map(\.count).max() ?? 1
    for (name, numbers) in all.sorted(by: { $0.key < $1.key }) {
      guard numbers.count != 1, numbers.count != steps else { continue }
      let place = places.samples.last?.inputs[name] ?? places.samples.last?.targets[name]
      reader.report(
        .engine(.steps(of: name, expected: steps, found: numbers.count)), at: place)
    }
    sequences.append(
      .init(
        (0..<steps).map { step in
          let isLast = step == steps - 1
          return Network.Sample(
            inputs: inputs.mapValues { $0[min(step, $0.count - 1)] },
            targets: targets.filter { $0.value.count > 1 || isLast }
              .mapValues { $0[min(step, $0.count - 1)] })
        }))
  }
}
