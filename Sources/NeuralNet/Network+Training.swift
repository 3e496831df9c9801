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
    var descent = GradientDescent(self, rate: rate)
    var errors: [TrainingRun.NotedError] = []
    for step in 0..<max(0, steps) {
      if interval > 0, step.isMultiple(of: interval) {
        network.parameterValues = descent.parameters
        errors.append(.init(step: step, totalError: network.totalError() ?? .nan))
      }
      descent.step()
    }
    network.parameterValues = descent.parameters
    if interval > 0 {
      errors.append(.init(step: max(0, steps), totalError: network.totalError() ?? .nan))
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

/// The inner loop of training, which reuses its memory from step to step.
private struct GradientDescent {
  let program: Program
  let rate: Double
  let weight: Double
  let trainable: [Int]
  /// For each sample its inputs and targets as they stand in memory after the parameters.
  private let feeds: [ArraySlice<Double>]
  private var memory: [Double]
  private var adjoints: [Double]
  private var gradient: [Double]

  init(_ network: Network, rate: Double) {
    program = network.program
    self.rate = rate
    weight = network.sampleWeight
    trainable = network.parameterNames.indices.filter {
      !network.frozen.contains(network.parameterNames[$0])
    }
    let start = network.parameterValues.count
    let end = program.layout.netInput(0)
    feeds = network.samples.map { sample in
      var memory = network.program.memory
      network.load(sample, into: &memory)
      return memory[start..<end]
    }
    memory = program.memory
    memory.replaceSubrange(..<start, with: network.parameterValues)
    adjoints = Array(repeating: 0, count: memory.count)
    gradient = Array(repeating: 0, count: start)
    if let only = feeds.first { memory.replaceSubrange(start..<end, with: only) }
  }

  var parameters: [Double] { Array(memory[..<gradient.count]) }

  mutating func step() {
    for slot in gradient.indices { gradient[slot] = 0 }
    for feed in feeds {
      if feeds.count > 1 { for slot in feed.indices { memory[slot] = feed[slot] } }
      program.forward(&memory)
      for slot in adjoints.indices { adjoints[slot] = 0 }
      for rule in program.errors { adjoints[rule.error] = weight }
      program.reverse(memory, &adjoints)
      for slot in gradient.indices { gradient[slot] += adjoints[slot] }
    }
    for slot in trainable { memory[slot] -= rate * gradient[slot] }
  }
}
