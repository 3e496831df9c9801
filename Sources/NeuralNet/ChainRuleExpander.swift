/// Finds how derivatives come about in one network.
///
/// The sums go over the readers of B: ∂A/∂B = Σ_V ∂A/∂out_V · ∂out_V/∂net_V · ∂net_V/∂B over the
/// units V that read B. Where B is an output that only final units read, the derivative of the
/// total error is the sum of those of their errors, as it is usually taught.
struct ChainRuleExpander: Sendable {
  let values: Values
  private let network: Network
  private let dependence: Dependence
  /// For each kind that a net input reads, the units that read it, in declared order.
  private let readers: [Quantity.Kind: [Int]]
  /// What the net input of each unit reads.
  private let reads: [[Quantity]]

  init(_ values: Values) {
    self.values = values
    network = values.network
    dependence = Dependence(network.program)
    var readers: [Quantity.Kind: [Int]] = [:]
    reads = network.units.map(\.netInput.quantities)
    for (index, quantities) in reads.enumerated() {
      for quantity in quantities { readers[quantity.kind, default: []].append(index) }
    }
    self.readers = readers
  }

  /// Nil if the network does not have either quantity.
  func expansion(of a: Quantity, by b: Quantity) -> Expansion? {
    guard let of = values.place(of: a), let by = values.place(of: b) else { return nil }
    if of == by { return .identity }
    guard depends(a, on: b) else { return .independence }
    switch (a.kind, b.kind) {
    case (.totalError, .unitError):
      let weight = Term.quotient(1, .constant(Double(values.memories.count)))
      return .local(.totalErrorDerivative, network.sampleWeight == 1 ? 1 : weight)
    case (.unitError(let unit), .target(let other)) where unit == other,
      (.unitError(let unit), .output(let other)) where unit == other:
      return .local(.unitErrorDerivative, unitErrorDerivative(unit, by: b))
    case (.totalError, .target(let unit)):
      return settled([throughError(unit, of: a, by: b)])
    default: return settled(paths(of: a, by: b))
    }
  }

  func depends(_ a: Quantity, on b: Quantity) -> Bool {
    guard let of = values.place(of: a), let by = values.place(of: b) else { return false }
    return dependence.depends(of, on: by)
  }

  /// A single factor is no chain: its own expansion is taken instead.
  private func settled(_ paths: [[Quantity]]) -> Expansion {
    guard paths.count == 1, paths[0].count == 1,
      case .derivative(let of, let by) = paths[0][0].kind
    else { return .paths(paths) }
    switch (of.kind, by.kind) {
    case (.netInput, _), (.output, _):
      return local(of, by: by).map(Expansion.local) ?? .paths(paths)
    default: return expansion(of: of, by: by) ?? .paths(paths)
    }
  }
}

extension ChainRuleExpander {
  /// The products whose sum is ∂A/∂B, in every sample where B is read.
  private func paths(of a: Quantity, by b: Quantity) -> [[Quantity]] {
    let tags = a.kind == .totalError && !b.variesOverSamples ? sampleTags : [a.sample ?? b.sample]
    return tags.flatMap { tag in
      paths(of: a, by: b.inSample(tag), sample: tag)
    }
  }

  private var sampleTags: [Int?] { values.memories.indices.map(values.sampleTag) }

  private func paths(of a: Quantity, by b: Quantity, sample: Int?) -> [[Quantity]] {
    switch b.kind {
    case .netInput(let unit):
      return throughActivation(of: a, by: unit, sample: sample)
        + throughReaders(of: a, by: b, sample: sample)
    case .output(let unit):
      let error = Quantity.unitError(unit, sample: sample)
      let own = depends(a, on: error) ? [throughError(unit, of: a, by: b)] : []
      if a.kind == .totalError, let units = finalReaders(b) {
        return own + units.map { throughError($0, of: a, by: b) }
      }
      return own + throughReaders(of: a, by: b, sample: sample)
    default: return throughReaders(of: a, by: b, sample: sample)
    }
  }

  /// ∂E_total/∂E_U · ∂E_U/∂B; the first factor stands only where it is not 1.
  private func throughError(_ unit: String, of a: Quantity, by b: Quantity) -> [Quantity] {
    let error = Quantity.unitError(unit, sample: b.sample)
    let last = Quantity.derivative(of: error, by: b)
    return network.sampleWeight == 1 ? [last] : [.derivative(of: a, by: error), last]
  }

  /// ∂A/∂out_K · ∂out_K/∂net_U for U itself, or for all units K of its softmax layer.
  private func throughActivation(of a: Quantity, by unit: String, sample: Int?) -> [[Quantity]] {
    group(of: unit).compactMap { name in
      let output = Quantity.output(name, sample: sample)
      let slope = activationSlope(of: output, by: .netInput(unit, sample: sample))
      if a == output { return [slope] }
      return depends(a, on: output) ? [.derivative(of: a, by: output), slope] : nil
    }
  }

