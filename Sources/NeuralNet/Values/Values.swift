/// What every quantity of a network is worth, for all its samples.
///
/// It holds the results of one forward pass and, where there are targets, of one backward pass
/// from the total error. Those values are at hand; other derivatives take a backward pass over
/// what lies between both quantities, see `derivative(of:by:)`.
public struct Values: Sendable {
  /// What was run.
  public let network: Network
  /// Nil without targets.
  public let totalError: Double?
  /// For each sample the program's memory after the forward pass.
  let memories: [[Double]]
  /// For each sample the derivative of the total error by each slot; empty without a gradient.
  let totalAdjoints: [[Double]]
  /// ∂E_total/∂P over all samples, in the order of the parameters; empty where there is none.
  public let gradient: [Double]

  init(_ network: Network) {
    let program = network.program
    let weight = network.sampleWeight
    let memories = network.samples.enumerated().map { index, sample in
      network.forward(sample, stating: network.statedSlots(ofSample: index))
    }
    var adjoints: [[Double]] = []
    var gradient: [Double] = []
    if network.hasGradient {
      let weights = program.errors.map { (slot: $0.error, weight: weight) }
      adjoints = memories.enumerated().map { index, memory in
        let stated = network.statedAdjoints(ofSample: index)
        return stated.isEmpty
          ? program.adjoints(memory, weights: weights)
          : program.adjoints(memory, weights: weights, stating: stated)
      }
      gradient = (0..<program.layout.parameterCount).map { slot in
        adjoints.reduce(0) { $0 + $1[slot] }
      }
      for (slot, number) in network.statedAdjoints(ofSample: nil).ofError
      where slot < gradient.count {
        gradient[slot] = number
      }
    }
    self.network = network
    self.memories = memories
    totalAdjoints = adjoints
    self.gradient = gradient
    totalError =
      network.hasTargets
      ? network.stated[.place(.totalError)] ?? network.totalError(memories) : nil
  }
}

extension Values {
  /// The value of any quantity; nil if the network does not have it.
  ///
  /// Where there is one sample, its quantities may be asked for without a sample or with
  /// sample 1.
  ///
  /// Complexity: O(1), but for derivatives of other quantities than the total error, see
  /// `derivative(of:by:)`.
  public subscript(quantity: Quantity) -> Double? {
    if quantity.timeStep != nil { return self[quantity.untimed] }
    if !network.stated.isEmpty, let node = nodes.node(of: quantity),
      let stated = network.stated[node]
    {
      return stated
    }
    switch quantity.kind {
    case .totalError: return totalError
    case .learningRate: return network.learningRate
    case .updated(let name): return network.program.layout.parameterIndex[name].flatMap(updated)
    case .derivative(let of, let by): return derivative(of: of, by: by)
    case .directDerivative(let of, let by): return directDerivative(of: of, by: by)
    default:
      guard let place = nodes.place(of: quantity), case .slot(let slot, let sample) = place else {
        return nil
      }
      return memories[sample ?? 0][slot]
    }
  }

  /// P^+ = P − learning rate · ∂E_total/∂P, and P itself where it is frozen.
  func updated(_ parameter: Int) -> Double? {
    guard let rate = network.learningRate, network.hasGradient else { return nil }
    let value = network.parameterValues[parameter]
    let isFrozen = network.frozen.contains(network.parameterNames[parameter])
    return isFrozen ? value : value - rate * gradient[parameter]
  }
}
