/// Finds how derivatives come about in one network.
///
/// The sums go over the readers of B: ∂A/∂B = Σ_V ∂A/∂net_V · ∂net_V/∂B over the units V that read B.
/// All that a unit reads shares ∂A/∂net_V, of the total error its delta, which is ∂A/∂out_V · ∂out_V/∂net_V.
struct ChainRuleExpander: Sendable {
  let network: Network
  let nodes: NodeTable
  let dependence: Dependence
  /// For each unit its number among the output units that have targets.
  private let errorNumbers: [Int?]

  init(_ network: Network) {
    self.network = network
    nodes = NodeTable(network)
    dependence = Dependence(network.program)
    var numbers = [Int?](repeating: nil, count: network.units.count)
    if network.hasTargets {
      for (number, unit) in network.wiring.outputs.enumerated() { numbers[unit] = number }
    }
    errorNumbers = numbers
  }

  var layout: Layout { nodes.layout }
  private var readers: [[Int]] { network.program.readers }

  func expansion(of a: Place, by b: Place) -> Expansion {
    if a == b { return .identity }
    guard dependence.depends(a, on: b), case .slot(let slot, let sample) = b else {
      return .independence
    }
    if let (rule, term) = onlyReading(a, of: b, slot) { return .local(rule, term) }
    switch (a, layout.role(of: slot)) {
    case (.totalError, .unitError):
      let weight = Term.quotient(1, .constant(Double(nodes.sampleCount)))
      return .local(.totalErrorDerivative, network.sampleWeight == 1 ? 1 : weight)
    case (.totalError, .target(let number)):
      var paths = Paths()
      addError(number, of: a, by: b, to: &paths)
      return settled(paths)
    case (.slot(let top, _), .target(let number)) where top == layout.error(number):
      return .local(.unitErrorDerivative, unitErrorDerivative(number, byTarget: true, sample))
    case (.slot(let top, _), .output(let unit)) where isError(top, of: unit):
      let number = errorNumbers[unit] ?? 0
      return .local(.unitErrorDerivative, unitErrorDerivative(number, byTarget: false, sample))
    default: return settled(paths(of: a, by: b))
    }
  }

  /// ∂A/∂B where A is the only one that reads B, and nothing else that depends on it: a shorter
  /// way to the same end.
  private func onlyReading(_ a: Place, of b: Place, _ slot: Int) -> (Rule, Term)? {
    guard case .slot(let top, _) = a, case .netInput(let unit) = layout.role(of: top),
      readers[slot] == [unit], slot < layout.netInput(0)
    else { return nil }
    return local(a, by: b)
  }

  private func isError(_ slot: Int, of unit: Int) -> Bool {
    errorNumbers[unit].map { layout.error($0) == slot } ?? false
  }

  /// A single factor is no chain: its own expansion is taken instead.
  private func settled(_ paths: Paths) -> Expansion {
    guard paths.factors.count == 1, case .derivative(let of, let by) = paths.factors[0] else {
      return .paths(paths)
    }
    if case .slot(let slot, _) = of {
      switch layout.role(of: slot) {
      case .netInput, .output: return local(of, by: by).map(Expansion.local) ?? .paths(paths)
      default: break
      }
    }
    return expansion(of: of, by: by)
  }
}

extension ChainRuleExpander {
  /// The products whose sum is ∂A/∂B, in every sample where B is read.
  private func paths(of a: Place, by b: Place) -> Paths {
    var paths = Paths()
    if let sample = a.sample ?? b.sample {
      addPaths(of: a, by: b, sample, to: &paths)
    } else {
      for sample in 0..<nodes.sampleCount { addPaths(of: a, by: b, sample, to: &paths) }
    }
    return paths
  }

  private func addPaths(of a: Place, by b: Place, _ sample: Int, to paths: inout Paths) {
    guard case .slot(let slot, _) = b else { return }
    switch layout.role(of: slot) {
    case .netInput(let unit): addActivations(of: a, by: unit, sample, to: &paths)
    case .output(let unit):
      if let number = errorNumbers[unit],
        dependence.depends(a, on: .slot(layout.error(number), sample: sample))
      {
        addError(number, of: a, by: b, to: &paths)
      }
    default: break
    }
    for unit in readers[slot] { addReader(unit, of: a, by: b, at: slot, in: sample, to: &paths) }
  }

  /// ∂E_total/∂E_U · ∂E_U/∂B; the first factor stands only where it is not 1.
  private func addError(_ number: Int, of a: Place, by b: Place, to paths: inout Paths) {
    let error = Place.slot(layout.error(number), sample: b.sample)
    if network.sampleWeight != 1 { paths.multiply(by: .derivative(of: a, by: error)) }
    paths.multiply(by: .derivative(of: error, by: b))
    paths.close()
  }

  /// ∂A/∂out_K · ∂out_K/∂net_U for U itself, or for all units K of its softmax layer.
  private func addActivations(
    of a: Place, by unit: Int, _ sample: Int, to paths: inout Paths
  ) {
    let group = network.wiring.softmaxGroup[unit]
    if group.isEmpty { addActivation(of: a, unit, by: unit, sample, to: &paths) }
    for member in group { addActivation(of: a, member, by: unit, sample, to: &paths) }
  }

  private func addActivation(
    of a: Place, _ member: Int, by unit: Int, _ sample: Int, to paths: inout Paths
  ) {
    let output = Place.slot(layout.output(member), sample: sample)
    if a != output {
      guard dependence.depends(a, on: output) else { return }
      paths.multiply(by: .derivative(of: a, by: output))
    }
    paths.multiply(by: activationSlope(of: member, by: layout.netInput(unit), sample))
    paths.close()
  }

  /// ∂A/∂net_V · ∂net_V/∂B for a unit V that reads B.
  private func addReader(
    _ unit: Int, of a: Place, by b: Place, at slot: Int, in sample: Int, to paths: inout Paths
  ) {
    let netInput = Place.slot(layout.netInput(unit), sample: sample)
    if a != netInput {
      guard dependence.depends(a, on: netInput) else { return }
      paths.multiply(by: .derivative(of: a, by: netInput))
    }
    paths.multiply(by: directDerivative(ofNetInputOf: unit, by: b, slot, sample))
    paths.close()
  }

  /// ∂out_K/∂net_U within a layer, with the layer's other net inputs held fixed.
  private func activationSlope(of unit: Int, by slot: Int, _ sample: Int) -> Node {
    let output = Place.slot(layout.output(unit), sample: sample)
    let netInput = Place.slot(slot, sample: sample)
    return dependence.isCoupled(network.wiring.softmaxGroup[unit], by: slot)
      ? .directDerivative(of: output, by: netInput) : .derivative(of: output, by: netInput)
  }

  /// ∂net_V/∂B with all else held fixed, named as the total derivative where that is the same.
  private func directDerivative(
    ofNetInputOf unit: Int, by b: Place, _ slot: Int, _ sample: Int
  ) -> Node {
    let netInput = Place.slot(layout.netInput(unit), sample: sample)
    return dependence.readsIndirectly(unit, slot)
      ? .directDerivative(of: netInput, by: b) : .derivative(of: netInput, by: b)
  }
}
