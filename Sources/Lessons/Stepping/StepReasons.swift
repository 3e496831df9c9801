import Binding
import NeuralNet

/// The words for why a step comes where it does.
enum StepReasons {
  static let givenSources = "All that it reads is given, so the way forward begins here."
  static let knownSources = "All that it reads has been computed by now."
  static func goesOn(to units: [String]) -> String { "It goes on to \(list(units))." }
  static let answer = "It is what the network answers."
  static let answerWithTarget = "It is what the network answers, to be compared with its target."
  static let unitError = "It goes into the total error."
  static let totalError =
    "This is the number that training makes smaller. The way back asks how each parameter changes it: the last "
    + "layer first, since what is found there is needed further back."
  static let firstOnTheWayBack = "All ways back from the error begin at an output."
  static func slope(_ netInput: String, _ output: String) -> String {
    "\(netInput) acts on the error through \(output), so all that lies behind it has this factor."
  }
  static func factor(of derivative: String, isLast: Bool) -> String {
    "It is \(isLast ? "the last" : "a") factor of \(derivative)."
  }
  /// Where the derivative of half a squared error comes from.
  static func halfSquare(_ target: String, _ output: String) -> String {
    "½(\(target) - \(output))² has this slope: 2 and ½ make 1, and the minus is that of -\(output)."
  }
  /// Where the derivative of an activation function comes from, where it has a short form.
  static func slope(of activation: Activation) -> String? {
    switch activation {
    case .logistic: "1/(1 + e⁻ⁿᵉᵗ) has the slope e⁻ⁿᵉᵗ/(1 + e⁻ⁿᵉᵗ)², and that is out · (1 - out)."
    case .tanh: "tanh has the slope 1 - tanh², and tanh is the output."
    case .relu: "relu has the slope 1 above 0 and 0 below."
    case .linear: "What changes nothing has the slope 1."
    default: nil
    }
  }
  static func errorBefore(_ total: String, _ number: String) -> String {
    "Before the update \(total) was \(number)."
  }
  static func carriesBack(from reader: String, to unit: String) -> String {
    "It carries the delta of \(reader) back to \(unit)."
  }
  static func paths(_ unit: String, through readers: [String]) -> String {
    readers.count == 1
      ? "\(unit) acts on the error only through \(readers[0])."
      : "\(unit) acts on the error through \(list(readers)), and each way adds its part."
  }
  static func delta(of unit: String, sharedBy derivatives: [String]) -> String {
    let name = "This is the delta of \(unit)"
    return derivatives.count < 2
      ? "\(name)." : "\(name). It is computed once and shared by \(list(derivatives))."
  }
  static func meaning(of slope: Double, _ parameter: String, isUpdated: Bool) -> String? {
    guard slope != 0, !slope.isNaN else {
      return slope == 0 ? "At this point \(parameter) does not change the error." : nil
    }
    let meaning =
      slope > 0
      ? "The error grows with \(parameter)" : "The error falls as \(parameter) grows"
    let change = "so the update makes \(parameter) \(slope > 0 ? "smaller" : "larger")"
    return isUpdated ? "\(meaning), \(change)." : "\(meaning)."
  }
  static let update =
    "All derivatives are taken at the old numbers, so that only now a parameter changes."

  /// How many names a sentence lists.
  private static let longestList = 4

  private static func list(_ names: [String]) -> String {
    if names.count > longestList {
      let shown = names.prefix(longestList - 1).joined(separator: ", ")
      return "\(shown) and \(names.count - longestList + 1) more"
    }
    return names.listed
  }
}
