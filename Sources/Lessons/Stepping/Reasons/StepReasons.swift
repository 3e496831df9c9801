import Binding
import NeuralNet

/// The words for why a step comes where it does; what several steps have in common is said once.
enum StepReasons {
  /// What was said of a step like this one.
  static func asBefore(_ place: Int) -> String { "As in step \(place + 1)." }

  // MARK: Forward

  static let givenSources = "All that it reads is given, so the way forward begins here."
  static let knownSources = "All that it reads has been computed by now."
  static func goesOn(to units: [String]) -> String { "It goes on to \(list(units))." }
  static let answer = "It is what the network answers."
  static let answerWithTarget = "It is what the network answers, to be compared with its target."
  static let answerWithoutTarget =
    "It is what the network answers here. There is no target for it, so it has no part in the error."
  static func unitError(_ loss: Loss) -> String {
    switch loss {
    case .halfSquaredError:
      "Squared, too much counts as well as too little; the ½ makes the slope simpler. It goes into the total error."
    case .squaredError, .meanSquaredError:
      "Squared, too much counts as well as too little. It goes into the total error."
    default: "It goes into the total error."
    }
  }
  static let totalError =
    "This is the number that training makes smaller. The way back asks how each parameter changes it: the last "
    + "layer first, since what is found there is needed further back."
  static let withoutPenalty =
    "The lesson's training adds a penalty on weights to it, which is left out here."
  static func errorBefore(_ total: String, _ number: String) -> String {
    "Before the update \(total) was \(number)."
  }

  // MARK: Slopes

  static let firstOnTheWayBack = "All ways back from the error begin at an output."
  /// Where the derivative of a loss comes from, where that can be said in a line.
  static func slope(of loss: Loss, _ target: String, _ output: String) -> String? {
    switch loss {
    case .halfSquaredError:
      "½(\(target) - \(output))² has this slope: 2 and ½ make 1, and the minus is that of -\(output)."
    case .squaredError, .meanSquaredError:
      "(\(target) - \(output))² has this slope: the exponent 2 becomes a factor, and the minus is that of -\(output)."
    case .crossEntropy: "ln \(output) has the slope 1/\(output)."
    case .binaryCrossEntropy:
      "ln x has the slope 1/x: the part with \(target) has 1/\(output), the other one -1/(1 - \(output)), and "
        + "together they make this fraction."
    case .meanAbsoluteError, .hinge, .huber, .kullbackLeibler: nil
    }
  }
  /// That the other summands of an error have no part in a derivative.
  static func dropsOut(_ others: [String], _ output: String) -> String? {
    switch others.count {
    case 0: nil
    case 1: "\(others[0]) does not depend on \(output), so it drops out."
    default: "The other errors do not depend on \(output), so they drop out."
    }
  }
  static func factorOfAll(_ netInput: String, _ output: String) -> String {
    "\(netInput) acts on the error through \(output), so all that lies behind it has this factor."
  }
  /// Where the derivative of an activation function comes from, where it has a short form.
  static func slope(of activation: Activation) -> String? {
    switch activation {
    case .logistic:
      "1/(1 + e⁻ⁿᵉᵗ) has the slope e⁻ⁿᵉᵗ/(1 + e⁻ⁿᵉᵗ)²: out times e⁻ⁿᵉᵗ/(1 + e⁻ⁿᵉᵗ), which is 1 - out. It is largest, "
        + "¼, where out is ½; with out near 0 or 1 it is nearly 0, and what lies behind it hardly learns."
    case .tanh:
      "tanh has the slope 1 - tanh², and tanh is the output. It is largest, 1, where the output is 0; near -1 or 1 it "
        + "is nearly 0, and what lies behind it hardly learns."
    case .relu: "relu has the slope 1 above 0 and 0 below."
    case .linear: "What changes nothing has the slope 1."
    case .softmax:
      "In softmax each output depends on all net inputs of its layer: the slope along the own one is out · (1 - out), "
        + "along another the negative product of both outputs."
    default: nil
    }
  }
  /// That hardly anything comes back through a unit, where the loss does not make up for it.
  static func saturated(_ unit: String, largest: String, lossMakesUp: Bool) -> String {
    "It could be \(largest) and is hardly anything of that: \(unit) is saturated, "
      + (lossMakesUp
        ? "which the slope of this error makes up for, having the same number as a divisor."
        : "and hardly anything goes back through it.")
  }
  static func flat(_ unit: String) -> String {
    "Here it is flat, and nothing goes back through \(unit)."
  }

  // MARK: Back

