/// A network whose units may read the step before, declared for one step.
///
/// A net input reads a quantity of the step before as one of time step −1:
/// `Quantity(.output("h_1"), timeStep: -1)`. Unrolled over a sequence it becomes a `Network` whose
/// names carry their steps (see `TimedName`); so traces, the chain rule and updates hold for it
/// unchanged, and are those of backpropagation through time.
package struct RecurrentDeclaration: Hashable, Sendable {
  /// The inputs and targets of each step; a step without targets has none.
  package struct Sequence: Hashable, Sendable {
    /// First to last.
    package var steps: [Network.Sample]

    /// From its steps.
    package init(_ steps: [Network.Sample]) { self.steps = steps }
  }

  /// The names of the inputs.
  package var inputs: [String]
  /// The weights and biases, the same at all steps.
  package var parameters: [Network.Parameter]
  /// The units of one step.
  package var layers: [Network.Layer]
  /// What the network is fed: sequences of one length.
  package var sequences: [Sequence]
  /// What the first step reads of the step before it, by name; 0 where nothing is said.
  package var initialStates: [String: Double] = [:]
  /// The error of one step.
  package var loss = Loss.halfSquaredError
  /// How the errors of the sequences combine.
  package var reduction = Network.Reduction.sum
  /// That of updates; nil where there are none.
  package var learningRate: Double?
  /// The parameters that updates leave alone.
  package var frozen: Set<String> = []

  /// A declaration with the usual loss.
  package init(
    inputs: [String], parameters: [Network.Parameter], layers: [Network.Layer],
    sequences: [Sequence]
  ) {
    self.inputs = inputs
    self.parameters = parameters
    self.layers = layers
    self.sequences = sequences
  }

  /// Whether any net input reads the step before.
  package var isRecurrent: Bool { !previousKinds.isEmpty }

  /// The steps of the longest sequence.
  package var stepCount: Int { sequences.map(\.steps.count).max() ?? 0 }

  /// The network over all steps.
  ///
  /// - Throws: everything that is wrong, with steps in the names of inputs and targets.
  ///
  /// Complexity: O(steps · size).
  package func unrolled() throws(NetworkProblems) -> Network {
    let previous = previousKinds
    let starts = previous.compactMap(\.name)
    let count = stepCount
    do throws(NetworkProblems) {
      return try Network(
        inputs: starts.map { TimedName.name($0, step: 0) }
          + (1...max(1, count)).flatMap { step in
            inputs.map { TimedName.name($0, step: step) }
          },
        parameters: parameters,
        layers: (1...max(1, count)).flatMap { step in layers.map { layer($0, at: step) } },
        samples: sequences.map { sample($0, starts) }, loss: loss, reduction: reduction,
        learningRate: learningRate, frozen: frozen)
    } catch {
      throw NetworkProblems(problems: Self.merge(error.problems))
    }
  }

  /// What is read of the step before, each once.
  private var previousKinds: [Quantity] {
    var seen: Set<Quantity> = []
    return layers.flatMap(\.units).flatMap(\.netInput.quantities).filter {
      $0.timeStep == -1 && seen.insert($0).inserted
    }
  }

  private func layer(_ layer: Network.Layer, at step: Int) -> Network.Layer {
    Network.Layer(
      layer.units.map { unit in
        Network.Unit(
          TimedName.name(unit.name, step: step),
          netInput: unit.netInput.mapQuantities { Self.quantity($0, at: step) },
          activation: unit.activation)
      })
  }

  private static func quantity(_ quantity: Quantity, at step: Int) -> Quantity {
    if case .parameter = quantity.kind { return quantity }
    let isPrevious = quantity.timeStep == -1
    let kind = quantity.kind.mapName { TimedName.name($0, step: isPrevious ? step - 1 : step) }
    guard isPrevious, step == 1, let name = quantity.name else { return Quantity(kind) }
    return .input(TimedName.name(name, step: 0))
  }

  private func sample(_ sequence: Sequence, _ starts: [String]) -> Network.Sample {
    var sample = Network.Sample(inputs: [:])
    for name in starts {
      sample.inputs[TimedName.name(name, step: 0)] = initialStates[name] ?? 0
    }
    for (index, step) in sequence.steps.enumerated() {
      for (name, value) in step.inputs {
        sample.inputs[TimedName.name(name, step: index + 1)] = value
      }
      for (name, value) in step.targets {
        sample.targets[TimedName.name(name, step: index + 1)] = value
      }
    }
    return sample
  }

  /// The problems without those that repeat one of an earlier step.
  private static func merge(_ problems: [NetworkProblem]) -> [NetworkProblem] {
    var seen: Set<NetworkProblem> = []
    return problems.map(\.withoutStep).filter { seen.insert($0).inserted }
  }
}
