import Binding
import NeuralNet

extension MatrixSolution {
  /// Writes the error signals of the layers from the last to the first, in sequences back through time, with the
  /// derivatives by their parameters.
  func writeBackward(_ writer: inout ResultWriter) {
    say(LessonWords.signals, &writer)
    var derived: Set<Activation> = []
    for time in times.reversed() {
      if let time { head(3, LessonWords.timeStep(time), &writer) }
      for layer in layers.reversed() where hasSignal(layer, at: time) {
        if time == nil { head(3, LessonWords.layer(layer), &writer) }
        if way(toSignalOf: layer) != .difference, derived.insert(activations[layer - 1]).inserted {
          writeSlope(of: activations[layer - 1], &writer)
        }
        writeSignal(of: layer, at: time, &writer)
        if time == nil { writeParameters(of: layer, &writer) }
      }
    }
    guard table.stepCount > 0 else { return }
    for layer in layers.reversed() {
      head(3, LessonWords.layer(layer), &writer)
      writeParameters(of: layer, &writer)
    }
  }

  private func writeSignal(of layer: Int, at time: Int?, _ writer: inout ResultWriter) {
    switch way(toSignalOf: layer) {
    case .difference: writeDifference(layer, at: time, &writer)
    case .wholeLayer:
      say(LessonWords.signalOfWholeLayer, &writer)
      display(chain(ofSignal: layer, at: time), &writer)
    case .outputs: writeLast(layer, at: time, &writer)
    case .layerBehind: writeHidden(layer, at: time, &writer)
    }
  }

  /// Writes once how the slope of an activation function comes of its value, over a letter that nothing else has.
  private func writeSlope(of activation: Activation, _ writer: inout ResultWriter) {
    guard limits == nil, let lines = activation.slopeLines(over: "s") else { return }
    say(LessonWords.slopeOf(activation.word), &writer)
    writer.display { _ in FormulaSides(sides: lines) }
  }

  /// Writes the new parameters, and a check of the gradient.
  func writeUpdate(_ writer: inout ResultWriter) {
    if network.network.learningRate != nil {
      head(2, LessonWords.updateTitle, &writer)
      for kind in layers.flatMap(parameterKinds) { writeUpdate(of: kind, &writer) }
    }
    guard blanks == nil, limits == nil else { return }
    DifferenceCheck(network: network, parameters: parameters).writeAlongGradient(&writer)
  }

  private func writeUpdate(of kind: LayerQuantity.Kind, _ writer: inout ResultWriter) {
    let (old, gradient) = (quantity(kind), gradient(kind))
    guard isWanted(kind), table.entries(of: quantity(kind, .updated)) != nil else { return }
    display(
      chain(
        quantity(kind, .updated),
        symbols: "\(name(old)) - \(network.symbol(.learningRate)) \(name(gradient))"
      ) { form in
        let rate = network.number(.learningRate, form)
        return putting(old, gradient) { "\($0.latex) - \($1.multiplied(onto: rate))" }(form)
      }, &writer)
  }

  // MARK: Error signals

  private func writeDifference(_ layer: Int, at time: Int?, _ writer: inout ResultWriter) {
    let outputs = quantity(.outputs(layer: layer), at: time)
    let targets = quantity(.targets, at: time)
    if time == nil || time == table.stepCount { say(LessonWords.signalIsDifference, &writer) }
    display(
      chain(
        ofSignal: layer, at: time,
        symbols: share + "\\left( \(name(outputs)) - \(name(targets)) \\right)",
        numbers: putting(outputs, targets) {
          share + "\\left( \($0.latex) - \($1.factor) \\right)"
        }), &writer)
  }

  private func writeLast(_ layer: Int, at time: Int?, _ writer: inout ResultWriter) {
    let outputs = quantity(.outputs(layer: layer), at: time)
    let targets = quantity(.targets, at: time)
    let byOutputs = gradient(.outputs(layer: layer), at: time)
    if time == nil || time == table.stepCount { say(LessonWords.signalOfLast, &writer) }
    if network.network.loss == .halfSquaredError {
      func difference(_ output: String, _ target: String) -> String {
        share.isEmpty ? "\(output) - \(target)" : share + "\\left( \(output) - \(target) \\right)"
      }
      display(
        chain(
          byOutputs, symbols: difference(name(outputs), name(targets)),
          numbers: putting(outputs, targets) { difference($0.latex, $1.factor) }), &writer)
    } else {
      display(chain(byOutputs), &writer)
    }
    display(
      chain(
        ofSignal: layer, at: time,
        symbols: slope(of: layer, at: time).map { "\(name(byOutputs))\($0)" }
      ) { form in
        guard let errors = numbers(byOutputs, form), let slopes = slopes(of: layer, at: time, form)
        else { return nil }
        return errors.latex + slopes
      }, &writer)
  }

