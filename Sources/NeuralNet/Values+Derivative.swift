extension Values {
  /// Where a quantity's value is kept.
  enum Place: Hashable {
    /// A slot, and the index of the sample; parameters are the same in all, and have none.
    case slot(Int, sample: Int?)
    case totalError
  }

  func place(of quantity: Quantity) -> Place? {
    if quantity.timeStep != nil { return place(of: quantity.untimed) }
    if quantity.kind == .totalError {
      return network.hasTargets && quantity.sample == nil ? .totalError : nil
    }
    guard let slot = network.program.layout.slot(of: quantity.kind) else { return nil }
    if case .parameter = quantity.kind {
      return quantity.sample == nil ? .slot(slot, sample: nil) : nil
    }
    let sample = quantity.sample ?? (memories.count == 1 ? 1 : 0)
    return memories.indices.contains(sample - 1) ? .slot(slot, sample: sample - 1) : nil
  }

  /// The total derivative ∂A/∂B, over all paths from B to A.
  ///
  /// It is exactly 0 where A does not depend on B, and 1 where they are the same. Each of both
  /// is an input, parameter, target, net input, output, unit error or the total error; nil if
  /// either is another quantity, or one that the network does not have.
  ///
  /// Complexity: O(1) for the total error, else one backward pass over the sample of A.
  package func derivative(of quantity: Quantity, by other: Quantity) -> Double? {
    guard let of = place(of: quantity), let by = place(of: other) else { return nil }
    if of == by { return 1 }
    switch (of, by) {
    case (_, .totalError): return 0
    case (.totalError, .slot(let slot, let sample)):
      return sample.map { totalAdjoints[$0][slot] } ?? gradient[slot]
    case (.slot(_, nil), .slot): return 0
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      if let otherSample, otherSample != sample { return 0 }
      return adjoints(of: slot, sample: sample)[otherSlot]
    }
  }

  /// The derivatives of one slot by all slots of its sample.
  func adjoints(of slot: Int, sample: Int) -> [Double] {
    network.program.adjoints(memories[sample], weights: [(slot, 1)])
  }

  /// The derivative of A's own equation by B, with everything else that it reads held fixed.
  ///
  /// It is known of a net input, and of an output by the net inputs of its layer.
  package func directDerivative(of quantity: Quantity, by other: Quantity) -> Double? {
    guard place(of: quantity) != nil, place(of: other) != nil,
      let (_, term) = ChainRuleExpander(self).local(quantity, by: other)
    else { return nil }
    if other.variesOverSamples, quantity.sample ?? 1 != other.sample ?? 1 { return 0 }
    return term.value { self[$0] }
  }
}