  static func chainRule(_ netInput: String, _ output: String, _ total: String) -> String {
    "If \(netInput) grows by a little, \(output) grows by its slope times that, and \(total) by its own slope "
      + "times what \(output) grows: so the slopes are multiplied."
  }
  static func factor(of derivative: String, isLast: Bool) -> String {
    "It is \(isLast ? "the last" : "a") factor of \(derivative)."
  }
  static let bias = "A bias is like a weight by which the number 1 is multiplied."
  static func carriesBack(from reader: String, to unit: String) -> String {
    "It carries the delta of \(reader) back to \(unit)."
  }
  static func onlyPath(_ unit: String, through reader: String) -> String {
    "\(unit) acts on the error only through \(reader)."
  }
  static let delta =
    "A derivative with respect to a net input is called a delta, and written δ, too."
  static func delta(of unit: String, sharedBy derivatives: [String]) -> String {
    let name = "This is the delta of \(unit)"
    return derivatives.count < 2
      ? "\(name)." : "\(name). It is computed once and shared by \(list(derivatives))."
  }
  /// How a quantity is a sum over paths.
  static func paths(_ of: String, _ by: String, count: Int, through ways: [String]) -> String {
    "\(of) depends on \(by) along \(count) paths, through \(list(ways)), and their derivatives add up: "
      + "each path brings a change of its own."
  }
  /// How the error depends on a parameter that is used more than once.
  static func uses(
    _ of: String, _ by: String, count: Int, units: Int, samples: Int, timeSteps: Int
  ) -> String {
    let uses = [
      (units, "by \(units) units"), (timeSteps, "at \(timeSteps) time steps"),
      (samples, "in \(samples) samples"),
    ].filter { $0.0 > 1 }.map(\.1)
    return
      "\(by) is used \(uses.joined(separator: ", ")), so that \(of) depends on it along \(count) paths, and "
      + "their derivatives add up."
  }
  static func meaning(
    of slope: Double, _ parameter: String, isUpdated: Bool, saturated unit: String?
  ) -> String? {
    guard slope != 0, !slope.isNaN else {
      return slope == 0 ? "At this point \(parameter) does not change the error." : nil
    }
    let grows = slope > 0
    let hardly = unit.map { ", but hardly, since \($0) is saturated" } ?? ""
    let meaning =
      (grows ? "The error grows with \(parameter)" : "The error falls as \(parameter) grows")
      + hardly
    let change =
      "so the update makes \(parameter) \(unit == nil ? "" : "a very little ")\(grows ? "smaller" : "larger")"
    return isUpdated ? "\(meaning)\(unit == nil ? "," : ":") \(change)." : "\(meaning)."
  }

  // MARK: Updates

  static let update =
    "All derivatives come before the first update, since they belong together: they say which way is down from the "
    + "old parameters, and with one changed already the others would be of another network."
  static func learningRate(_ symbol: String, _ number: String) -> String {
    "\(symbol) = \(number), the learning rate, says how far to go: with a small one it takes many updates; one that "
      + "is too large leaps over the lowest point, and with one still larger the error grows from update to update."
  }
  static func frozen(_ names: [String], areBiases: Bool) -> String {
    let keep =
      names.count == 1
      ? "\(names[0]) is frozen in this network, so it keeps its value."
      : "\(list(names)) are frozen in this network, so they keep their values."
    return areBiases
      ? "\(keep) The derivative with respect to a bias would be the delta of its unit, summed where units share it."
      : keep
  }
  static func without(_ extras: Set<TrainingExtras.Extra>) -> String? {
    guard !extras.isEmpty else { return nil }
    let names = extras.sorted { $0.rawValue < $1.rawValue }.map(name)
    return "The lesson trains this network with \(names.listed); this is the plain update without "
      + (names.count == 1 ? "that." : "these.")
  }
  private static func name(_ extra: TrainingExtras.Extra) -> String {
    switch extra {
    case .penalty: "a penalty on weights"
    case .clipping: "clipped gradients"
    case .momentum: "momentum"
    case .adam: "the step sizes of Adam"
    case .batches: "smaller batches"
    case .otherRate: "another learning rate"
    }
  }
  /// How a derivative by a parameter can be checked.
  static func checkable(_ total: String, _ parameter: String, key: String, moved: String) -> String
  {
    "Such a derivative can be checked: with w and \(key) = \(moved), \(parameter) is 0.001 larger, and \(total) grows by "
      + "about 0.001 times the derivative."
  }
  /// What the updates have led to.
  static func newError(_ total: String, _ new: String, old: String, isSmaller: Bool, count: Int)
    -> String
  {
    "With the new \(count == 1 ? "parameter" : "parameters") \(total) is \(new), and it was \(old)"
      + (isSmaller ? "." : ": the step was so long that the error has grown.")
  }

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
