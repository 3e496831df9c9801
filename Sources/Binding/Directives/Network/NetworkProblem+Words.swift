import NeuralNet
import SourceText

extension NetworkProblem {
  /// The stable name of the problem in reports.
  var id: DiagnosticID {
    switch self {
    case .noUnits: .noUnits
    case .noSamples: .noSamples
    case .emptyName: .badName
    case .duplicateName: .duplicateName
    case .ambiguousKey: .ambiguousName
    case .unknownName: .unknownName
    case .unreadableQuantity: .badEquation
    case .cycle: .cycle
    case .softmaxOutsideLayer: .softmaxOutsideLayer
    case .missingParameterValue, .missingInput, .missingTarget: .missingNumber
    case .unknownInput: .unknownInput
    case .unknownTarget: .unknownTarget
    case .unknownFrozenParameter: .unknownParameter
    case .nonFiniteConstant, .nonFiniteActivation, .nonFiniteParameter, .nonFiniteInput,
      .nonFiniteTarget, .nonFiniteLearningRate:
      .nonFiniteNumber
    }
  }

  /// What is wrong, in words.
  func message(_ names: NetworkNames) -> String {
    switch self {
    case .noUnits: "the network has no units"
    case .noSamples: "the network has no samples"
    case .emptyName: "a name is empty"
    case .duplicateName(let name):
      "\(name) is declared already; inputs, parameters and units need names of their own"
    case .ambiguousKey(let key): "\(key) would be the name of two quantities; rename one of them"
    case .unknownName(let name, let unit): "\(name) in the equation of \(unit) is not declared"
    case .unreadableQuantity(let quantity, let unit):
      "\(quantity.plainKey) cannot be read in the equation of \(unit)"
    case .cycle(let units): Self.cycle(units)
    case .softmaxOutsideLayer(let units):
      "\(units.joined(separator: ", ")) would be softmax alone; softmax needs its whole layer"
    case .missingParameterValue(let name): "\(name) has no value"
    case .unknownFrozenParameter(let name):
      "\(ProblemWords.quoted(name)) is no parameter"
        + ProblemWords.didYouMean(name, among: names.parameters)
    case .nonFiniteConstant, .nonFiniteActivation, .nonFiniteParameter, .nonFiniteInput,
      .nonFiniteTarget, .nonFiniteLearningRate:
      "a number is not finite"
    case .missingInput(let name, let sample):
      "\(name) has no value" + Self.place(sample, names)
    case .missingTarget(let unit, let sample):
      "\(unit) has no target" + Self.place(sample, names)
        + "; once one unit has a target, all units of the last layer need one"
    case .unknownInput(let name, let sample):
      "\(ProblemWords.quoted(name)) is no input" + Self.place(sample, names)
        + ProblemWords.didYouMean(name, among: names.inputs)
    case .unknownTarget(let name, let sample):
      "\(ProblemWords.quoted(name)) is no unit" + Self.place(sample, names)
        + ProblemWords.didYouMean(name, among: names.units)
    }
  }

  /// Which sample it is, where there are several.
  private static func place(_ sample: Int, _ names: NetworkNames) -> String {
    names.hasSamples ? " in sample \(sample)" : ""
  }

  /// Who reads whom around a cycle.
  private static func cycle(_ units: [String]) -> String {
    guard let first = units.first, units.count > 1 else {
      return "\(units.first ?? "") reads itself; a unit reads inputs and other units"
    }
    let shown = units.prefix(6)
    let links = shown.dropFirst().joined(separator: ", which reads ")
    let rest = units.count > shown.count ? ", and so on back to \(first)" : ", which reads \(first)"
    return "\(first) reads \(links)\(rest); the wiring must not have a cycle"
  }
}
