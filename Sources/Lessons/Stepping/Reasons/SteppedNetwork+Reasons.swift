import Binding
package import NeuralNet

extension SteppedNetwork {
  /// Why a step comes where it does; nil where its own sentence says all.
  package func reason(for index: Int) -> String? {
    let reasons = reasons(for: index)
    return reasons.isEmpty ? nil : reasons.joined(separator: " ")
  }

  private func reasons(for index: Int) -> [String] {
    let step = steps[index]
    switch step.rule {
    case .netInput: return netInputReasons(index)
    case .activation: return [outputReason(index)]
    case .unitError:
      return firstLike(index) == index ? [StepReasons.unitError(bound.network.loss)] : []
    case .totalError:
      guard bound.network.hasGradient else { return [] }
      let hasPenalty = training.all.contains(.penalty)
      return [StepReasons.totalError] + (hasPenalty ? [StepReasons.withoutPenalty] : [])
    case .update: return updateReasons(index)
    case .frozen, .given, .identity, .independence: return []
    case .activationDerivative, .netInputDerivative, .unitErrorDerivative, .totalErrorDerivative,
      .chainRule, .sumOverPaths:
      return derivativeReasons(index)
    }
  }

  /// The first step of the same kind.
  func firstLike(_ index: Int) -> Int {
    firsts[StepKind(steps[index], activations: names.speller.activations)] ?? index
  }

  /// What is said of the first step of a kind; of others that it was said.
  private func once(_ index: Int, _ reasons: [String?]) -> [String] {
    let first = firstLike(index)
    let found = reasons.compactMap(\.self)
    return first == index || found.isEmpty ? found : [StepReasons.asBefore(first)]
  }

  // MARK: Forward

  private func netInputReasons(_ index: Int) -> [String] {
    if graph.sources[index].isEmpty {
      return firstLike(index) == index ? [StepReasons.givenSources] : []
    }
    let isFirst = !steps[..<index].indices.contains {
      steps[$0].rule == .netInput && !graph.sources[$0].isEmpty
    }
    return isFirst ? [StepReasons.knownSources] : []
  }

  private func outputReason(_ index: Int) -> String {
    let readers = units(graph.readers[index].filter { phase(of: steps[$0]) == .forward })
    guard readers.isEmpty else { return StepReasons.goesOn(to: readers) }
    let hasTarget = graph.readers[index].contains { phase(of: steps[$0]) == .error }
    if hasTarget { return StepReasons.answerWithTarget }
    let output = steps[index].quantity
    let target = output.name.map { Quantity(.target($0), sample: output.sample) }
    let isCompared = target.flatMap(value(of:)) != nil || !bound.network.hasTargets
    return isCompared ? StepReasons.answer : StepReasons.answerWithoutTarget
  }

  /// The names of the units that some steps are about, each once.
  private func units(_ places: [Int]) -> [String] {
    places.compactMap { steps[$0].quantity.name }.withoutRepetitions.map(symbol(ofName:))
  }

  // MARK: Back

  private func derivativeReasons(_ index: Int) -> [String] {
    let step = steps[index]
    guard case .derivative(let of, let by) = step.quantity.kind else { return [] }
    if step.quantity.isDelta { return deltaReasons(index, by) }
    switch (step.rule, by.kind) {
    case (.unitErrorDerivative, .output(let name)):
      return once(index, errorReasons(of: of, by: by, unit: name))
    case (.activationDerivative, .netInput(let name)):
      return slopeReasons(index, of: of, by: by, unit: name)
    case (.netInputDerivative, .parameter): return factorReasons(index)
    case (.netInputDerivative, .output(let name)):
      return of.name.map {
        [StepReasons.carriesBack(from: symbol(ofName: $0), to: symbol(ofName: name))]
      } ?? []
    case (.chainRule, .output(let name)) where of == .totalError:
      let ways = ways(of: step, by: by)
      let leadsToUnit = graph.sources[index].contains { steps[$0].quantity.isDelta }
      return ways.count == 1 && leadsToUnit
        ? [StepReasons.onlyPath(symbol(ofName: name), through: ways[0])]
        : []
    case (_, .parameter) where of == .totalError:
      let meaning = StepReasons.meaning(
        of: step.value, symbol(by), isUpdated: bound.network.learningRate != nil,
        saturated: saturatedUnit(reading: by, in: step))
      return meaning.map { [$0] } ?? []
    default: return []
    }
  }

