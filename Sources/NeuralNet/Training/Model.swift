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

  package var count: Int {
    switch self {
    case .units(let examples): examples.count
    case .batch(let batch): batch.count
    case .sequences(let batch): batch.count
    }
  }
}

extension Model {
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

  package var parameterGroups: [ParameterGroup] {
    switch self {
    case .units(let network): network.parameterGroups
    case .layers(let network): network.parameterGroups
    case .recurrent(let network): network.parameterGroups
    }
  }

  package var inputCount: Int {
    switch self {
    case .units(let network): network.inputs.count
    case .layers(let network): network.inputCount
    case .recurrent(let network): network.inputCount
    }
  }

  package var outputCount: Int {
    switch self {
    case .units(let network): network.outputUnits.count
    case .layers(let network): network.outputCount
    case .recurrent(let network): network.outputCount
    }
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

extension ElmanNetwork {
  /// Goes on with a sequence by feeding each output back: the largest output of each step is taken
  /// for the next input, as a 1 at its place.
  ///
  /// - Parameters:
  ///   - start: the places of the ones that the sequence begins with, at least one.
  ///   - count: how many steps are added.
  /// - Returns: the places of the added ones; none if there are not as many inputs as outputs.
  package func generate(from start: [Int], count: Int) -> [Int] {
    guard inputCount == outputCount, !start.isEmpty else { return [] }
    var sequence = start
    let row = { (place: Int) in (0..<inputCount).map { $0 == place ? 1.0 : 0 } }
    var state = self
    var outputs: [Double] = []
    var fed = 0
    while sequence.count < start.count + count {
      for place in sequence[fed...] {
        let pass = state.forward(SequenceBatch(inputs: [[row(place)]]))
        state.initialState = pass.states[1]
        outputs = pass.outputs[0]
      }
      fed = sequence.count
      let best = outputs.indices.max { (outputs[$0], $1) < (outputs[$1], $0) }
      sequence.append(best ?? 0)
    }
    return Array(sequence[start.count...])
  }
}
