import NeuralNet
import SourceText

extension NetworkReader {
  private typealias Key = NetworkDirective.Key

  /// Reads `inputs` and `targets`, or the `samples` that stand in for both.
  mutating func readSamples(_ fields: DirectiveFields) {
    guard let field = fields[Key.samples] else {
      if fields[Key.inputs] == nil {
        reader.report(.missingKey(Key.inputs.rawValue), at: nil)
      }
      samples = [readSample(fields, whole: nil, isFirst: true)]
      return
    }
    for key in [Key.inputs, .targets] {
      if let entry = fields[key] {
        reader.report(NetworkTextProblem.keyBesideSamples(key.rawValue), at: entry.key.range)
      }
    }
    places.samplesKey = field.key.range
    guard let nodes = reader.readList(field) else {
      places.samplesKey = nil
      return
    }
    names.hasSamples = nodes.count > 1
    for (index, node) in nodes.enumerated() {
      let parts = reader.readFields(of: node, .sample, keys: NetworkDirective.SampleKey.all)
      samples.append(readSample(parts ?? DirectiveFields(), whole: node.range, isFirst: index == 0))
      places.samples[index].isBroken = parts == nil
    }
  }

  /// One sample; the inputs of the first one are those of the network.
  private mutating func readSample(
    _ fields: DirectiveFields, whole: ByteRange?, isFirst: Bool
  ) -> Network.Sample {
    var place = NetworkPlaces.Sample(whole: whole)
    place.inputsKey = fields[Key.inputs]?.key.range
    place.targetsKey = fields[Key.targets]?.key.range
    var inputs: [String: [Double]] = [:]
    for entry in readEntries(of: fields[Key.inputs]) {
      inputs[entry.name] = readNumbers(entry)
      place.inputs[entry.name] = entry.key.range
      guard isFirst else { continue }
      if declare(entry.name, at: entry.key.range) {
        names.inputs.append(entry.name)
      } else {
        inputs[entry.name] = nil
      }
    }
    var targets: [String: [Double]] = [:]
    for entry in readEntries(of: fields[Key.targets]) {
      targets[entry.name] = readNumbers(entry.named(.target(of: entry.name)))
      place.targets[entry.name] = entry.key.range
    }
    places.samples.append(place)
    addSequence(inputs, targets)
    return Network.Sample(
      inputs: inputs.mapValues { $0[0] }, targets: targets.mapValues { $0[0] })
  }

  /// A number, or a list with one for each time step.
  private mutating func readNumbers(_ entry: BodyNode.Entry) -> [Double] {
    guard case .list(let nodes) = entry.value.content, !nodes.isEmpty else {
      return [reader.readNumber(entry) ?? 0]
    }
    hasLists = true
    return reader.readNumbers(entry) ?? [0]
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
        NetworkTextProblem.steps(of: name, expected: steps, found: numbers.count), at: place)
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
