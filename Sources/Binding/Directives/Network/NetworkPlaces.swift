import NeuralNet
import SourceText

/// Where the parts of a network stand in its directive, in bytes of the body.
struct NetworkPlaces {
  /// The places of `{inputs: …, targets: …}`.
  struct Sample {
    var whole: ByteRange?
    /// Whether the sample could not be read, so that what it lacks is no news.
    var isBroken = false
    var inputs: [String: ByteRange] = [:]
    var targets: [String: ByteRange] = [:]
    /// The key `targets`.
    var targetsKey: ByteRange?
    /// The key `inputs`.
    var inputsKey: ByteRange?
  }

  /// Where each name is declared, in the order of inputs, parameters and units.
  var declarations: [String: [ByteRange]] = [:]
  /// Where each unit reads what.
  var reads: [String: [Quantity: ByteRange]] = [:]
  /// What says the activation of a unit.
  var activations: [String: ByteRange] = [:]
  var samples: [Sample] = []
  var frozen: [String: ByteRange] = [:]
  var samplesKey: ByteRange?
  var layersKey: ByteRange?

  /// The best place for a problem; nil if it is about the whole.
  func range(of problem: NetworkProblem) -> ByteRange? {
    switch problem {
    case .noUnits: layersKey
    case .noSamples: samplesKey
    case .duplicateName(let name): declarations[name]?.dropFirst().first
    case .ambiguousKey(let key): ambiguousName(key)
    case .missingParameterValue(let name), .nonFiniteParameter(let name):
      declarations[name]?.first
    case .unknownName(_, let unit), .unreadableQuantity(_, let unit), .nonFiniteConstant(let unit):
      declarations[unit]?.first
    case .cycle(let units): cycle(units)
    case .softmaxOutsideLayer(let units): units.lazy.compactMap { activations[$0] }.first
    case .nonFiniteActivation(let unit): activations[unit]
    case .unknownFrozenParameter(let name): frozen[name]
    case .nonFiniteLearningRate, .emptyName: nil
    case .missingInput(_, let number): sample(number).inputsKey ?? sample(number).whole
    case .missingTarget(_, let number): sample(number).targetsKey ?? sample(number).whole
    case .unknownInput(let name, let number), .nonFiniteInput(let name, let number):
      sample(number).inputs[name]
    case .unknownTarget(let name, let number), .nonFiniteTarget(let name, let number):
      sample(number).targets[name]
    }
  }

  private func sample(_ number: Int) -> Sample {
    samples.indices.contains(number - 1) ? samples[number - 1] : Sample()
  }

  /// Where the first unit reads the second one, which leads back to it.
  private func cycle(_ units: [String]) -> ByteRange? {
    guard let first = units.first, let reads = reads[first] else { return nil }
    let next = units.count > 1 ? units[1] : first
    return reads[.output(next)] ?? reads[.netInput(next)]
      ?? units.lazy.compactMap { declarations[$0]?.last }.first
  }

  /// The last declared name that makes a quantity of the plain key.
  private func ambiguousName(_ key: String) -> ByteRange? {
    declarations.filter { key == $0.key || key.hasSuffix("_\($0.key)") }
      .compactMap { $0.value.last }.max { $0.lowerBound < $1.lowerBound }
  }
}
