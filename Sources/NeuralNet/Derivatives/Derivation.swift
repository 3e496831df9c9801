/// How the quantities of an evaluated network come about.
///
/// It finds out once what depends on what, so one derivation serves any number of questions.
///
/// Complexity: O(size · slots / 64) to make, where a slot is a scalar of one sample.
package struct Derivation: Sendable {
  /// What the quantities are worth.
  package let values: Values
  let expander: ChainRuleExpander

  /// Finds out what depends on what.
  package init(_ values: Values) {
    self.values = values
    expander = ChainRuleExpander(values.network)
  }

  var nodes: NodeTable { expander.nodes }

  /// The step that gives a quantity its value; nil if the network does not have it.
  package func step(for quantity: Quantity) -> Step? {
    guard let node = nodes.node(of: quantity.untimed) else { return nil }
    var values = NodeValues(values)
    return origin(of: node, &values)?.step
  }
}

/// The step that gives a node its value, and what has to come before it.
struct Origin {
  let step: Step
  /// What the equation reads, in that order, once or more often.
  let sources: [Node]
}

extension Derivation {
  /// Nil if the network does not have it.
  func origin(of node: Node, _ values: inout NodeValues) -> Origin? {
    guard let (rule, equation, sources) = equation(of: node) else { return nil }
    guard let value = values.value(of: node, equation) else { return nil }
    return Origin(
      step: Step(
        quantity: nodes.quantity(node), rule: rule,
        equation: rule == .given ? .constant(value) : equation, value: value),
      sources: sources ?? self.sources(of: equation))
  }

  /// What an equation reads, as often as it does.
  private func sources(of equation: Term) -> [Node] {
    let nodes = nodes
    if case .quantity(let only) = equation { return nodes.node(of: only).map { [$0] } ?? [] }
    var sources: [Node] = []
    equation.forEachQuantity { quantity in
      if let node = nodes.node(of: quantity) { sources.append(node) }
    }
    return sources
  }

  /// The rule and the equation, and what it reads if that is known without looking.
  private func equation(of node: Node) -> (Rule, Term, [Node]?)? {
    switch node {
    case .place(.slot(let slot, let sample)): return equation(of: slot, sample)
    case .place(.totalError): return totalError
    case .learningRate: return (.given, 0, [])
    case .updated(let parameter): return update(parameter)
    case .derivative(let of, let by): return derivative(of, by)
    case .directDerivative(let of, let by):
      return expander.local(of, by: by).map { ($0, $1, nil) }
    }
  }

  private func equation(of slot: Int, _ sample: Int?) -> (Rule, Term, [Node]?) {
    let layout = nodes.layout
    switch layout.role(of: slot) {
    case .parameter, .input, .target: return (.given, 0, [])
    case .netInput(let unit):
      let sources = values.network.program.reads[unit].map { slot -> Node in
        .place(.slot(slot, sample: slot < layout.parameterCount ? nil : sample))
      }
      return (.netInput, values.network.units[unit].netInput.inSample(nodes.tag(sample)), sources)
    case .output(let unit):
      let own = Place.slot(layout.netInput(unit), sample: sample)
      let layer = values.network.wiring.softmaxGroup[unit].map {
        Place.slot(layout.netInput($0), sample: sample)
      }
      let equation = values.network.units[unit].activation.term(
        of: term(own), layer: layer.map(term))
      return (.activation, equation, layer.isEmpty ? [.place(own)] : nil)
    case .unitError(let number):
      let target = Place.slot(layout.target(number), sample: sample)
      let output = Place.slot(
        layout.output(values.network.wiring.outputs[number]), sample: sample)
      let equation = values.network.loss.term(
        target: term(target), output: term(output), outputUnits: values.network.unitsPerMean)
      return (.unitError, equation, [.place(target), .place(output)])
    }
  }

  private func term(_ place: Place) -> Term { .quantity(nodes.quantity(at: place)) }

  private var totalError: (Rule, Term, [Node]?) {
    let errors = (0..<nodes.sampleCount).flatMap { sample in
      values.network.wiring.outputs.indices.map {
        Place.slot(nodes.layout.error($0), sample: sample)
      }
    }
    let terms = errors.map(term)
    let sum: Term = terms.count == 1 ? terms[0] : .sum(terms)
    let mean = values.network.sampleWeight == 1 ? sum : sum / .constant(Double(nodes.sampleCount))
    return (.totalError, mean, errors.map { .place($0) })
  }

  private func update(_ parameter: Int) -> (Rule, Term, [Node]?) {
    let place = Place.slot(parameter, sample: nil)
    let name = values.network.parameterNames[parameter]
    let old = Term.quantity(.parameter(name))
    if values.network.frozen.contains(name) { return (.frozen, old, [.place(place)]) }
    let slope = Node.derivative(of: .totalError, by: place)
    let change = Term.product([.quantity(.learningRate), .quantity(nodes.quantity(slope))])
    return (.update, .sum([old, .negation(change)]), [.place(place), .learningRate, slope])
  }

  private func derivative(_ of: Place, _ by: Place) -> (Rule, Term, [Node]?) {
    switch expander.expansion(of: of, by: by) {
    case .identity: return (.identity, 1, [])
    case .independence: return (.independence, 0, [])
    case .local(let rule, let term): return (rule, term, nil)
    case .paths(let paths):
      if paths.count == 1 { return (.chainRule, product(paths[0]), paths.factors) }
      let sum = Term.sum((0..<paths.count).map { product(paths[$0]) })
      return (.sumOverPaths, sum, paths.factors)
    }
  }

  private func product(_ factors: ArraySlice<Node>) -> Term {
    if factors.count == 1 { return .quantity(nodes.quantity(factors[factors.startIndex])) }
    return .product(factors.map { .quantity(nodes.quantity($0)) })
  }
}
