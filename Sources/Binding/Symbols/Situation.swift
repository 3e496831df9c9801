package import NeuralNet

/// The state in which the numbers of a passage hold: a network with its givens, some of which the
/// passage may state anew; everything else is computed anew from them.
package final class Situation {
  /// A given that a note states anew.
  package struct Restated: Hashable, Sendable {
    /// An input, a parameter, a target or the learning rate.
    package let quantity: Quantity
    /// Its new value.
    package let value: Double
    /// How the note tells it.
    package let source: Source

    /// How a note tells a new value.
    package enum Source: Hashable, Sendable {
      /// It states it at an offset: `w = 2`.
      case stated(Int)
      /// It states, rounded, what an update makes of it.
      case rounded(Int)
      /// It mentions the name and a number, the number at an offset: `we increase $w$ by $0.5$`.
      case mentioned(Int)
      /// No number tells it: `without the bias`.
      case unsaid
    }

    /// A given with its new value.
    package init(_ quantity: Quantity, _ value: Double, _ source: Source) {
      self.quantity = quantity
      self.value = value
      self.source = source
    }
  }

  /// A number that a note states of what is computed, and goes on with.
  package struct Carried: Hashable, Sendable {
    /// What the number is stated of.
    package let quantity: Quantity
    /// The number as it is written.
    package let value: Double

    /// A quantity with the number that is stated of it.
    package init(_ quantity: Quantity, _ value: Double) {
      self.quantity = quantity
      self.value = value
    }
  }

  /// The names of the network's quantities, with the values that they have here.
  package let symbols: NetworkSymbols
  /// The network as it is declared.
  package let declared: NetworkSymbols
  /// The givens that are stated anew, in the order of the note, each once.
  package let restated: [Restated]
  /// The situation whose parameters were updated, where that came before the givens were stated.
  package let updated: Situation?
  /// Whether what the note states of some quantities stands in the place of what the network computes.
  package let isCarried: Bool

  /// The state in which a network is declared.
  package init(_ declared: NetworkSymbols) {
    symbols = declared
    self.declared = declared
    restated = []
    updated = nil
    isCarried = false
  }

  /// The state in which a training leaves a network.
  package convenience init(of declared: NetworkSymbols, trainedAs bound: BoundNetwork) {
    self.init(bound, from: Situation(declared), restated: [], updated: nil)
  }

  private init(
    _ bound: BoundNetwork, from other: Situation, restated: [Restated], updated: Situation?,
    isCarried: Bool = false
  ) {
    symbols = NetworkSymbols(bound, namedAs: other.declared)
    declared = other.declared
    self.restated = restated
    self.updated = updated
    self.isCarried = isCarried
  }

  /// The same situation as a note goes on with it: numbers that it states of what is computed, rounded or
  /// mistaken, stand in the place of these, and all that follows is computed from them.
  ///
  /// - Parameter numbers: the numbers; the last one counts of those of one quantity.
  /// - Returns: the situation; `nil` where the network was computed anew too often for its size.
  /// - Complexity: that of a forward pass.
  package func carrying(_ numbers: [Carried]) -> Situation? {
    guard !numbers.isEmpty, declared.mayBeRestated() else { return nil }
    let stated = Dictionary(numbers.map { ($0.quantity, $0.value) }) { _, last in last }
    return Situation(
      symbols.bound.replacing(symbols.bound.network.carrying(stated)), from: self,
      restated: restated, updated: updated, isCarried: true)
  }

  /// Whether it is the network as declared.
  package var isDeclared: Bool { symbols === declared }

  /// How many updates of the declared network lead here.
  package var updateCount: Int { updated.map { $0.updateCount + 1 } ?? 0 }

  /// The same situation with more givens stated anew.
  ///
  /// - Parameter changes: the givens; the last one counts of those of one quantity.
  /// - Returns: the situation; `nil` where the numbers make no network, or where the network was computed
  ///   anew too often for its size.
  /// - Complexity: that of a forward pass.
  package func stating(_ changes: [Restated]) -> Situation? {
    guard !changes.isEmpty, declared.mayBeRestated() else { return nil }
    var network = symbols.bound.network
    var restated = restated
    for change in changes {
      guard let next = try? network.changing(change.quantity, to: change.value) else { return nil }
      network = next
      restated.removeAll { $0.quantity == change.quantity }
      restated.append(change)
    }
    return Situation(
      symbols.bound.replacing(network), from: self, restated: restated, updated: updated)
  }

  /// The situation after one update of all parameters that are not frozen.
  ///
  /// - Parameter keepsBiases: whether the biases stay, as where notes update the weights alone.
  /// - Returns: the situation; `nil` where the network has no updates, or where it was computed anew too
  ///   often for its size.
  /// - Complexity: that of a forward pass.
  package func updating(keepingBiases keepsBiases: Bool) -> Situation? {
    let network = symbols.bound.network
    guard network.learningRate != nil, network.hasGradient, declared.mayBeRestated() else {
      return nil
    }
    let kept = keepsBiases ? network.biases : []
    if keepsBiases, kept.isEmpty { return nil }
    var parameters: [String: Double] = [:]
    for name in network.parameterNames where !kept.contains(name) {
      parameters[name] = symbols.bound.values[.updated(name)]
    }
    let stated = restated.filter { change in
      if case .parameter(let name) = change.quantity.kind { kept.contains(name) } else { true }
    }
    return Situation(
      symbols.bound.replacing(network.with(parameters: parameters)), from: self, restated: stated,
      updated: self)
  }

  /// Whether another situation has the same givens.
  package func isSame(as other: Situation) -> Bool {
    let (network, others) = (symbols.bound.network, other.symbols.bound.network)
    return declared === other.declared && network.parameterValues == others.parameterValues
      && network.samples == others.samples && network.learningRate == others.learningRate
  }
}

extension Network {
  /// The parameters that stand alone as a summand of a net input.
  fileprivate var biases: Set<String> {
    Set(
      units.flatMap(\.netInput.summands).compactMap { term in
        if case .quantity(let quantity) = term, case .parameter(let name) = quantity.kind {
          name
        } else {
          nil
        }
      })
  }
}
