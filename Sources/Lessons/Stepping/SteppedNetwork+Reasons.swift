import Binding
package import NeuralNet

extension SteppedNetwork {
  /// Why a step comes where it does; nil where its own sentence says all.
  package func reason(for index: Int) -> String? {
    let step = steps[index]
    switch step.rule {
    case .netInput:
      let readsUnits = !graph.sources[index].isEmpty
      return readsUnits ? StepReasons.knownSources : StepReasons.givenSources
    case .activation: return outputReason(index)
    case .unitError: return StepReasons.unitError
    case .totalError: return bound.network.hasGradient ? StepReasons.totalError : nil
    case .update: return StepReasons.update
    case .frozen: return nil
    case .given, .identity, .independence: return nil
    case .activationDerivative, .netInputDerivative, .unitErrorDerivative, .totalErrorDerivative,
      .chainRule, .sumOverPaths:
      return derivativeReason(index)
    }
  }

  private func outputReason(_ index: Int) -> String {
    let readers = units(graph.readers[index].filter { phase(of: steps[$0]) == .forward })
    guard readers.isEmpty else { return StepReasons.goesOn(to: readers) }
    return bound.network.hasTargets ? StepReasons.answerWithTarget : StepReasons.answer
  }

  private func derivativeReason(_ index: Int) -> String? {
    let step = steps[index]
    guard case .derivative(let of, let by) = step.quantity.kind else { return nil }
    if step.quantity.isDelta { return deltaReason(index, by) }
    switch (step.rule, by.kind) {
    case (.unitErrorDerivative, _): return errorReason(by)
    case (.activationDerivative, .netInput(let name)):
      let unit = bound.network.units.first { $0.name == name }
      let form = unit.flatMap { StepReasons.slope(of: $0.activation) }
      return [form, StepReasons.slope(symbol(by), symbol(of))].compactMap(\.self)
        .joined(separator: " ")
    case (.netInputDerivative, .parameter):
      return graph.readers[index].first.map {
        StepReasons.factor(
          of: symbol(steps[$0].quantity), isLast: steps[$0].equation.summands.count == 1)
      }
    case (.netInputDerivative, .output(let name)):
      return of.name.map {
        StepReasons.carriesBack(from: symbol(ofName: $0), to: symbol(ofName: name))
      }
    case (_, .output(let name)) where of == .totalError:
      let places = graph.readers[self.index(of: by) ?? index]
      let readers = units(places.filter { phase(of: steps[$0]) == .forward })
      return readers.isEmpty ? nil : StepReasons.paths(symbol(ofName: name), through: readers)
    case (_, .parameter) where of == .totalError:
      return StepReasons.meaning(
        of: step.value, symbol(by), isUpdated: bound.network.learningRate != nil)
    default: return nil
    }
  }

  private func errorReason(_ output: Quantity) -> String {
    guard bound.network.loss == .halfSquaredError, case .output(let name) = output.kind else {
      return StepReasons.firstOnTheWayBack
    }
    let target = symbol(Quantity(.target(name), sample: output.sample))
    return "\(StepReasons.halfSquare(target, symbol(output))) \(StepReasons.firstOnTheWayBack)"
  }

  private func deltaReason(_ index: Int, _ netInput: Quantity) -> String {
    let readers = graph.readers[index].map { symbol(steps[$0].quantity) }
    return StepReasons.delta(of: symbol(ofName: netInput.name ?? ""), sharedBy: readers)
  }

  /// The names of the units that some steps are about, each once.
  private func units(_ places: [Int]) -> [String] {
    places.compactMap { steps[$0].quantity.name }.reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }.map(symbol(ofName:))
  }

  // MARK: What is known from before

  /// The derivatives among what a step reads that were found more than a few steps earlier, with their places.
  package func earlierParts(of index: Int) -> [(quantity: Quantity, place: Int)] {
    guard steps[index].rule.isComposite else { return [] }
    return graph.sources[index].filter {
      $0 < index - Self.inSight && phase(of: steps[$0]) == .backward
    }.map { (steps[$0].quantity, $0) }
  }

  /// How many steps back a reader still has a number before their eyes.
  private static let inSight = 2
}
