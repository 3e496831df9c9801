extension Network {
  /// One update of all parameters at once: P^+ = P − learning rate · ∂E_total/∂P.
  ///
  /// Frozen parameters stay as they are, and so do all without targets or a learning rate.
  package func updated() -> Network { train(steps: 1).network }

  /// Plain gradient descent on all samples together, with the total error noted every
  /// `interval` steps, or never if that is nought.
  ///
  /// Complexity: O(steps · samples · size).
  package func train(steps: Int, noteErrorEvery interval: Int = 0) -> TrainingRun {
    guard hasTargets, let rate = learningRate else { return TrainingRun(network: self, errors: []) }
    var network = self
    var descent = Descent(self, rate: rate)
    var errors: [TrainingRun.NotedError] = []
    var done = 0
    let steps = max(0, steps)
    while done < steps {
      if interval > 0 {
        descent.store(into: &network)
        errors.append(.init(step: done, totalError: network.totalError() ?? .nan))
      }
      let count = interval > 0 ? min(interval, steps - done) : steps
      descent.run(steps: count)
      done += count
    }
    descent.store(into: &network)
    if interval > 0 {
      errors.append(.init(step: steps, totalError: network.totalError() ?? .nan))
    }
    return TrainingRun(network: network, errors: errors)
  }
}

/// What came of training.
package struct TrainingRun: Sendable {
  package struct NotedError: Hashable, Sendable {
    /// How many updates were made before.
    package let step: Int
    package let totalError: Double
  }

  package let network: Network
  package let errors: [NotedError]
}

/// Gradient descent by the fastest way that there is for a network.
private enum Descent {
  case narrow(NarrowDescent<SIMD2<Double>>, NarrowShape)
  case wide(NarrowDescent<SIMD4<Double>>, NarrowShape)
  case program(GradientDescent)

  init(_ network: Network, rate: Double) {
    if let shape = NarrowShape(network) {
      self =
        shape.width <= 2
        ? .narrow(NarrowDescent(shape, network, rate: rate), shape)
        : .wide(NarrowDescent(shape, network, rate: rate), shape)
    } else {
      self = .program(GradientDescent(network, rate: rate))
    }
  }

  mutating func run(steps: Int) {
    switch self {
    case .narrow(let descent, _): descent.run(steps: steps)
    case .wide(let descent, _): descent.run(steps: steps)
    case .program(var descent):
      descent.run(steps: steps)
      self = .program(descent)
    }
  }

  func store(into network: inout Network) {
    switch self {
    case .narrow(let descent, let shape):
      descent.store(shape, into: &network.parameterValues)
    case .wide(let descent, let shape):
      descent.store(shape, into: &network.parameterValues)
    case .program(let descent): network.parameterValues = descent.parameters
    }
  }
}

/// Training's memory, which is reused from step to step.
private struct GradientDescent {
  private let plan: DescentPlan
  private var memory: [Double]
  private var adjoints: [Double]
  private var gradient: [Double]

  init(_ network: Network, rate: Double) {
    plan = DescentPlan(network, rate: rate)
    memory = network.program.memory
    memory.replaceSubrange(..<network.parameterValues.count, with: network.parameterValues)
    if let feed = plan.feeds.first { memory.replaceSubrange(feed.indices, with: feed) }
    adjoints = Array(repeating: 0, count: memory.count)
    gradient = Array(repeating: 0, count: network.parameterValues.count)
  }

  var parameters: [Double] { Array(memory[..<gradient.count]) }

  mutating func run(steps: Int) {
    let plan = plan
    memory.withUnsafeMutableBufferPointer { memory in
      adjoints.withUnsafeMutableBufferPointer { adjoints in
        gradient.withUnsafeMutableBufferPointer { gradient in
          for _ in 0..<steps { plan.step(memory, adjoints, gradient) }
        }
      }
    }
  }
}

/// What stays the same from step to step.
private struct DescentPlan {
  private let program: Program
  private let rate: Double
  private let weight: Double
  private let trainable: [Int]
  /// For each sample its inputs and targets, at their slots.
  let feeds: [ArraySlice<Double>]

  init(_ network: Network, rate: Double) {
    program = network.program
    self.rate = rate
    weight = network.sampleWeight
    trainable = network.parameterNames.indices.filter {
      !network.frozen.contains(network.parameterNames[$0])
    }
    let slots = network.parameterValues.count..<program.layout.netInput(0)
    feeds = network.samples.map { sample in
      var memory = network.program.memory
      network.load(sample, into: &memory)
      return memory[slots]
    }
  }

  func step(
    _ memory: UnsafeMutableBufferPointer<Double>, _ adjoints: UnsafeMutableBufferPointer<Double>,
    _ gradient: UnsafeMutableBufferPointer<Double>
  ) {
    gradient.update(repeating: 0)
    for feed in feeds {
      if feeds.count > 1 { for slot in feed.indices { memory[slot] = feed[slot] } }
      program.forward(memory)
      adjoints.update(repeating: 0)
      for rule in program.errors { adjoints[rule.error] = weight }
      program.reverse(UnsafeBufferPointer(memory), adjoints)
      for slot in gradient.indices { gradient[slot] += adjoints[slot] }
    }
    for slot in trainable { memory[slot] -= rate * gradient[slot] }
  }
}
