import NeuralNet

/// Tells problems of a network that only follow from others, and are no news to the author.
struct Consequences {
  private let hasErrors: Bool
  private let hasSamples: Bool
  /// The samples that could not be read, or that give an unknown name where they lack a known one.
  private var withInputs: Set<Int>
  private var withTargets: Set<Int>

  /// Takes in all problems, and whether the directive has others of its own.
  init(_ problems: [NetworkProblem], hasErrors: Bool, places: NetworkPlaces) {
    self.hasErrors = hasErrors
    hasSamples = places.samplesKey != nil
    let broken = places.samples.indices.filter { places.samples[$0].isBroken }.map { $0 + 1 }
    withInputs = Set(broken)
    withTargets = Set(broken)
    for problem in problems {
      switch problem {
      case .unknownInput(_, let number): withInputs.insert(number)
      case .unknownTarget(_, let number): withTargets.insert(number)
      default: break
      }
    }
  }

  func contain(_ problem: NetworkProblem) -> Bool {
    switch problem {
    case .noUnits, .emptyName, .softmaxOutsideLayer: hasErrors
    case .noSamples: !hasSamples
    case .missingInput(_, let number): withInputs.contains(number)
    case .missingTarget(_, let number): withTargets.contains(number)
    case .duplicateName, .ambiguousKey, .unknownName, .unreadableQuantity, .nonFiniteConstant,
      .cycle, .nonFiniteActivation, .missingParameterValue, .nonFiniteParameter, .unknownInput,
      .nonFiniteInput, .unknownTarget, .nonFiniteTarget, .unknownFrozenParameter,
      .nonFiniteLearningRate:
      false
    }
  }
}
