extension ChainRuleExpander {
  /// The rule and the equation of a derivative within one equation: of a net input by what it
  /// reads, or of an output by a net input of its layer.
  func local(_ a: Place, by b: Place) -> (Rule, Term)? {
    guard case .slot(let slot, let sample) = a, case .slot(let other, let otherSample) = b else {
      return nil
    }
    let isElsewhere = (otherSample ?? sample) != sample
    switch (layout.role(of: slot), layout.role(of: other)) {
    case (.output, .netInput) where isElsewhere, (.netInput, _) where isElsewhere:
      return (.independence, 0)
    case (.output(let unit), .netInput(let other)):
      return activationDerivative(unit, by: other, sample).map { (.activationDerivative, $0) }
    case (.netInput(let unit), _):
      let term = network.units[unit].netInput.derivative(by: Quantity(layout.kinds[other]))
      return (.netInputDerivative, term.inSample(nodes.tag(sample)))
    default: return nil
    }
  }

  /// ∂E_U/∂target_U or ∂E_U/∂out_U of the output unit of that number.
  func unitErrorDerivative(_ number: Int, byTarget: Bool, _ sample: Int?) -> Term {
    let unit = network.wiring.outputs[number]
    let target = Term.quantity(nodes.quantity(at: .slot(layout.target(number), sample: sample)))
    let output = Term.quantity(nodes.quantity(at: .slot(layout.output(unit), sample: sample)))
    let count = network.unitsPerMean
    return byTarget
      ? network.loss.derivativeTerm(byTarget: target, output: output, outputUnits: count)
      : network.loss.derivativeTerm(byOutput: output, target: target, outputUnits: count)
  }

  /// ∂out_U/∂net_V within one layer: nil if V is no unit that U's activation reads.
  private func activationDerivative(_ unit: Int, by other: Int, _ sample: Int?) -> Term? {
    let output = term(layout.output(unit), sample)
    if unit == other {
      return network.units[unit].activation.derivativeTerm(
        netInput: term(layout.netInput(unit), sample), output: output)
    }
    guard network.wiring.softmaxGroup[unit].contains(other) else { return nil }
    return -(output * term(layout.output(other), sample))
  }

  private func term(_ slot: Int, _ sample: Int?) -> Term {
    .quantity(nodes.quantity(at: .slot(slot, sample: sample)))
  }
}