  private func errorReasons(of error: Quantity, by output: Quantity, unit: String) -> [String?] {
    let target = symbol(Quantity(.target(unit), sample: output.sample))
    let others = graph.places[.totalError].map { graph.sources[$0] } ?? []
    let names = others.map { steps[$0].quantity }.filter {
      $0.name != unit || $0.sample != output.sample
    }
    return [
      StepReasons.slope(of: bound.network.loss, target, symbol(output)),
      error == .totalError ? StepReasons.dropsOut(names.map(symbol), symbol(output)) : nil,
      StepReasons.firstOnTheWayBack,
    ]
  }

  private func slopeReasons(_ index: Int, of: Quantity, by: Quantity, unit: String) -> [String] {
    let activation = names.speller.activations[unit]
    let passesAll =
      activation?.readsLayer == true ? nil : StepReasons.factorOfAll(symbol(by), symbol(of))
    var reasons = once(index, [activation.flatMap(StepReasons.slope), passesAll])
    if activation == .relu, steps[index].value == 0 {
      reasons.append(StepReasons.flat(symbol(ofName: unit)))
    } else if let largest = largestSlope(atSaturated: by) {
      reasons.append(
        StepReasons.saturated(
          symbol(ofName: unit), largest: NumberSpelling.exact(largest, in: .unicode),
          lossMakesUp: lossMakesUp(for: unit)))
    }
    return reasons
  }

  private func factorReasons(_ index: Int) -> [String] {
    let isBias = steps[index].equation == .constant(1)
    let reader = graph.readers[index].first.map {
      StepReasons.factor(
        of: symbol(steps[$0].quantity), isLast: steps[$0].equation.summands.count == 1)
    }
    let isFirst =
      isBias
      && !steps[..<index].contains { $0.rule == .netInputDerivative && $0.equation == .constant(1) }
    return [isFirst ? StepReasons.bias : nil, reader].compactMap(\.self)
  }

  private func deltaReasons(_ index: Int, _ netInput: Quantity) -> [String] {
    let readers = graph.readers[index].map { symbol(steps[$0].quantity) }
    let isFirst = !steps[..<index].contains(where: \.quantity.isDelta)
    let name = symbol(ofName: netInput.name ?? "")
    let unit = netInput.sample.map { StepperWords.unit(name, sample: $0) } ?? name
    let output = Quantity(.output(netInput.name ?? ""), sample: netInput.sample)
    let isProduct = steps[index].rule == .chainRule
    let why = StepReasons.chainRule(symbol(netInput), symbol(output), symbol(.totalError))
    return (isFirst && isProduct ? [why] : [])
      + [StepReasons.delta(of: unit, sharedBy: readers)] + (isFirst ? [StepReasons.delta] : [])
  }

  /// What the paths of a derivative lead through first, from what it is by.
  private func ways(of step: Step, by: Quantity) -> [String] {
    step.equation.summands.compactMap { summand in
      summand.quantities.lazy.compactMap { quantity -> String? in
        guard case .derivative(let of, let source) = quantity.kind, source == by,
          quantity != step.quantity
        else { return nil }
        if case .netInput(let name) = of.kind { return symbol(ofName: name) }
        return symbol(of)
      }.first
    }.withoutRepetitions
  }

  /// How what a derivative is of depends on what it is by along several paths; nil for other steps.
  func pathsSentence(_ step: Step) -> String? {
    guard step.rule == .sumOverPaths, case .derivative(let of, let by) = step.quantity.kind else {
      return nil
    }
    let count = step.equation.summands.count
    guard case .parameter = by.kind else {
      let ways = ways(of: step, by: by)
      return ways.count == count
        ? StepReasons.paths(symbol(of), symbol(by), count: count, through: ways) : nil
    }
    let readers = step.equation.quantities.compactMap { quantity -> Quantity? in
      guard case .derivative(.totalError, let netInput) = quantity.kind else { return nil }
      return netInput
    }
    let names = readers.compactMap(\.name).map(TimedName.parts)
    let (units, times) = (Set(names.map(\.base)).count, Set(names.compactMap(\.step)).count)
    let samples = Set(readers.compactMap(\.sample)).count
    guard max(units, times, samples) > 1 else { return nil }
    return StepReasons.uses(
      symbol(of), symbol(by), count: count, units: units, samples: samples, timeSteps: times)
  }

  // MARK: Saturation

  /// Below this share of the largest slope a unit counts as saturated.
  private static let saturatedShare = 0.05

