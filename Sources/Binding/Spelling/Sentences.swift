import NeuralNet

/// The sentence that tells what a step does, one for each rule.
struct Sentences {
  let speller: Speller
  let script: Speller.Script

  /// The sentence for a step, with a full stop.
  func sentence(for step: Step) -> String {
    let quantity = step.quantity
    return switch step.rule {
    case .given: "\(described(quantity)) is given."
    case .netInput: netInput(step)
    case .activation: "\(described(quantity)) is \(activation(of: quantity))."
    case .unitError: "\(described(quantity)) is \(error(of: quantity))."
    case .totalError: totalError
    case .update:
      "The new \(unmarked(quantity)) is the old one minus the learning rate times "
        + "the derivative of the total error with respect to it."
    case .frozen: "\(unmarked(quantity)) is frozen, so it keeps its value."
    case .activationDerivative: slope(quantity)
    case .identity: "A quantity changes exactly as fast as itself."
    case .netInputDerivative, .unitErrorDerivative, .totalErrorDerivative, .chainRule,
      .sumOverPaths, .independence:
      derivative(step)
    }
  }

  private func derivative(_ step: Step) -> String {
    let quantity = step.quantity
    let (of, by) = operands(of: quantity)
    return switch step.rule {
    case .netInputDerivative: netInputDerivative(step, of: of, by: by)
    case .unitErrorDerivative:
      "\(symbol(quantity)) is the derivative of \(inner(of)) with respect to \(inner(by))."
    case .totalErrorDerivative:
      speller.network.sampleWeight == 1
        ? "The total error is a sum, so it changes as fast as \(inner(by))."
        : "The total error is a mean, so it changes by its share of \(inner(by))."
    case .chainRule:
      "By the chain rule, \(symbol(quantity)) is the product of the derivatives "
        + "on the way from \(symbol(by)) to \(symbol(of))."
    case .sumOverPaths:
      "\(symbol(of)) depends on \(symbol(by)) along several paths, "
        + "and their derivatives add up."
    case .independence:
      "\(symbol(of)) does not depend on \(symbol(by)), so the derivative is 0."
    case .given, .netInput, .activation, .unitError, .totalError, .update, .frozen,
      .activationDerivative, .identity:
      "\(symbol(quantity)) is computed."
    }
  }

  // MARK: The forward pass

  /// What a net input is made of, as far as its equation shows it.
  private func netInput(_ step: Step) -> String {
    let subject = described(step.quantity)
    let terms = step.equation.summands
    let isWeighted = { (term: Term) in
      let factors = term.factors.compactMap { factor -> Quantity? in
        if case .quantity(let quantity) = factor { quantity } else { nil }
      }
      let weights = factors.filter { if case .parameter = $0.kind { true } else { false } }
      return factors.count == 2 && term.factors.count == 2 && weights.count == 1
    }
    let biases = terms.filter {
      if case .quantity(let quantity) = $0, case .parameter = quantity.kind { true } else { false }
    }
    let weighted = terms.filter(isWeighted)
    guard weighted.count + biases.count == terms.count, !weighted.isEmpty, biases.count <= 1 else {
      return "\(subject) is computed from what it reads."
    }
    return "\(subject) is the weighted sum of what it reads"
      + (biases.isEmpty ? "." : ", plus its bias.")
  }

  private func activation(of quantity: Quantity) -> String {
    guard let activation = quantity.name.flatMap({ speller.activations[$0] }) else {
      return "the activation function of its total net input"
    }
    return switch ActivationWord(activation) {
    case .linear: "its total net input, unchanged"
    case .logistic: "the logistic function of its total net input"
    case .tanh: "the hyperbolic tangent of its total net input"
    case .relu: "the ReLU of its total net input"
    case .leakyRelu: "the leaky ReLU of its total net input"
    case .elu: "the ELU of its total net input"
    case .selu: "the SELU of its total net input"
    case .softplus: "the softplus function of its total net input"
    case .softmax: "its share in the softmax of its layer's total net inputs"
    case .gelu: "the GELU of its total net input"
    case .silu: "the SiLU of its total net input"
    case .hardSigmoid: "the hard sigmoid of its total net input"
    case .step: "the step function of its total net input"
    case .sign: "the sign of its total net input"
    }
  }

