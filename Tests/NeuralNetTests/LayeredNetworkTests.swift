import NeuralNet
import Testing

@Suite struct LayeredNetworkTests {
  private func problems(
    _ inputCount: Int, _ layers: [LayeredNetwork.Layer], _ skips: [LayeredNetwork.Skip] = []
  ) -> [LayerProblem] {
    do {
      _ = try LayeredNetwork(inputCount: inputCount, layers: layers, skips: skips)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func shapesAreChecked() {
    #expect(problems(2, [.init(2, .tanh)], [.init(from: 0, to: 1, place: .preActivation)]) == [])
    #expect(problems(0, []) == [.noLayers, .noInputs])
    #expect(
      problems(
        2, [.init(3, .tanh), .init(0, .linear)],
        [
          .init(from: 0, to: 1, place: .preActivation),
          .init(from: 1, to: 1, place: .postActivation),
          .init(from: -1, to: 1, place: .preActivation),
          .init(from: 0, to: 3, place: .preActivation),
        ]) == [
          .emptyLayer(2), .skipBetweenSizes(from: 0, to: 1, sizes: [2, 3]),
          .impossibleSkip(from: 1, to: 1), .impossibleSkip(from: -1, to: 1),
          .impossibleSkip(from: 0, to: 3),
        ])
  }

  @Test func weightsStandInputByInput() throws {
    var network = try LayeredNetwork(inputCount: 2, layers: [.init(3, .linear)])
    network.setMatrix([[1, 2], [3, 4], [5, 6]], layer: 0)
    network.setBiases([7, 8, 9], layer: 0)
    #expect(network.parameters == [1, 3, 5, 2, 4, 6, 7, 8, 9])
    #expect(network.predict([[1, 0], [0, 1]]) == [[8, 11, 14], [9, 12, 15]])
    #expect(network.weightRanges == [0..<6] && network.biasRanges == [6..<9])
  }

  @Test func aBatchsResultDoesNotDependOnItsCompany() throws {
    var random = SplitMix64(seed: 1)
    var network = try LayeredNetwork(
      inputCount: 3, layers: [.init(5, .tanh), .init(4, .softmax, bias: .shared)],
      loss: .crossEntropy)
    for index in network.parameters.indices {
      network.parameters[index] = Double.random(in: -1...1, using: &random)
    }
    let inputs = (0..<7).map { _ in (0..<3).map { _ in Double.random(in: -1...1, using: &random) } }
    let together = network.predict(inputs)
    #expect(together == inputs.flatMap { network.predict([$0]) })
  }

  @Test func frozenParametersAreNotUpdated() {
    for optimizer in [
      Optimizer.gradientDescent(learningRate: 0.1), .momentum(learningRate: 0.1), .adam(),
    ] {
      var state = OptimizerState(optimizer, parameterCount: 2)
      var parameters = [1.0, 1]
      state.update(&parameters, by: [0.5, 0.5], at: [0])
      #expect(parameters[0] < 1)
      #expect(parameters[1] == 1)
    }
  }

  @Test(arguments: [-1e4, 1e4])
  func saturatedOutputsGiveFiniteGradients(weight: Double) throws {
    for (activation, loss) in [
      (Activation.logistic, Loss.binaryCrossEntropy), (.softmax, .crossEntropy),
      (.logistic, .crossEntropy),
    ] {
      var network = try LayeredNetwork(
        inputCount: 1, layers: [.init(2, activation)], loss: loss)
      network.setMatrix([[weight], [-weight]], layer: 0)
      let pass = network.forward(Batch(inputs: [[1]], targets: [[1, 0]]))
      #expect(network.totalError(pass).isFinite)
      #expect(network.backward(pass).allSatisfy { $0.isFinite })
    }
  }
}
