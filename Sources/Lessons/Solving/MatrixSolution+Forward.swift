import Binding
import NeuralNet

extension MatrixSolution {
  /// Writes the given vectors and matrices in lists.
  func writeGiven(_ writer: inout ResultWriter) {
    func formulas(_ quantities: [LayerQuantity]) -> [(FormulaForm) -> String] {
      quantities.filter(isGiven).map(given)
    }
    let inputs = times.map { quantity(.inputs, at: $0) }
    let states = layers.filter(isRecurrent).map { quantity(.outputs(layer: $0), at: 0) }
    let targets = times.map { quantity(.targets, at: $0) }
    let rate = network.network.learningRate.map { _ in network.value(.learningRate) }
    writer.list(
      [(LessonWords.inputs, formulas(inputs)), (LessonWords.initialStates, formulas(states))]
        + layers.map { (LessonWords.layer($0), formulas(parameters(of: $0))) }
        + [
          (LessonWords.targets, network.network.hasTargets ? formulas(targets) : []),
          (LessonWords.learningRate, [rate].compactMap(\.self)),
        ])
  }

  /// The weights and biases of a layer.
  private func parameters(of layer: Int) -> [LayerQuantity] {
    parameterKinds(of: layer).map { quantity($0) }
  }

  private func isGiven(_ quantity: LayerQuantity) -> Bool {
    table.entries(of: quantity)?.quantities.allSatisfy { network.bound.values[$0] != nil } ?? false
  }

  /// The errors of the output units in a list, and the total error.
  func writeErrors(_ writer: inout ResultWriter) {
    let steps = network.bound.values.errorTrace.steps
    writer.beginBlock()
    for (index, step) in steps.filter({ $0.rule == .unitError }).enumerated() {
      writer.write(index == 0 ? "- " : "\n- ")
      writer.inline { network.chain(step)($0).line }
    }
    for step in steps where step.rule == .totalError { writer.display(network.chain(step)) }
  }

  /// Writes the net inputs and outputs of the layers, in sequences step by step.
  func writeForward(_ writer: inout ResultWriter) {
    for time in times {
      if let time { head(3, LessonWords.timeStep(time), &writer) }
      for layer in layers { writeForward(layer, at: time, &writer) }
    }
  }

  private func writeForward(_ layer: Int, at time: Int?, _ writer: inout ResultWriter) {
    let activation = activations[layer - 1]
    if time == nil || time == 1 {
      say(LessonWords.forward(layer: layer, activation: activation.word), &writer)
    }
    let netInputs = quantity(.netInputs(layer: layer), at: time)
    let factors = self.factors(of: layer, at: time)
    let biases = quantity(.biases(layer: layer))
    let hasBias = table.entries(of: biases) != nil
    let summands = factors.flatMap { [$0, $1] } + (hasBias ? [biases] : [])
    let products = factors.map { "\(name($0.weights)) \(name($0.sources))" }
    display(
      chain(
        netInputs, symbols: (products + (hasBias ? [name(biases)] : [])).joined(separator: " + "),
        numbers: putting(summands) { numbers in
          let products = factors.indices.map { index in
            let product = numbers[2 * index + 1].multiplied(onto: numbers[2 * index])
            return index > 0 && product.hasPrefix("-") ? "\\left( \(product) \\right)" : product
          }
          return (products + numbers.dropFirst(2 * factors.count).map(\.factor))
            .joined(separator: " + ")
        }), &writer)
    display(
      chain(
        quantity(.outputs(layer: layer), at: time), symbols: activation.latex(of: name(netInputs))),
      &writer)
  }

  /// The weights of a layer with what they are multiplied by: of its own step, and of the step before.
  func factors(of layer: Int, at time: Int?) -> [(weights: LayerQuantity, sources: LayerQuantity)] {
    var factors = [
      (
        weights: quantity(.weights(layer: layer)),
        sources: quantity(.outputs(layer: layer - 1), at: time)
      )
    ]
    if isRecurrent(layer), let time {
      factors.append(
        (
          quantity(.recurrentWeights(layer: layer)), quantity(.outputs(layer: layer), at: time - 1)
        ))
    }
    return factors
  }
}

extension Activation {
  /// The function of a vector in LaTeX; nil where there is no usual way to write it.
  func latex(of argument: String) -> String? {
    switch self {
    case .linear: argument
    case .logistic: "\\sigma(\(argument))"
    case .tanh: "\\tanh(\(argument))"
    case .relu: "\\max(0, \(argument))"
    case .softmax: "\\operatorname{softmax}(\(argument))"
    case .selu, .softplus, .gelu, .silu, .sign: functionName.map { "\($0)(\(argument))" }
    case .leakyRelu, .elu, .hardSigmoid, .step: nil
    }
  }

  /// The function's name in LaTeX, if it is one that all know without more being said.
  var functionName: String? {
    switch self {
    case .relu, .selu, .softplus, .gelu, .silu, .sign: "\\operatorname{\(word)}"
    case .linear, .logistic, .tanh, .softmax, .leakyRelu, .elu, .hardSigmoid, .step: nil
    }
  }
}
