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
    case .unitError: "\(described(quantity)) measures how far its output is from its target."
    case .totalError: totalError
    case .update:
      "The new \(unmarked(quantity)) is the old one minus the learning rate times "
        + "the derivative of the total error by it."
    case .frozen: "\(unmarked(quantity)) is frozen, so it keeps its value."
    case .activationDerivative: "\(symbol(quantity)) is the slope of the activation function."
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
    case .netInputDerivative:
      "\(symbol(quantity)) is the derivative of the equation of \(symbol(of)) "
        + "by \(symbol(by)), with all else held fixed."
    case .unitErrorDerivative:
      "\(symbol(quantity)) tells how fast \(inner(of)) changes with \(inner(by))."
    case .totalErrorDerivative:
      speller.network.sampleWeight == 1
        ? "The total error is a sum, so it changes as fast as \(inner(by))."
        : "The total error is a mean, so it changes by its share of \(inner(by))."
    case .chainRule:
      "By the chain rule, \(symbol(quantity)) is the product of the derivatives "
        + "along the path from \(symbol(by)) to \(symbol(of))."
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