  private func throughReaders(of a: Quantity, by b: Quantity, sample: Int?) -> [[Quantity]] {
    (readers[b.kind] ?? []).compactMap { index in
      let name = network.units[index].name
      let netInput = Quantity.netInput(name, sample: sample)
      guard a == netInput || depends(a, on: netInput) else { return nil }
      return factors(of: a, byNetInputOf: index, sample: sample)
        + [directDerivative(of: netInput, by: b)]
    }
  }

  /// ∂A/∂net_V as factors: split at out_V if it is the only reader of net_V.
  private func factors(of a: Quantity, byNetInputOf index: Int, sample: Int?) -> [Quantity] {
    let name = network.units[index].name
    let netInput = Quantity.netInput(name, sample: sample)
    let output = Quantity.output(name, sample: sample)
    if a == netInput { return [] }
    if network.wiring.softmaxGroup[index].isEmpty, a == output {
      return [.derivative(of: output, by: netInput)]
    }
    if network.wiring.softmaxGroup[index].count > 1 || readers[.netInput(name)] != nil {
      return [.derivative(of: a, by: netInput)]
    }
    return [.derivative(of: a, by: output), .derivative(of: output, by: netInput)]
  }

  /// ∂out_K/∂net_U within a layer, with the layer's other net inputs held fixed.
  private func activationSlope(of output: Quantity, by netInput: Quantity) -> Quantity {
    guard case .output(let name) = output.kind else {
      return .derivative(of: output, by: netInput)
    }
    let indirect = group(of: name).contains {
      depends(.netInput($0, sample: output.sample), on: netInput)
    }
    return indirect
      ? .directDerivative(of: output, by: netInput) : .derivative(of: output, by: netInput)
  }

  /// ∂net_V/∂B with all else held fixed, named as the total derivative where that is the same.
  private func directDerivative(of netInput: Quantity, by b: Quantity) -> Quantity {
    guard case .netInput(let name) = netInput.kind, let index = network.wiring.unitIndex[name]
    else { return .derivative(of: netInput, by: b) }
    let indirect = reads[index].contains { quantity in
      quantity.kind != b.kind && depends(quantity.inSample(netInput.sample), on: b)
    }
    return indirect ? .directDerivative(of: netInput, by: b) : .derivative(of: netInput, by: b)
  }

  /// The units that read B, if they are all output units whose outputs nobody reads.
  private func finalReaders(_ b: Quantity) -> [String]? {
    guard let indices = readers[b.kind] else { return nil }
    let outputs = Set(network.outputUnits)
    let names = indices.map { network.units[$0].name }
    let final = zip(indices, names).allSatisfy { index, name in
      outputs.contains(name) && readers[.output(name)] == nil && readers[.netInput(name)] == nil
        && network.wiring.softmaxGroup[index].count < 2
    }
    return final ? names : nil
  }

  private func group(of unit: String) -> [String] {
    guard let index = network.wiring.unitIndex[unit] else { return [] }
    let group = network.wiring.softmaxGroup[index]
    return group.isEmpty ? [unit] : group.map { network.units[$0].name }
  }
}

extension ChainRuleExpander {
  /// The rule and the equation of a derivative within one equation: of a net input by what it
  /// reads, or of an output by a net input of its layer.
  func local(_ a: Quantity, by b: Quantity) -> (Rule, Term)? {
    switch (a.kind, b.kind) {
    case (.output(let unit), .netInput(let other)):
      return activationDerivative(unit, by: other, sample: a.sample)
        .map { (.activationDerivative, $0) }
    case (.netInput(let unit), _):
      return network.wiring.unitIndex[unit].map { index in
        let term = network.units[index].netInput.derivative(by: Quantity(b.kind))
        return (.netInputDerivative, term.inSample(a.sample))
      }
    default: return nil
    }
  }

  private func unitErrorDerivative(_ unit: String, by b: Quantity) -> Term {
    let target = Term.quantity(.target(unit, sample: b.sample))
    let output = Term.quantity(.output(unit, sample: b.sample))
    let count = network.unitsPerMean
    if case .target = b.kind {
      return network.loss.derivativeTerm(byTarget: target, output: output, outputUnits: count)
    }
    return network.loss.derivativeTerm(byOutput: output, target: target, outputUnits: count)
  }

  /// ∂out_U/∂net_V within one layer: nil if V is no unit that U's activation reads.
  private func activationDerivative(_ unit: String, by other: String, sample: Int?) -> Term? {
    guard let index = network.wiring.unitIndex[unit] else { return nil }
    let output = Term.quantity(.output(unit, sample: sample))
    if unit == other {
      return network.units[index].activation.derivativeTerm(
        netInput: .quantity(.netInput(unit, sample: sample)), output: output)
    }
    guard group(of: unit).contains(other) else { return nil }
    return -(output * .quantity(.output(other, sample: sample)))
  }
}
