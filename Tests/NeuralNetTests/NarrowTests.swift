import NeuralNet
import Testing

/// Narrow networks are trained in vector registers, bit for bit as other networks are.
@Suite struct NarrowTests {
  struct Case: Sendable {
    var sizes: [Int]
    var activation: Activation
    var loss: Loss
    /// Whether a layer's biases are one; nil without biases.
    var sharesBias: Bool?
    var samples: Int
  }

  private static let cases: [Case] = {
    var cases: [Case] = []
    let sizes = [[2, 2, 2], [1, 1], [3, 4, 1], [4, 3, 2, 4], [2, 4], [5, 2]]
    let activations: [Activation] = [.logistic, .tanh, .relu, .linear, .elu()]
    let losses: [Loss] = [.halfSquaredError, .squaredError, .meanSquaredError, .meanAbsoluteError]
    for (index, size) in (sizes + sizes + sizes).enumerated() {
      cases.append(
        Case(
          sizes: size, activation: activations[index % 5], loss: losses[index % 4],
          sharesBias: [true, false, nil][(index + index / 6) % 3], samples: 1 + index % 3))
    }
    return cases
  }()

  private func network(_ aCase: Case, _ random: inout Xoshiro256) throws -> Network {
    var layers = try LayeredNetwork(
      inputCount: aCase.sizes[0],
      layers: aCase.sizes.dropFirst().map {
        .init(
          $0, aCase.activation,
          bias: aCase.sharesBias.map { $0 ? .shared : .perUnit } ?? .none)
      }, loss: aCase.loss, reduction: .sum)
    for index in layers.parameters.indices { layers.parameters[index] = random.nextGaussian() }
    let inputs = (1...aCase.sizes[0]).map { "x_\($0)" }
    let rows = { (width: Int, random: inout Xoshiro256) in
      (0..<aCase.samples).map { _ in (0..<width).map { _ in random.nextUniform() } }
    }
    let data = Dataset(
      inputNames: inputs, targetNames: layers.outputUnitNames,
      inputs: rows(aCase.sizes[0], &random), targets: rows(layers.outputCount, &random))
    return try layers.unitForm(
      inputs: inputs, samples: data.samples, learningRate: 0.1, frozen: [1])
  }

  @Test(arguments: cases)
  func trainingGivesTheSameBits(aCase: Case) throws {
    var random = Xoshiro256(seed: 11)
    let network = try network(aCase, &random)
    var plan = TrainingPlan(.gradientDescent(learningRate: 0.1), .steps(25))
    plan.frozen = network.frozenIndices
    var session = TrainingSession(network, on: NetworkExamples(network.samples), plan: plan)
    session.run()
    let trained = network.train(steps: 25).network.parameterValues
    #expect(trained.map(\.bitPattern) == session.model.parameterValues.map(\.bitPattern))
    #expect(trained != network.parameterValues)
    for index in network.frozenIndices {
      #expect(trained[index] == network.parameterValues[index])
    }
  }
}
