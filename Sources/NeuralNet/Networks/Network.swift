/// A network of named scalars, unit by unit: its wiring, its parameters, and what it is fed.
///
/// A network that exists is sound: its names are distinct and declared, its wiring has no cycle,
/// every number is finite. Its parameters alone can change, by training.
public struct Network: Sendable {
  /// All but the parameters' values.
  let declaration: Declaration
  /// In the order of `parameterNames`.
  public internal(set) var parameterValues: [Double]
  /// What is stated of quantities that are computed, in the place of what the equations give.
  var stated: [Node: Double] = [:]

  /// Checks a declaration and makes the network of it.
  ///
  /// - Parameters:
  ///   - inputs: the names of the inputs.
  ///   - parameters: the weights and biases, each with a value.
  ///   - layers: the units; their net inputs read inputs, parameters and other units.
  ///   - samples: at least one, each with a number for every input.
  ///   - loss: the error of one sample.
  ///   - reduction: how the errors of several samples combine.
  ///   - learningRate: that of updates; nil where there are none.
  ///   - frozen: the parameters that updates leave alone.
  /// - Throws: all problems that the declaration has, in the order in which it is written.
  public init(
    inputs: [String], parameters: [Parameter], layers: [Layer], samples: [Sample],
    loss: Loss = .halfSquaredError, reduction: Reduction = .sum, learningRate: Double? = nil,
    frozen: Set<String> = []
  ) throws(NetworkProblems) {
    var check = NetworkCheck(
      inputs: inputs, parameters: parameters, layers: layers, samples: samples,
      learningRate: learningRate, frozen: frozen)
    let names = parameters.map(\.name)
    let wiring = try check.wiring()
    declaration = Declaration(
      inputs: inputs, parameterNames: names, layers: layers, samples: samples, loss: loss,
      reduction: reduction, learningRate: learningRate, frozen: frozen, wiring: wiring,
      program: Program(wiring: wiring, inputs: inputs, parameters: names, loss: loss))
    parameterValues = parameters.map { $0.value ?? .nan }
  }
}

extension Network {
  /// What a network is declared with, and what follows from that; it never changes.
  ///
  /// Copies of a network share it, for training would spend more time on copying it than on
  /// arithmetic.
  final class Declaration: Sendable {
    let inputs: [String]
    let parameterNames: [String]
    let layers: [Layer]
    let samples: [Sample]
    let loss: Loss
    let reduction: Reduction
    let learningRate: Double?
    let frozen: Set<String>
    let wiring: Wiring
    let program: Program
    let isDifferentiable: Bool

    init(
      inputs: [String], parameterNames: [String], layers: [Layer], samples: [Sample], loss: Loss,
      reduction: Reduction, learningRate: Double?, frozen: Set<String>, wiring: Wiring,
      program: Program
    ) {
      self.inputs = inputs
      self.parameterNames = parameterNames
      self.layers = layers
      self.samples = samples
      self.loss = loss
      self.reduction = reduction
      self.learningRate = learningRate
      self.frozen = frozen
      self.wiring = wiring
      self.program = program
      isDifferentiable = wiring.units.allSatisfy(\.activation.hasGradient)
    }
  }

  /// The names of the inputs, as declared.
  public var inputs: [String] { declaration.inputs }
  /// The names of the parameters, as declared.
  public var parameterNames: [String] { declaration.parameterNames }
  /// The units, layer by layer, as declared.
  public var layers: [Layer] { declaration.layers }
  /// At least one.
  public var samples: [Sample] { declaration.samples }
  /// The error of one sample.
  public var loss: Loss { declaration.loss }
  /// How the errors of several samples combine.
  public var reduction: Reduction { declaration.reduction }
  /// That of updates; nil where there are none.
  public var learningRate: Double? { declaration.learningRate }
  /// The parameters that updates leave alone.
  public var frozen: Set<String> { declaration.frozen }
  var wiring: Wiring { declaration.wiring }
  var program: Program { declaration.program }
}

extension Network {
  /// A weight or a bias.
  public struct Parameter: Hashable, Sendable {
    /// What net inputs call it.
    public var name: String
    /// Nil where none is declared, which is a problem.
    public var value: Double?

    /// A parameter of some value.
    public init(_ name: String, _ value: Double?) {
      self.name = name
      self.value = value
    }
  }

  /// One unit: a net input and what becomes of it.
  public struct Unit: Hashable, Sendable {
    /// What other units call it.
    public var name: String
    /// Over inputs, parameters, and other units' outputs or net inputs.
    public var netInput: Term
    /// From the net input to the output.
    public var activation: Activation

    /// A unit by its equation.
    public init(_ name: String, netInput: Term, activation: Activation) {
      self.name = name
      self.netInput = netInput
      self.activation = activation
    }
  }

  /// Units that are declared together.
  public struct Layer: Hashable, Sendable {
    /// In declared order.
    public var units: [Unit]

    /// From its units.
    public init(_ units: [Unit]) { self.units = units }
  }

  /// One example: values of the inputs, and of the targets by unit where there are any.
  public struct Sample: Hashable, Sendable {
    /// By name.
    public var inputs: [String: Double]
    /// By unit; none where there is nothing to aim at.
    public var targets: [String: Double]

    /// From numbers by name.
    public init(inputs: [String: Double], targets: [String: Double] = [:]) {
      self.inputs = inputs
      self.targets = targets
    }
  }

  /// How the errors of several samples combine to the total error.
  public enum Reduction: String, Hashable, Sendable, CaseIterable {
    case sum
    case mean
  }
}

extension Network {
  /// All units in declared order.
  public var units: [Unit] { wiring.units }

  /// The units that have targets, in declared order; without targets, those of the last layer.
  public var outputUnits: [String] { wiring.outputs.map { wiring.units[$0].name } }

  /// How many units a loss that is a mean averages: the output units of one time step.
  package var unitsPerMean: Int { wiring.unitsPerMean }

  /// Whether its names carry time steps.
  package var isUnrolled: Bool { units.contains { TimedName.parts(of: $0.name).step != nil } }

  /// Whether there is an error at all.
  public var hasTargets: Bool { wiring.hasTargets }

  /// Whether every unit has a slope; without, there are no derivatives.
  public var isDifferentiable: Bool { declaration.isDifferentiable }

  /// Whether there are derivatives of an error.
  public var hasGradient: Bool { hasTargets && isDifferentiable }

  /// Nil if the network does not have it.
  public func value(ofParameter name: String) -> Double? {
    program.layout.parameterIndex[name].map { parameterValues[$0] }
  }

  /// What a sample's error counts for in the total error: 1, or one over their number.
  package var sampleWeight: Double { reduction == .mean ? 1 / Double(samples.count) : 1 }

  /// The same network with other parameter values; names that it does not have are ignored.
  public func with(parameters values: [String: Double]) -> Network {
    var network = self
    for (index, name) in parameterNames.enumerated() {
      if let value = values[name] { network.parameterValues[index] = value }
    }
    return network
  }
}
