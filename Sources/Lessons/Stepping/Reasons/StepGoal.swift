package import NeuralNet

/// What a step leads to: a quantity that is put together of several, of which some are known already.
package struct StepGoal: Hashable, Sendable {
  /// What the parts are put together to.
  package let quantity: Quantity
  /// What its equation reads, each once, in that order; of a product within the product the factors.
  package let parts: [Quantity]

  /// A goal with its parts.
  package init(_ quantity: Quantity, parts: [Quantity]) {
    self.quantity = quantity
    self.parts = parts
  }
}

extension SteppedNetwork {
  /// What a step leads to: first what it is a part of, if that is again a part of the other, and then the next
  /// sum of the forward pass, or the next derivative that is looked for.
  ///
  /// - Returns: none for a step that leads to nothing else.
  /// - Complexity: O(steps).
  package func goals(of index: Int) -> [StepGoal] {
    switch phase(of: steps[index]) {
    case .forward, .error: return forwardGoal(of: index).map { [$0] } ?? []
    case .backward: return backwardGoals(of: index)
    case .update:
      let updates = steps.map(\.quantity).filter(\.isUpdated)
      return [StepGoal(steps[index].quantity, parts: updates)]
    }
  }

  /// The next quantity on the way that is put together of several.
  private func forwardGoal(of index: Int) -> StepGoal? {
    var place = index
    while true {
      guard let reader = graph.readers[place].first(where: { phase(of: steps[$0]) < .backward })
      else { return place == index ? nil : goal(place) }
      place = reader
      if graph.sources[place].count > 1 { return goal(place) }
    }
  }

  private func goal(_ place: Int) -> StepGoal {
    StepGoal(steps[place].quantity, parts: graph.sources[place].map { steps[$0].quantity })
  }

  private func backwardGoals(of index: Int) -> [StepGoal] {
    let final = finalDerivative(behind: index)
    let goal = StepGoal(steps[final].quantity, parts: factors(of: final))
    guard final != index, !goal.parts.contains(steps[index].quantity),
      let reader = graph.readers[index].first, reader != final
    else { return [goal] }
    // A product whose factors stand in the goal is no stage of its own.
    let isInGoal = goal.parts.contains(steps[reader].quantity)
    let first = isInGoal ? reader : graph.readers[reader].first { $0 < final } ?? reader
    return [StepGoal(steps[first].quantity, parts: factors(of: first)), goal]
  }

  /// The first derivative that nothing but updates reads and that a step is needed for.
  private func finalDerivative(behind index: Int) -> Int {
    var needing: Set<Int> = [index]
    for place in index..<steps.count where phase(of: steps[place]) == .backward {
      guard needing.contains(place) || graph.sources[place].contains(where: needing.contains) else {
        continue
      }
      needing.insert(place)
      let isFinal = graph.readers[place].allSatisfy { phase(of: steps[$0]) == .update }
      if isFinal { return place }
    }
    return index
  }

  /// What a derivative is put together of; a delta within a product counts as its own factors.
  private func factors(of index: Int) -> [Quantity] {
    names.inFull(steps[index]).quantities
  }
}

extension Quantity {
  /// Whether it is the derivative of the total error by a net input.
  package var isDelta: Bool {
    guard case .derivative(.totalError, let by) = kind, case .netInput = by.kind else {
      return false
    }
    return true
  }

  fileprivate var isUpdated: Bool { if case .updated = kind { true } else { false } }
}