  private func writeHidden(_ layer: Int, at time: Int?, _ writer: inout ResultWriter) {
    let sources = signalSources(of: layer, at: time)
    let comesThroughTime = sources.contains { $0.time != time }
    if time == nil || time == table.stepCount || time == table.stepCount - 1 {
      say(
        comesThroughTime ? LessonWords.signalThroughTime : LessonWords.signalOfHidden, &writer)
    }
    let hasSlope = activations[layer - 1] != .linear
    func bracketed(_ products: [String]) -> String {
      let sum = products.joined(separator: " + ")
      return hasSlope ? "\\left( \(sum) \\right)" : sum
    }
    let products = sources.map { "\(transposed($0.weights)) \(delta($0.layer, at: $0.time))" }
    let quantities = sources.flatMap { [$0.weights, signal($0.layer, at: $0.time)] }
    display(
      chain(
        ofSignal: layer, at: time,
        symbols: slope(of: layer, at: time).map { bracketed(products) + $0 }
      ) { form in
        guard let slopes = slopes(of: layer, at: time, form) else { return nil }
        return putting(quantities) { numbers in
          bracketed(
            stride(from: 0, to: numbers.count, by: 2).map {
              numbers[$0 + 1].multiplied(onto: numbers[$0].transposed)
            }) + slopes
        }(form)
      }, &writer)
  }

  /// The chain of a layer's error signal.
  private func chain(
    ofSignal layer: Int, at time: Int?, symbols: String? = nil,
    numbers: @escaping (FormulaForm) -> String? = { _ in nil }
  ) -> MatrixChain {
    chain(
      signal(layer, at: time), as: delta(layer, at: time), symbols: symbols, numbers: numbers)
  }

  // MARK: Parameters

  /// Writes the derivatives by the parameters of a layer: the error signals of its steps times what was read.
  private func writeParameters(of layer: Int, _ writer: inout ResultWriter) {
    let times = self.times.filter { hasSignal(layer, at: $0) }
    guard !times.isEmpty else { return }
    let own = times.map { ($0, quantity(.outputs(layer: layer - 1), at: $0)) }
    writeProducts(.weights(layer: layer), of: layer, own, &writer)
    if isRecurrent(layer) {
      let earlier = times.map { ($0, quantity(.outputs(layer: layer), at: ($0 ?? 1) - 1)) }
      writeProducts(.recurrentWeights(layer: layer), of: layer, earlier, &writer)
    }
    guard isWanted(.biases(layer: layer)), ownBiases(of: layer) != nil else { return }
    let samples = table.sampleCount
    let ones =
      samples == 1 ? "" : " " + MatrixText(rows: Array(repeating: ["1"], count: samples)).latex
    let isCopy = samples == 1 && times.count == 1
    display(
      chain(
        gradient(.biases(layer: layer)),
        symbols: times.map { delta(layer, at: $0) + ones }.joined(separator: " + "),
        numbers: isCopy
          ? { _ in nil }
          : putting(times.map { signal(layer, at: $0) }) { numbers in
            Self.sum(numbers.map { $0.latex + ones })
          }), &writer)
  }

  /// Writes the derivatives by weights: the error signal of each step times what they were multiplied by.
  private func writeProducts(
    _ kind: LayerQuantity.Kind, of layer: Int, _ sources: [(time: Int?, sources: LayerQuantity)],
    _ writer: inout ResultWriter
  ) {
    guard isWanted(kind) else { return }
    let quantities = sources.flatMap { [signal(layer, at: $0.time), $0.sources] }
    display(
      chain(
        gradient(kind),
        symbols: sources.map { "\(delta(layer, at: $0.time)) \(transposed($0.sources))" }
          .joined(separator: " + "),
        numbers: putting(quantities) { numbers in
          Self.sum(
            stride(from: 0, to: numbers.count, by: 2).map {
              numbers[$0 + 1].transposed.multiplied(onto: numbers[$0])
            })
        }), &writer)
  }

  /// A sum, of which a summand with a sign before it stands in brackets.
  private static func sum(_ texts: [String]) -> String {
    texts.enumerated().map { index, text in
      index > 0 && text.hasPrefix("-") ? "\\left( \(text) \\right)" : text
    }.joined(separator: " + ")
  }

