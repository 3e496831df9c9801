import NeuralNet
import Testing

@Suite struct TransferTests {
  private func trained() throws -> LayeredNetwork {
    var random = Xoshiro256(seed: 4)
    var network = try LayeredNetwork(
      inputCount: 2, layers: [.init(4, .tanh), .init(3, .relu), .init(1, .logistic)],
      skips: [.init(from: 0, to: 1, place: .preActivation)].filter { _ in false },
      loss: .binaryCrossEntropy)
    for l in 0..<3 { network.initialize(layer: l, .xavier, using: &random) }
    let moons = Generator.twoMoons.make(count: 40, noise: 0.1, seed: 2)
    var session = TrainingSession(
      network, on: moons.batch, plan: TrainingPlan(.adam(learningRate: 0.01), .steps(50)))
    session.run()
    return session.model
  }

  @Test(arguments: [
    Optimizer.gradientDescent(learningRate: 0.1), .momentum(learningRate: 0.1), .adam(),
  ])
  func keptLayersStayBitForBitAndNewOnesLearn(optimizer: Optimizer) throws {
    let source = try trained()
    let transfer = try Transfer(
      from: source, removingLast: 1, adding: [.init(3, .softmax)], loss: .crossEntropy)
    #expect(transfer.keptLayers == 0..<2)
    var network = transfer.network
    var random = Xoshiro256(seed: 5)
    network.initialize(layer: 2, .xavier, using: &random)
    let spirals = Generator.spirals(arms: 3).make(count: 30, seed: 1)
    var plan = TrainingPlan(optimizer, .epochs(20), batchSize: 7)
    plan.frozen = transfer.kept
    plan.penalty = Penalty(l2: 0.01)
    var session = TrainingSession(network, on: spirals.batch, plan: plan)
    session.run()
    let end = source.weightRanges[2].lowerBound
    #expect(transfer.kept == Set(0..<end))
    #expect(
      session.model.parameters[..<end].map(\.bitPattern)
        == source.parameters[..<end].map(\.bitPattern))
    #expect(session.model.parameters[end...] != network.parameters[end...])
    #expect(session.record.finalError < session.record.points[0].error)
  }

  @Test func shapesOfNewLayersAreChecked() throws {
    let source = try trained()
    #expect(throws: LayerProblems(problems: [.noLayers])) {
      try Transfer(from: source, removingLast: 3, adding: [])
    }
    #expect(try Transfer(from: source, removingLast: 9, adding: [.init(2, .linear)]).kept == [])
  }
}
