import MathNotation
import NeuralNet
import Platform
import Verification

/// Puts a draft in layer form together, where the names of units tell their layers: `a^{[1]}_2`.
struct LayeredAssembly {
  let drafter: NetworkDrafter
  let wiring: DraftWiring

  /// A unit of a layer: what it computes from what.
  private struct Unit {
    let output: Name
    let sum: WeightedSum
    let activation: Activation
  }

  /// The draft; `nil` where the layers are not counted from 1, or something of them is missing.
  func draft() -> NetworkDraft? {
    var layers: [Int: [Unit]] = [:]
    let arguments = Set(wiring.order.compactMap { wiring[$0]?.argument })
    for name in wiring.order where !arguments.contains(name) || wiring[name]?.sum == nil {
      guard let unit = unit(name), let layer = layer(of: name) else { return nil }
      layers[layer, default: []].append(unit)
    }
    guard !layers.isEmpty, Set(layers.keys) == Set(1...layers.count) else { return nil }
    var draft = NetworkDraft()
    var sources: [Name] = []
    for number in 1...layers.count {
      let units = DraftNames.sorted(layers[number] ?? []) { drafter.names.parts($0.output) }
      if number == 1 { sources = inputs(of: units) }
      guard let layer = dense(units, reading: sources) else { return nil }
      if number == 1 { draft.inputs = sources.map { drafter.given($0) } }
      draft.dense.append(layer)
      sources = units.map(\.output)
    }
    guard draft.inputs.allSatisfy({ $0.value != nil }) else { return nil }
    let errors = ErrorEvidence(of: drafter.statements, outputs: sources, results: drafter.results)
    if let loss = errors.loss {
      let targets = sources.map { output in
        let target = errors.targets[output]
        let number = target?.figures.first?.value
        return number ?? target?.name.flatMap { drafter.votes.candidates(for: $0).first?.value }
      }
      if targets.allSatisfy({ $0 != nil }) {
        draft.loss = loss
        draft.denseTargets = targets.compactMap(\.self)
        let rate = RateEvidence(
          of: drafter.statements, parameters: wiring.leaves, votes: drafter.votes)
        draft.learningRate = drafter.learningRate(by: rate)
      }
    }
    return draft
  }

  private func unit(_ name: Name) -> Unit? {
    guard let unit = wiring[name], let activation = unit.activation else { return nil }
    guard let sum = unit.sum ?? unit.argument.flatMap({ wiring[$0]?.sum }) else { return nil }
    return Unit(output: name, sum: sum, activation: activation)
  }

  /// The number of the layer that stands above a name.
  private func layer(of name: Name) -> Int? {
    let marks = drafter.names.parts(name).marks
    guard marks.count == 1 else { return nil }
    return Int(written: marks[0].text.filter(\.isNumber))
  }

  /// What the first layer reads, in order.
  private func inputs(of units: [Unit]) -> [Name] {
    var seen: Set<Name> = []
    let read = units.flatMap(\.sum.names).filter {
      wiring[$0] == nil && drafter.names.parts($0).marks.isEmpty && seen.insert($0).inserted
    }
    return drafter.plain.sorted(read)
  }

  /// The weights and biases of a layer; `nil` where one has no number.
  private func dense(_ units: [Unit], reading sources: [Name]) -> NetworkDraft.DenseLayer? {
    guard let activation = units.first?.activation,
      units.allSatisfy({ $0.activation == activation })
    else { return nil }
    var layer = NetworkDraft.DenseLayer(activation: activation)
    for unit in units {
      var row: [Name: Double] = [:]
      var bias = 0.0
      for term in unit.sum.terms {
        let source = term.names.first(where: sources.contains)
        let others = term.factors.filter { $0.name != source || source == nil }
        guard others.count == 1, let value = value(of: others[0]) else { return nil }
        let signed = term.isNegative ? -value : value
        if let source { row[source] = signed } else { bias += signed }
      }
      guard sources.allSatisfy({ row[$0] != nil }) else { return nil }
      layer.weights.append(sources.compactMap { row[$0] })
      layer.biases.append(bias)
    }
    return layer
  }

  private func value(of factor: WeightedSum.Factor) -> Double? {
    switch factor {
    case .number(let value): value
    case .name(let name): drafter.votes.candidates(for: name).first?.value
    }
  }
}
