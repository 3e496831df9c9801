/// Finds every problem of a declaration before anything is computed.
struct NetworkCheck {
  let inputs: [String]
  let parameters: [Network.Parameter]
  let layers: [Network.Layer]
  let samples: [Network.Sample]
  let learningRate: Double?
  let frozen: Set<String>
  private var problems: [NetworkProblem] = []

  init(
    inputs: [String], parameters: [Network.Parameter], layers: [Network.Layer],
    samples: [Network.Sample], learningRate: Double?, frozen: Set<String>
  ) {
    self.inputs = inputs
    self.parameters = parameters
    self.layers = layers
    self.samples = samples
    self.learningRate = learningRate
    self.frozen = frozen
  }

  private var units: [Network.Unit] { layers.flatMap(\.units) }

  /// The wiring, if nothing is wrong at all.
  mutating func wiring() throws(NetworkProblems) -> Wiring {
    if units.isEmpty { problems.append(.noUnits) }
    if samples.isEmpty { problems.append(.noSamples) }
    let targeted = targetedUnits()
    checkNames(targeted)
    checkParameters()
    checkEquations()
    checkActivations()
    for (index, sample) in samples.enumerated() {
      check(sample, number: index + 1, targeted: targeted)
    }
    if learningRate?.isFinite == false { problems.append(.nonFiniteLearningRate) }
    let wiring = Wiring(layers: layers, targeted: targeted)
    problems += wiring.cycles.map { .cycle($0) }
    guard problems.isEmpty else { throw NetworkProblems(problems: problems) }
    return wiring
  }

  /// The units that need a target: those that have one in any sample, and then the whole last
  /// layer too.
  private func targetedUnits() -> Set<String> {
    let given = samples.reduce(into: Set<String>()) { $0.formUnion($1.targets.keys) }
    if given.isEmpty { return [] }
    let last = layers.last { !$0.units.isEmpty }?.units.map(\.name) ?? []
    return given.intersection(units.map(\.name)).union(last)
  }

  private mutating func checkNames(_ targeted: Set<String>) {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    let names = inputs + parameters.map(\.name) + units.map(\.name)
    for name in names where !seen.insert(name).inserted {
      if repeated.insert(name).inserted { problems.append(.duplicateName(name)) }
    }
    if seen.contains("") { problems.append(.emptyName) }
    checkKeys(targeted)
  }

  /// Two quantities must not share a plain key.
  private mutating func checkKeys(_ targeted: Set<String>) {
    var quantities: [Quantity] = [.totalError, .learningRate]
    for unit in units {
      quantities += [.netInput(unit.name), .output(unit.name)]
      if targeted.contains(unit.name) {
        quantities += [.target(unit.name), .unitError(unit.name)]
      }
    }
    quantities += inputs.map { .input($0) } + parameters.map { .parameter($0.name) }
    var owners: [String: Quantity] = [:]
    for quantity in quantities {
      let owner = owners.updateValue(quantity, forKey: quantity.plainKey)
      guard let owner, owner != quantity else { continue }
      if !Self.areNames(owner, quantity) { problems.append(.ambiguousKey(quantity.plainKey)) }
    }
  }

  /// Whether both are an input or a parameter, whose clash is a duplicate name.
  private static func areNames(_ quantities: Quantity...) -> Bool {
    quantities.allSatisfy {
      switch $0.kind {
      case .input, .parameter: true
      default: false
      }
    }
  }

  private mutating func checkParameters() {
    for parameter in parameters {
      switch parameter.value {
      case nil: problems.append(.missingParameterValue(parameter.name))
      case let value? where !value.isFinite: problems.append(.nonFiniteParameter(parameter.name))
      case _?: break
      }
    }
    let known = Set(parameters.map(\.name))
    problems += frozen.subtracting(known).sorted().map { .unknownFrozenParameter($0) }
  }

  private mutating func checkEquations() {
    let inputs = Set(inputs)
    let parameters = Set(parameters.map(\.name))
    let names = Set(units.map(\.name))
    for unit in units {
      for quantity in unit.netInput.quantities {
        let known: Bool
        switch quantity.kind {
        case .input(let name): known = inputs.contains(name)
        case .parameter(let name): known = parameters.contains(name)
        case .output(let name), .netInput(let name): known = names.contains(name)
        default:
          problems.append(.unreadableQuantity(quantity, inEquationOf: unit.name))
          continue
        }
        if quantity.sample != nil || quantity.timeStep != nil {
          problems.append(.unreadableQuantity(quantity, inEquationOf: unit.name))
        } else if !known, let name = quantity.name {
          problems.append(.unknownName(name, inEquationOf: unit.name))
        }
      }
      if !unit.netInput.hasFiniteConstants {
        problems.append(.nonFiniteConstant(inEquationOf: unit.name))
      }
    }
  }

  private mutating func checkActivations() {
    for layer in layers {
      let softmax = layer.units.filter(\.activation.readsLayer)
      if !softmax.isEmpty, softmax.count < layer.units.count {
        problems.append(.softmaxOutsideLayer(softmax.map(\.name)))
      }
      for unit in layer.units where !unit.activation.isFinite {
        problems.append(.nonFiniteActivation(unit: unit.name))
      }
    }
  }

  private mutating func check(_ sample: Network.Sample, number: Int, targeted: Set<String>) {
    for name in inputs {
      switch sample.inputs[name] {
      case nil: problems.append(.missingInput(name, sample: number))
      case let value? where !value.isFinite:
        problems.append(.nonFiniteInput(name, sample: number))
      case _?: break
      }
    }
    for name in sample.inputs.keys.sorted() where !inputs.contains(name) {
      problems.append(.unknownInput(name, sample: number))
    }
    for name in units.map(\.name) where targeted.contains(name) {
      switch sample.targets[name] {
      case nil: problems.append(.missingTarget(name, sample: number))
      case let value? where !value.isFinite:
        problems.append(.nonFiniteTarget(name, sample: number))
      case _?: break
      }
    }
    for name in sample.targets.keys.sorted() where !targeted.contains(name) {
      problems.append(.unknownTarget(name, sample: number))
    }
  }
}