  /// The largest slope of the activation function of a unit whose own is hardly anything of it.
  private func largestSlope(atSaturated netInput: Quantity) -> Double? {
    guard let name = netInput.name, let activation = names.speller.activations[name] else {
      return nil
    }
    let largest: Double
    switch activation {
    case .logistic: largest = 0.25
    case .tanh: largest = 1
    case .hardSigmoid(let slope): largest = slope
    default: return nil
    }
    let output = Quantity(.output(name), sample: netInput.sample)
    let slope = value(of: .derivative(of: output, by: netInput))
    return slope.flatMap { abs($0) < Self.saturatedShare * abs(largest) ? largest : nil }
  }

  /// Whether the derivative of the loss has the slope of an output unit as a divisor.
  private func lossMakesUp(for unit: String) -> Bool {
    bound.network.loss == .binaryCrossEntropy && names.speller.activations[unit] == .logistic
      && bound.network.outputUnits.contains(unit)
  }

  /// The one unit through which a parameter acts, where it is saturated and the loss does not make up for it.
  private func saturatedUnit(reading parameter: Quantity, in step: Step) -> String? {
    guard step.rule == .chainRule else { return nil }
    for quantity in step.equation.quantities {
      guard case .derivative(let netInput, parameter) = quantity.kind, let unit = netInput.name,
        largestSlope(atSaturated: netInput) != nil, !lossMakesUp(for: unit)
      else { continue }
      return symbol(ofName: unit)
    }
    return nil
  }

  // MARK: Updates

  private func updateReasons(_ index: Int) -> [String] {
    var reasons: [String] = []
    if firstLike(index) == index {
      reasons += [StepReasons.update]
      reasons += [StepReasons.learningRate(symbol(.learningRate), number(.learningRate) ?? "")]
      reasons += [StepReasons.without(training.all)].compactMap(\.self)
    }
    // The last one tells of all of them.
    guard index == steps.count - 1 else { return reasons }
    return reasons + [frozenReason, newErrorReason, checkReason].compactMap(\.self)
  }

  /// That some parameters are left alone.
  private var frozenReason: String? {
    let frozen = bound.network.parameterNames.filter(bound.network.frozen.contains)
    guard isWhole, !frozen.isEmpty else { return nil }
    let alone = bound.network.units.flatMap(\.netInput.summands).compactMap { summand -> String? in
      if case .quantity(let quantity) = summand { quantity.name } else { nil }
    }
    return StepReasons.frozen(
      frozen.map(symbol(ofName:)), areBiases: Set(alone) == Set(frozen))
  }

  /// The parameters that steps update.
  var updatedNames: [String] {
    steps.compactMap { if case .updated(let name) = $0.quantity.kind { name } else { nil } }
  }

  /// What the error is with all new parameters that there are steps for, beside what it was.
  private var newErrorReason: String? {
    let names = updatedNames
    guard let old = value(of: .totalError),
      let updated = bound.updated(only: isWhole ? nil : names),
      let new = updated.values[.totalError], new.isFinite
    else { return nil }
    let text = Self.number(of: updated, .totalError, decimals: decimals) ?? ""
    return StepReasons.newError(
      symbol(.totalError), text, old: number(.totalError) ?? "", isSmaller: new <= old,
      count: names.count)
  }

  /// How the derivative by the last parameter that is updated can be checked.
  private var checkReason: String? {
    guard let name = updatedNames.last, let value = value(of: Quantity(.parameter(name))) else {
      return nil
    }
    let moved = NumberSpelling.exact((value * 1000 + 1).rounded() / 1000, in: .unicode)
    guard abs(value * 1000 - (value * 1000).rounded()) < 1e-6 else { return nil }
    return StepReasons.checkable(
      symbol(.totalError), symbol(ofName: name), key: name, moved: moved)
  }

  // MARK: What is known from before

  /// The derivatives of the total error that a step is put together of, with their places, where one of them was
  /// found more than a few steps earlier.
  package func earlierParts(of index: Int) -> [(quantity: Quantity, place: Int)] {
    guard steps[index].rule.isComposite else { return [] }
    let parts = graph.sources[index].filter {
      if case .derivative(.totalError, _) = steps[$0].quantity.kind { $0 < index } else { false }
    }
    guard parts.contains(where: { $0 < index - Self.inSight }) else { return [] }
    return parts.prefix(Self.mostParts).map { (steps[$0].quantity, $0) }
  }

  /// How many steps back a reader still has a number before their eyes.
  private static let inSight = 2
  /// How many are told at most.
  private static let mostParts = 6
}
