/// A network of named scalars, unit by unit: its wiring, its parameters, and what it is fed.
///
/// A network that exists is sound: its names are distinct and declared, its wiring has no cycle,
/// every number is finite. It is a value; `updated()` and `train` return another one.
package struct Network: Sendable {
  package let inputs: [String]
  package let parameterNames: [String]
  /// In the order of `parameterNames`.
  package internal(set) var parameterValues: [Double]
  package let layers: [Layer]
  /// At least one.
  package let samples: [Sample]
  package let loss: Loss
  package let reduction: Reduction
  package let learningRate: Double?
  /// The parameters that updates leave alone.
  package let frozen: Set<String>
  let wiring: Wiring
  let program: Program

  /// - Throws: all problems that the declaration has, in the order in which it is written.
  package init(
    inputs: [String], parameters: [Parameter], layers: [Layer], samples: [Sample],
    loss: Loss = .halfSquaredError, reduction: Reduction = .sum, learningRate: Double? = nil,
    frozen: Set<String> = []
  ) throws(NetworkProblems) {
    self.inputs = inputs
    self.parameterNames = parameters.map(\.name)
    self.parameterValues = parameters.map { $0.value ?? .nan }
    self.layers = layers
    self.samples = samples
    self.loss = loss
    self.reduction = reduction
    self.learningRate = learningRate
    self.frozen = frozen
    var check = NetworkCheck(
      inputs: inputs, parameters: parameters, layers: layers, samples: samples,
      learningRate: learningRate, frozen: frozen)
    wiring = try check.wiring()
    program = Program(
      wiring: wiring, inputs: inputs, parameters: parameters.map(\.name), loss: loss)
  }
}

extension Network {
  package struct Parameter: Hashable, Sendable {
    package var name: String
    package var value: Double?

    package init(_ name: String, _ value: Double?) {
      self.name = name
      self.value = value
    }
  }

  package struct Unit: Hashable, Sendable {
    package var name: String
    /// Over inputs, parameters, and other units' outputs or net inputs.
    package var netInput: Term
    package var activation: Activation

    package init(_ name: String, netInput: Term, activation: Activation) {
      self.name = name
      self.netInput = netInput
      self.activation = activation
    }
  }

  package struct Layer: Hashable, Sendable {
    package var units: [Unit]

    package init(_ units: [Unit]) { self.units = units }
  }

  /// One example: values of the inputs, and of the targets by unit where there are any.
  package struct Sample: Hashable, Sendable {
    package var inputs: [String: Double]
    package var targets: [String: Double]

    package init(inputs: [String: Double], targets: [String: Double] = [:]) {
      self.inputs = inputs
      self.targets = targets
    }
  }

  /// How the errors of several samples combine to the total error.
  package enum Reduction: String, Hashable, Sendable, CaseIterable {
    case sum
    case mean
  }
}

extension Network {
  /// All units in declared order.
  package var units: [Unit] { wiring.units }

  /// The units that have targets, in declared order; without targets, those of the last layer.
  package var outputUnits: [String] { wiring.outputs.map { wiring.units[$0].name } }

  /// How many units a loss that is a mean averages: the output units of one time step.
  package var unitsPerMean: Int { wiring.unitsPerMean }

  /// Whether its names carry time steps.
  package var isUnrolled: Bool { units.contains { TimedName.parts(of: $0.name).step != nil } }

  package var hasTargets: Bool { wiring.hasTargets }

  package func value(ofParameter name: String) -> Double? {
    program.layout.parameterIndex[name].map { parameterValues[$0] }
  }

  /// What a sample's error counts for in the total error: 1, or one over their number.
  package var sampleWeight: Double { reduction == .mean ? 1 / Double(samples.count) : 1 }

  /// The same network with other parameter values; names that it does not have are ignored.
  package func with(parameters values: [String: Double]) -> Network {
    var network = self
    for (index, name) in parameterNames.enumerated() {
      if let value = values[name] { network.parameterValues[index] = value }
    }
    return network
  }

  /// The same network fed with other samples.
  package func with(samples: [Sample]) throws(NetworkProblems) -> Network {
    try Network(
      inputs: inputs,
      parameters: zip(parameterNames, parameterValues).map { Parameter($0, $1) },
      layers: layers, samples: samples, loss: loss, reduction: reduction,
      learningRate: learningRate, frozen: frozen)
  }
}