  /// What is taken of an output unit's target and output.
  private func error(of quantity: Quantity) -> String {
    switch speller.network.loss {
    case .halfSquaredError: "half of the squared difference between its target and its output"
    case .squaredError: "the squared difference between its target and its output"
    case .meanSquaredError:
      "its share in the mean of the squared differences between targets and outputs"
    case .meanAbsoluteError: "its share in the mean of the distances between targets and outputs"
    case .binaryCrossEntropy: "its share in the binary cross entropy of targets and outputs"
    case .crossEntropy:
      hasNoTarget(quantity)
        ? "0, since its target is 0" : "its target times the negative logarithm of its output"
    case .hinge:
      "0 where target and output go together by a margin of 1, and grows with what is missing"
    case .huber: "the Huber loss of its target and its output, which grows linearly far off"
    case .kullbackLeibler:
      hasNoTarget(quantity)
        ? "0, since its target is 0" : "its target times the logarithm of target over output"
    }
  }

  private func hasNoTarget(_ quantity: Quantity) -> Bool {
    let samples = speller.network.samples
    let place = (quantity.sample ?? 1) - 1
    guard let name = quantity.name, samples.indices.contains(place) else { return false }
    return samples[place].targets[name] == 0
  }

  private var totalError: String {
    let samples = speller.network.samples.count > 1
    if !samples, speller.network.outputUnits.count == 1 {
      return "The total error is the error of the one output unit."
    }
    if speller.network.sampleWeight != 1 {
      return "The total error is the mean over the samples of the errors of all output units."
    }
    return "The total error is the sum of the errors of all output units"
      + (samples ? ", over all samples." : ".")
  }

  // MARK: Slopes

  private func slope(_ quantity: Quantity) -> String {
    let (of, by) = operands(of: quantity)
    if of.name != by.name {
      return
        "The outputs of a softmax layer share one sum, so that \(inner(of)) depends on \(inner(by)), too."
    }
    return "\(symbol(quantity)) is the slope of the activation function."
  }

  private func netInputDerivative(_ step: Step, of: Quantity, by: Quantity) -> String {
    switch step.equation {
    case .quantity(let factor) where !factor.isDirectDerivative:
      "In \(symbol(of)), \(symbol(by)) is multiplied by \(symbol(factor))."
    case .constant(1): "In \(symbol(of)), \(symbol(by)) is a summand of its own."
    default:
      "\(symbol(step.quantity)) is the derivative of the equation of \(symbol(of)) "
        + "with respect to \(symbol(by)), with all else held fixed."
    }
  }

  // MARK: Names

  private func symbol(_ quantity: Quantity) -> String {
    math(speller.spelling(of: quantity, in: script))
  }

  private func math(_ text: String) -> String { script == .latex ? "$\(text)$" : text }

  /// A parameter without the mark of its update.
  private func unmarked(_ quantity: Quantity) -> String {
    math(speller.spelling(ofName: quantity.name ?? "", in: script))
  }

  /// The quantities of a derivative; any other quantity counts as its derivative by itself.
  private func operands(of quantity: Quantity) -> (of: Quantity, by: Quantity) {
    switch quantity.kind {
    case .derivative(let of, let by), .directDerivative(let of, let by): (of, by)
    case .input, .parameter, .target, .netInput, .output, .unitError, .totalError, .learningRate,
      .updated:
      (quantity, quantity)
    }
  }

  /// A quantity in words at the start of a sentence.
  private func described(_ quantity: Quantity) -> String {
    let words = inner(quantity)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What the first step reads of a unit at the step before; nil for other inputs.
  private func state(named name: String) -> String? {
    let (base, step) = TimedName.parts(of: name)
    guard step == 0, speller.activations[TimedName.name(base, step: 1)] != nil else { return nil }
    let isPlace = ScalarNames.isUnit(base)
    let unit = (isPlace ? "unit " : "") + math(speller.spelling(ofName: base, in: script))
    return "output of \(unit) before the first step"
  }

  /// A quantity in words within a sentence.
  private func inner(_ quantity: Quantity) -> String {
    let plain = quantity.name ?? ""
    let isPlace = ScalarNames.isUnit(plain)
    let name = (isPlace ? "unit " : "") + math(speller.spelling(ofName: plain, in: script))
    let sample = quantity.sample.map { " in sample \($0)" } ?? ""
    return switch quantity.kind {
    case .input: "the \(state(named: plain) ?? "input \(name)")\(sample)"
    case .parameter: "the parameter \(name)"
    case .target: "the target of \(name)\(sample)"
    case .netInput: "the total net input of \(name)\(sample)"
    case .output: "the output of \(name)\(sample)"
    case .unitError: "the error of \(name)\(sample)"
    case .totalError: "the total error"
    case .learningRate: "the learning rate"
    case .updated, .derivative, .directDerivative: symbol(quantity)
    }
  }
}

extension Quantity {
  /// Whether formulas have no name for it.
  fileprivate var isDirectDerivative: Bool {
    if case .directDerivative = kind { true } else { false }
  }
}
