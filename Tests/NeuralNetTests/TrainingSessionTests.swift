import NeuralNet
import TestSupport
import Testing

@Suite struct TrainingSessionTests {
  private static let xor = Batch(
    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])

  private func network(_ seed: UInt64 = 1) throws -> LayeredNetwork {
    var random = Xoshiro256(seed: seed)
    var network = try LayeredNetwork(
      inputCount: 2, layers: [.init(3, .tanh), .init(1, .logistic)], loss: .binaryCrossEntropy)
    for l in 0..<2 { network.initialize(layer: l, .xavier, using: &random) }
    return network
  }

  private func session(
    _ network: LayeredNetwork, _ optimizer: Optimizer = .gradientDescent(learningRate: 0.5),
    _ length: TrainingPlan.Length = .steps(2000), change: (inout TrainingPlan) -> Void = { _ in }
  ) -> TrainingSession<LayeredNetwork> {
    var plan = TrainingPlan(optimizer, length)
    change(&plan)
    return TrainingSession(network, on: Self.xor, plan: plan)
  }

  @Test func xorIsLearntAndTheRecordTellsHow() throws {
    var session = try session(network(), .adam(learningRate: 0.05))
    session.run()
    let record = session.record
    #expect(record.ending == .finished)
    #expect(record.steps == 2000)
    #expect(record.points.map(\.step) == stride(from: 0, through: 2000, by: 200).map { $0 })
    #expect(record.points.allSatisfy { $0.epoch == Double($0.step) })
    #expect(record.finalError < 0.01)
    var trainer = Trainer(session.model, optimizer: .adam())
    #expect(record.finalError == trainer.errorAndGradient(of: Self.xor).error)
    #expect(record.layers == ["1", "2"])
    #expect(session.model.predict([[1, 0], [1, 1]]).map { $0[0].rounded() } == [1, 0])
  }

  @Test func gradientNormsAreThoseOfTheLayers() throws {
    var session = try session(network()) {
      $0.length = .steps(0)
      $0.penalty = Penalty(l2: 0.1)
      $0.clipping = .norm(limit: 1e-3)
    }
    session.run()
    var trainer = Trainer(try network(), optimizer: .adam())
    var expected = trainer.errorAndGradient(of: Self.xor).gradient
    let weights = try network().parameters
    for range in try network().weightRanges {
      for index in range { expected[index] += 0.2 * weights[index] }
    }
    #expect(session.record.points.count == 1)
    let norms = session.record.points[0].gradientNorms
    #expect(agree(norms[0], Clipping.norm(Array(expected[..<9]))))
    #expect(agree(norms[1], Clipping.norm(Array(expected[9...]))))
  }

  @Test func trainingStopsAtTheTargetError() throws {
    var session = try session(network(), .adam(learningRate: 0.05)) {
      $0.stops.targetError = 0.1
      $0.recordInterval = 10
    }
    session.run()
    #expect(session.record.ending == .reachedTarget)
    #expect(session.record.finalError <= 0.1)
    #expect(try #require(session.record.points.dropLast().last).error > 0.1)
    #expect(session.record.steps < 2000)
  }

  @Test(arguments: [1e200, .infinity])
  func divergenceIsToldWithItsStep(rate: Double) throws {
    var linear = try LayeredNetwork(inputCount: 1, layers: [.init(1, .linear, bias: .none)])
    linear.parameters = [1]
    let batch = Batch(inputs: [[1]], targets: [[0]])
    var session = TrainingSession(
      linear, on: batch, plan: TrainingPlan(.gradientDescent(learningRate: rate), .steps(100)))
    session.run()
    #expect(session.record.ending == .diverged(step: 2))
    #expect(session.record.steps == 1)
  }

  @Test func parametersThatOverflowAtTheLastStepAreADivergence() throws {
    var linear = try LayeredNetwork(inputCount: 1, layers: [.init(1, .linear, bias: .none)])
    linear.parameters = [1]
    var session = TrainingSession(
      linear, on: Batch(inputs: [[1]], targets: [[0]]),
      plan: TrainingPlan(.gradientDescent(learningRate: .infinity), .steps(1)))
    session.run()
    #expect(session.record.ending == .diverged(step: 1))
  }

  @Test func trainingCanBeStoppedAndTimesOut() throws {
    var cancelled = try session(network()) { $0.length = .steps(.max) }
    var calls = 0
    cancelled.run { progress in
      calls += 1
      #expect(progress.stepCount == .max)
      return calls == 2 ? .stop : .goOn
    }
    #expect(calls == 2)
    #expect(cancelled.record.ending == .cancelled)
    #expect(cancelled.record.points.last?.step == cancelled.record.steps)
    var late = try session(network()) {
      $0.length = .steps(.max)
      $0.stops.seconds = 0.02
    }
    late.run()
    #expect(late.record.ending == .timedOut)
  }

  @Test func miniBatchesGoThroughAllExamples() throws {
    for size in [1, 3, 4, 9] {
      var plan = TrainingPlan(.gradientDescent(learningRate: 0.1), .epochs(3), batchSize: size)
      plan.shuffleSeed = 5
      #expect(plan.stepCount(examples: 4) == [1: 12, 3: 6][size, default: 3])
      var own = try TrainingSession(network(), on: Self.xor, plan: plan)
      own.run()
      #expect(own.record.points.last?.epoch == 3)
      var order = Array(0..<4)
      var random = Xoshiro256(seed: 5)
      var trainer = try Trainer(network(), optimizer: plan.optimizer)
      for _ in 0..<3 {
        random.shuffle(&order)
        for start in stride(from: 0, to: 4, by: size) {
          let rows = order[start..<min(4, start + size)]
          let targets: [[Double]] = [[0], [1], [1], [0]]
          let inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
          _ = trainer.attempt(
            Batch(inputs: rows.map { inputs[$0] }, targets: rows.map { targets[$0] }))
        }
      }
      #expect(own.model.parameters == trainer.network.parameters)
    }
  }

  @Test(arguments: [
    Optimizer.gradientDescent(learningRate: 0.5), .momentum(learningRate: 0.1), .adam(),
  ])
  func unitFormTrainsLikeTheLayersThatItIs(optimizer: Optimizer) throws {
    let unitForm = try ExampleNetwork.network()
    var layers = try LayeredNetwork(
      inputCount: 2,
      layers: [.init(2, .logistic, bias: .shared), .init(2, .logistic, bias: .shared)])
    layers.setMatrix([[0.15, 0.2], [0.25, 0.3]], layer: 0)
    layers.setMatrix([[0.4, 0.45], [0.5, 0.55]], layer: 1)
    layers.setBiases([0.35], layer: 0)
    layers.setBiases([0.6], layer: 1)
    var plan = TrainingPlan(optimizer, .steps(50))
    plan.penalty = Penalty(l1: 0.001, l2: 0.002)
    plan.clipping = .norm(limit: 0.05)
    var one = TrainingSession(
      layers, on: Batch(inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]]), plan: plan)
    one.run()
    var other = TrainingSession(unitForm, on: NetworkExamples(unitForm.samples), plan: plan)
    other.run()
    #expect(other.record.layers == ["h_1, h_2", "o_1, o_2"])
    for (a, b) in zip(one.record.points, other.record.points) {
      #expect(agree(a.error, b.error, relative: 1e-13))
      for (x, y) in zip(a.gradientNorms, b.gradientNorms) { #expect(agree(x, y, relative: 1e-12)) }
    }
    #expect(agree(one.model.parameters[8], other.model.parameters[7]), "w_8")
    #expect(agree(one.model.parameters[9], other.model.parameters[9]), "b_2")
  }

  @Test(arguments: [1, 2, 5])
  func unitFormTakesTheSameBatchesAsTheLayersThatItIs(size: Int) throws {
    var random = Xoshiro256(seed: 9)
    var layers = try LayeredNetwork(
      inputCount: 2, layers: [.init(3, .tanh), .init(2, .softmax)], loss: .crossEntropy)
    for l in 0..<2 { layers.initialize(layer: l, .xavier, using: &random) }
    let data = Dataset(
      inputNames: ["x", "y"], targetNames: layers.outputUnitNames,
      inputs: (0..<5).map { _ in [random.nextGaussian(), random.nextGaussian()] },
      targets: (0..<5).map { $0.isMultiple(of: 2) ? [1, 0] : [0, 1] })
    let units = try layers.unitForm(inputs: data.inputNames, samples: data.samples)
    var plan = TrainingPlan(.momentum(learningRate: 0.1), .epochs(4), batchSize: size)
    plan.shuffleSeed = 3
    var one = TrainingSession(layers, on: data.batch, plan: plan)
    one.run()
    var other = TrainingSession(units, on: NetworkExamples(data.samples), plan: plan)
    other.run()
    #expect(one.record.steps == other.record.steps)
    for (index, value) in zip(layers.parameterOrder, other.model.parameterValues) {
      #expect(agree(one.model.parameters[index], value), "parameter \(index)")
    }
    #expect(other.model.parameterValues != units.parameterValues)
  }

  @Test func frozenParametersOfANetworkStay() throws {
    let network = try ExampleNetwork.network()
    var plan = TrainingPlan(.adam(learningRate: 0.1), .steps(20))
    plan.frozen = network.frozenIndices
    var session = TrainingSession(network, on: NetworkExamples(network.samples), plan: plan)
    session.run()
    #expect(session.model.value(ofParameter: "b_1") == 0.35)
    #expect(session.model.value(ofParameter: "b_2") == 0.6)
    #expect(session.model.value(ofParameter: "w_1") != 0.15)
  }
}
