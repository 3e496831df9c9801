import NeuralNet
import SourceText

extension ResultProblem {
  var id: DiagnosticID {
    switch self {
    case .needsTargets, .needsLearningRate: .missingKey
    case .noGradient: .noGradient
    case .unknownQuantity, .splitName, .noDerivative, .noParameter: .unknownQuantity
    }
  }

  var message: String {
    switch self {
    case .needsTargets(let name): "\(name.rawValue) needs targets, and the network has none"
    case .needsLearningRate: "update needs a learning rate, and the network has none"
    case .noGradient(let name, let words):
      "\(name.rawValue) needs slopes, and \(words.map(\.rawValue).joined(separator: " and ")) "
        + "\(words.count == 1 ? "has" : "have") none: the output jumps, and nowhere else does it change"
    case .unknownQuantity(let name, let known):
      "\(ProblemWords.quoted(name)) is no quantity of the network"
        + ProblemWords.didYouMean(name, among: known)
    case .splitName(let name): "the list cuts \(ProblemWords.quoted(name)) at its comma"
    case .noDerivative(let of, let by):
      "there is no derivative of \(of.plainKey) by \(by.plainKey)"
    case .noParameter(let name):
      "\(ProblemWords.quoted(name)) is no parameter; updates change parameters"
    }
  }

  var hint: String? {
    switch self {
    case .splitName(let name): "write \(Self.braced(name)), or \"\(name)\" in quotes"
    case .noGradient:
      "forward, error and expect work; logistic and tanh are smooth in place of step and sign"
    case .needsTargets, .needsLearningRate, .unknownQuantity, .noDerivative, .noParameter: nil
    }
  }

  /// `net_1,3` as `net_{1,3}`.
  private static func braced(_ name: String) -> String {
    guard let index = name.firstIndex(of: "_") else { return name }
    let indices = name[name.index(after: index)...]
    return "\(name[...index]){\(indices)}"
  }
}