  /// The derivatives by the biases of a layer; nil where there are none, or units share one.
  func ownBiases(of layer: Int) -> LayerEntries? {
    guard let biases = table.entries(of: gradient(.biases(layer: layer))),
      biases.rows == table.layer(layer)?.units.count
    else { return nil }
    return biases
  }

  // MARK: Ways

  /// How the error signal of a layer is found.
  enum SignalWay {
    /// As the outputs less the targets.
    case difference
    /// Through all outputs of a layer whose outputs depend on all its net inputs.
    case wholeLayer
    /// Through the outputs of the last layer, unit by unit.
    case outputs
    /// From the signal of the layer behind.
    case layerBehind
  }

  /// How the error signal of a layer is found.
  func way(toSignalOf layer: Int) -> SignalWay {
    let isLast = layer == layers.upperBound
    if isLast, isDifference(layer) { return .difference }
    if activations[layer - 1].readsLayer { return .wholeLayer }
    return isLast ? .outputs : .layerBehind
  }

  /// Whether a layer's net inputs at a time have to do with the error.
  func hasSignal(_ layer: Int, at time: Int?) -> Bool {
    if layer == layers.upperBound {
      let target = table.entries(of: quantity(.targets, at: time))?.quantities.first
      return target.map { network.bound.values[$0] != nil } ?? false
    }
    return !signalSources(of: layer, at: time).isEmpty
  }

  /// What the error signal of a layer comes from: the one of the layer behind, and its own one step later.
  func signalSources(
    of layer: Int, at time: Int?
  ) -> [(weights: LayerQuantity, layer: Int, time: Int?)] {
    var sources: [(weights: LayerQuantity, layer: Int, time: Int?)] = []
    if layer < layers.upperBound, hasSignal(layer + 1, at: time) {
      sources.append((quantity(.weights(layer: layer + 1)), layer + 1, time))
    }
    if isRecurrent(layer), let time, time < table.stepCount, hasSignal(layer, at: time + 1) {
      sources.append((quantity(.recurrentWeights(layer: layer)), layer, time + 1))
    }
    return sources
  }

  /// Whether the error signal of the last layer is its outputs less the targets.
  func isDifference(_ layer: Int) -> Bool {
    switch (activations[layer - 1], network.network.loss) {
    case (.softmax, .crossEntropy), (.linear, .halfSquaredError): true
    case (.logistic, .binaryCrossEntropy): table.outputUnits.count == 1
    default: false
    }
  }

  /// What each sample's own error has to do with the whole one: nothing, or its share of the mean.
  var share: String {
    let count = table.sampleCount
    return network.network.reduction == .mean && count > 1 ? "\\frac{1}{\(count)} " : ""
  }

  /// What an error signal is multiplied by: nothing for linear units, nil where there is no short formula.
  private func slope(of layer: Int, at time: Int?) -> String? {
    let outputs = name(quantity(.outputs(layer: layer), at: time))
    let times = times(inLayer: layer)
    switch activations[layer - 1] {
    case .linear: return ""
    case .logistic: return " \(times) \(outputs) \(times) \\left( 1 - \(outputs) \\right)"
    case .tanh: return " \(times) \\left( 1 - \(outputs) \(times) \(outputs) \\right)"
    case let activation:
      let netInputs = name(quantity(.netInputs(layer: layer), at: time))
      return activation.functionName.map { " \(times) \($0)'(\(netInputs))" }
    }
  }

  /// The sign of the product entry by entry, which for single numbers is the usual one.
  private func times(inLayer layer: Int) -> String {
    let isAlone = table.layer(layer)?.units.count == 1 && table.sampleCount == 1
    return isAlone ? "\\cdot" : "\\odot"
  }

  /// The slopes of a layer's units behind the sign of a product entry by entry; nil where one has no value.
  private func slopes(of layer: Int, at time: Int?, _ form: FormulaForm) -> String? {
    if activations[layer - 1] == .linear { return "" }
    let netInputs = table.entries(of: quantity(.netInputs(layer: layer), at: time))
    let outputs = table.entries(of: quantity(.outputs(layer: layer), at: time))
    guard let netInputs, let outputs, netInputs.quantities.count == outputs.quantities.count else {
      return nil
    }
    let texts = zip(netInputs.quantities, outputs.quantities).compactMap { netInput, output in
      number(.derivative(of: output, by: netInput), form)
    }
    guard texts.count == outputs.quantities.count else { return nil }
    return " \(times(inLayer: layer)) \(MatrixText(texts, columns: outputs.columns).factor)"
  }
}
