import NeuralNet
import Testing

/// Outputs that round to 0 or 1, or overflow on the way there.
@Suite struct SaturationTests {
  private func network(
    _ activation: Activation, _ loss: Loss, netInput: Double, targets: (Double, Double)
  ) throws -> Network {
    let unit = { (name: String, factor: Double) in
      Network.Unit(name, netInput: .parameter("w") * .constant(factor), activation: activation)
    }
    return try Network(
      inputs: [], parameters: [.init("w", netInput)],
      layers: [.init([unit("o", 1), unit("q", -0.5)])],
      samples: [.init(inputs: [:], targets: ["o": targets.0, "q": targets.1])],
      loss: loss, learningRate: 0.1)
  }

  private static let cases: [(Activation, Loss)] = Loss.allCases.flatMap { loss in
    let logarithmic = [.binaryCrossEntropy, .crossEntropy, .kullbackLeibler].contains(loss)
    let activations: [Activation] =
      logarithmic ? [.logistic, .softmax] : RandomNetwork.activations
    return activations.map { ($0, loss) }
  }

  @Test(arguments: cases, [-1e4, -800, -40, 0, 40, 800, 1e4])
  func nothingBecomesNaN(of pair: (Activation, Loss), netInput: Double) throws {
    for targets in [(0.0, 1.0), (1, 0), (0.3, 0.6)] {
      let network = try network(pair.0, pair.1, netInput: netInput, targets: targets)
      let values = network.evaluate()
      for (quantity, value) in values.allQuantities() + values.allDerivatives() {
        #expect(!value.isNaN, "\(quantity)")
        if quantity == .derivative(of: .totalError, by: .parameter("w")) {
          #expect(value.isFinite)
        }
      }
      #expect(values.totalError?.isFinite == true)
    }
  }

  @Test(arguments: [Activation.logistic, .softmax], [Loss.binaryCrossEntropy, .crossEntropy])
  func aConfidentlyWrongOutputsErrorIsItsNetInput(activation: Activation, loss: Loss) throws {
    let network = try network(activation, loss, netInput: -2000, targets: (1, 0))
    let values = network.evaluate()
    let error = try #require(values[.unitError("o")])
    let expected = activation == .softmax ? 3000.0 : 2000
    #expect(error == (loss == .crossEntropy ? expected : expected / 2))
    #expect(values[.output("o")] == 0)
  }

  @Test(arguments: [Activation.logistic, .softmax])
  func aConfidentlyRightOutputsErrorKeepsItsDigits(activation: Activation) throws {
    let network = try network(activation, .crossEntropy, netInput: 40, targets: (1, 0))
    let error = try #require(network.evaluate()[.unitError("o")])
    // e^-40, and e^-60 between the two units of the softmax layer.
    let expected = activation == .softmax ? 8.75651076269652e-27 : 4.248354255291589e-18
    #expect(agree(error, expected, relative: 1e-12, absolute: 0))
  }
}
