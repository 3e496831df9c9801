/// How the quantities of an evaluated network come about.
///
/// It finds out once what depends on what, so one derivation serves any number of questions.
///
/// Complexity: O(units · size) to make.
package struct Derivation: Sendable {
  package let values: Values
  private let network: Network
  let expander: ChainRuleExpander

  package init(_ values: Values) {
    self.values = values
    network = values.network
    expander = ChainRuleExpander(values)
  }

  /// Whether a path leads from `other` to `quantity`; nothing depends on itself.
  package func depends(_ quantity: Quantity, on other: Quantity) -> Bool {
    expander.depends(quantity, on: other)
  }

  /// The step that gives a quantity its value; nil if the network does not have it.
  package func step(for quantity: Quantity) -> Step? {
    let quantity = quantity.untimed
    guard let value = values[quantity], let (rule, equation) = equation(of: quantity, value) else {
      return nil
    }
    return Step(quantity: quantity, rule: rule, equation: equation, value: value)
  }

  private func equation(of quantity: Quantity, _ value: Double) -> (Rule, Term)? {
    switch quantity.kind {
    case .input, .parameter, .target, .learningRate: return (.given, .constant(value))
    case .netInput(let name):
      return unit(name).map { (.netInput, $0.netInput.inSample(quantity.sample)) }
    case .output(let name): return output(name, sample: quantity.sample)
    case .unitError(let name):
      let term = network.loss.term(
        target: .quantity(.target(name, sample: quantity.sample)),
        output: .quantity(.output(name, sample: quantity.sample)),
        outputUnits: network.unitsPerMean)
      return (.unitError, term)
    case .totalError: return (.totalError, totalError)
    case .updated(let name): return update(name)
    case .derivative(let of, let by): return derivative(of, by)
    case .directDerivative(let of, let by): return expander.local(of, by: by)
    }
  }

  private func unit(_ name: String) -> Network.Unit? {
    network.wiring.unitIndex[name].map { network.units[$0] }
  }

  private func output(_ name: String, sample: Int?) -> (Rule, Term)? {
    guard let index = network.wiring.unitIndex[name] else { return nil }
    let layer = network.wiring.softmaxGroup[index].map {
      Term.quantity(.netInput(network.units[$0].name, sample: sample))
    }
    let netInput = Term.quantity(.netInput(name, sample: sample))
    return (.activation, network.units[index].activation.term(of: netInput, layer: layer))
  }

  private var totalError: Term {
    let errors = values.memories.indices.flatMap { sample in
      network.outputUnits.map {
        Term.quantity(.unitError($0, sample: values.sampleTag(sample)))
      }
    }
    let sum: Term = errors.count == 1 ? errors[0] : .sum(errors)
    return network.sampleWeight == 1 ? sum : sum / .constant(Double(values.memories.count))
  }

  private func update(_ name: String) -> (Rule, Term) {
    let parameter = Term.quantity(.parameter(name))
    if network.frozen.contains(name) { return (.frozen, parameter) }
    let slope = Term.quantity(.derivative(of: .totalError, by: .parameter(name)))
    return (.update, parameter - .quantity(.learningRate) * slope)
  }

  private func derivative(_ of: Quantity, _ by: Quantity) -> (Rule, Term)? {
    switch expander.expansion(of: of, by: by) {
    case nil: return nil
    case .identity: return (.identity, 1)
    case .independence: return (.independence, 0)
    case .local(let rule, let term): return (rule, term)
    case .paths(let paths):
      let products = paths.map { factors -> Term in
        factors.count == 1 ? .quantity(factors[0]) : .product(factors.map { .quantity($0) })
      }
      if products.count == 1 { return (.chainRule, products[0]) }
      return (.sumOverPaths, .sum(products))
    }
  }
}
