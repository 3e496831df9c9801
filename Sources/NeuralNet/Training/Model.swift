/// A network in any form, to be trained and asked.
package enum Model: Sendable {
  case units(Network)
  case layers(LayeredNetwork)
  case recurrent(ElmanNetwork)
}

/// Examples for a model of the same form.
package enum ModelExamples: Hashable, Sendable {
  case units(NetworkExamples)
  case batch(Batch)
  case sequences(SequenceBatch)

  /// The number of examples.
  package var count: Int {
    switch self {
    case .units(let examples): examples.count
    case .batch(let batch): batch.count
    case .sequences(let batch): batch.count
    }
  }
}

extension Model {
  /// All weights and biases, in the order of the form.
  package var parameters: [Double] {
    switch self {
    case .units(let network): network.parameters
    case .layers(let network): network.parameters
    case .recurrent(let network): network.parameters
    }
  }

  /// The parameters' names with their indices in `parameters`, in the order in which they are told.
  package var namedParameters: [(name: String, index: Int)] {
    switch self {
    case .units(let network): zip(network.parameterNames, 0...).map { ($0, $1) }
    case .layers(let network): Array(zip(network.parameterNames, network.parameterOrder))
    case .recurrent(let network): network.namedParameters
    }
  }

  /// The parameters layer by layer, those layers left out that have none.
  package var parameterGroups: [ParameterGroup] {
    switch self {
    case .units(let network): network.parameterGroups
    case .layers(let network): network.parameterGroups
    case .recurrent(let network): network.parameterGroups
    }
  }

  /// The numbers of an input row.
  package var inputCount: Int {
    switch self {
    case .units(let network): network.inputs.count
    case .layers(let network): network.inputCount
    case .recurrent(let network): network.inputCount
    }
  }

  /// The numbers of an output row.
  package var outputCount: Int {
    switch self {
    case .units(let network): network.outputUnits.count
    case .layers(let network): network.outputCount
    case .recurrent(let network): network.outputCount
    }
  }

  /// The activations of its units that have no slope, each once; it cannot be trained where there
  /// is one.
  package var activationsWithoutGradient: [Activation] {
    let all: [Activation]
    switch self {
    case .units(let network): all = network.units.map(\.activation)
    case .layers(let network): all = network.layers.map(\.activation)
    case .recurrent(let network): all = [network.stateActivation, network.outputActivation]
    }
    return all.reduce(into: []) { found, activation in
      if !activation.hasGradient, !found.contains(activation) { found.append(activation) }
    }
  }

  /// How many outputs of units there are over all examples, and over all their steps.
  package func unitOutputs(over examples: ModelExamples) -> Double {
    let perExample: Int
    switch self {
    case .units(let network): perExample = network.units.count
    case .layers(let network): perExample = network.layers.reduce(0) { $0 + $1.unitCount }
    case .recurrent(let network): perExample = network.stateCount + network.outputCount
    }
    var steps = 1
    if case .sequences(let batch) = examples { steps = batch.inputs.count }
    return Double(perExample) * Double(steps) * Double(examples.count)
  }

  /// Trains on examples of the model's own form.
  ///
  /// - Parameters:
  ///   - examples: what it learns from.
  ///   - plan: how.
  ///   - progress: is told now and then how far it is, and may end it.
  /// - Returns: what happened; nil if the examples are of another form.
  package mutating func train(
    on examples: ModelExamples, plan: TrainingPlan,
    progress: (TrainingProgress) -> TrainingAnswer = { _ in .goOn }
  ) -> TrainingRecord? {
    switch (self, examples) {
    case (.units(let network), .units(let examples)):
      var session = TrainingSession(network, on: examples, plan: plan)
      session.run(progress: progress)
      self = .units(session.model)
      return session.record
    case (.layers(let network), .batch(let batch)):
      var session = TrainingSession(network, on: batch, plan: plan)
      session.run(progress: progress)
      self = .layers(session.model)
      return session.record
    case (.recurrent(let network), .sequences(let batch)):
      var session = TrainingSession(network, on: batch, plan: plan)
      session.run(progress: progress)
      self = .recurrent(session.model)
      return session.record
    default: return nil
    }
  }

  /// The outputs for some examples: example by example, or for sequences step by step of each.
  package func outputs(for examples: ModelExamples) -> [[Double]] {
    switch (self, examples) {
    case (.units(let network), .units(let examples)):
      return examples.samples.map { network.outputs(for: $0.inputs) ?? [] }
    case (.layers(let network), .batch(let batch)):
      return Batch.split(network.forward(batch).outputs[network.layers.count], batch.count)
    case (.recurrent(let network), .sequences(let batch)):
      let steps = network.forward(batch).outputs.map { Batch.split($0, batch.count) }
      return (0..<batch.count).flatMap { sample in steps.map { $0[sample] } }
    default: return []
    }
  }
}
