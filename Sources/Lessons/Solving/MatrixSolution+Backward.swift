import Binding
import NeuralNet

extension MatrixSolution {
  /// Writes the error signals of the layers from the last to the first, with the derivatives by their parameters.
  func writeBackward(_ writer: inout ResultWriter) {
    writer.paragraph(LessonWords.signals)
    var derived: Set<Activation> = []
    for layer in layers.reversed() {
      writer.heading(3, LessonWords.layer(layer))
      if way(toSignalOf: layer) != .difference, derived.insert(activations[layer - 1]).inserted {
        writeSlope(of: activations[layer - 1], &writer)
      }
      switch way(toSignalOf: layer) {
      case .difference: writeDifference(layer, &writer)
      case .wholeLayer:
        writer.paragraph(LessonWords.signalOfWholeLayer)
        writer.display(signal(of: layer))
      case .outputs: writeLast(layer, &writer)
      case .layerBehind: writeHidden(layer, &writer)
      }
      writeParameters(of: layer, &writer)
    }
  }

  /// Writes once how the slope of an activation function comes of its value, over a letter that nothing else has.
  private func writeSlope(of activation: Activation, _ writer: inout ResultWriter) {
    guard let lines = activation.slopeLines(over: "s") else { return }
    writer.paragraph(LessonWords.slopeOf(activation.word))
    writer.display { _ in FormulaSides(sides: lines) }
  }

  /// Writes the new parameters, and a check of the gradient.
  func writeUpdate(_ writer: inout ResultWriter) {
    if network.network.learningRate != nil {
      writer.heading(2, LessonWords.updateTitle)
      for layer in layers {
        for kind in [LayerQuantity.Kind.weights(layer: layer), .biases(layer: layer)] {
          writeUpdate(of: kind, &writer)
        }
      }
    }
    guard blanks == nil else { return }
    DifferenceCheck(network: network, parameters: parameters).writeAlongGradient(&writer)
  }

  private func writeUpdate(of kind: LayerQuantity.Kind, _ writer: inout ResultWriter) {
    let (old, gradient) = (quantity(kind), gradient(kind))
    guard table.entries(of: quantity(kind, .updated)) != nil else { return }
    writer.display(
      chain(
        quantity(kind, .updated),
        symbols: "\(name(old)) - \(network.symbol(.learningRate)) \(name(gradient))"
      ) { form in
        let rate = network.number(.learningRate, form)
        return putting(old, gradient) { "\($0.latex) - \(rate) \($1.factor)" }(form)
      })
  }

  // MARK: Error signals

  private func writeDifference(_ layer: Int, _ writer: inout ResultWriter) {
    let (outputs, targets) = (quantity(.outputs(layer: layer)), quantity(.targets))
    writer.paragraph(LessonWords.signalIsDifference)
    writer.display(
      signal(
        of: layer, symbols: share + "\\left( \(name(outputs)) - \(name(targets)) \\right)",
        numbers: putting(outputs, targets) {
          share + "\\left( \($0.latex) - \($1.factor) \\right)"
        }))
  }

  private func writeLast(_ layer: Int, _ writer: inout ResultWriter) {
    let (outputs, targets) = (quantity(.outputs(layer: layer)), quantity(.targets))
    let byOutputs = gradient(.outputs(layer: layer))
    writer.paragraph(LessonWords.signalOfLast)
    if network.network.loss == .halfSquaredError, share.isEmpty {
      writer.display(
        chain(
          byOutputs, symbols: "\(name(outputs)) - \(name(targets))",
          numbers: putting(outputs, targets) { "\($0.latex) - \($1.factor)" }))
    } else {
      writer.display(chain(byOutputs))
    }
    writer.display(
      signal(of: layer, symbols: slope(of: layer).map { "\(name(byOutputs))\($0)" }) { form in
        guard let errors = numbers(byOutputs, form), let slopes = slopes(of: layer, form) else {
          return nil
        }
        return errors.latex + slopes
      })
  }

  private func writeHidden(_ layer: Int, _ writer: inout ResultWriter) {
    writer.paragraph(LessonWords.signalOfHidden)
    let weights = quantity(.weights(layer: layer + 1))
    let behind = gradient(.netInputs(layer: layer + 1))
    let hasSlope = activations[layer - 1] != .linear
    func product(_ weights: String, _ signal: String) -> String {
      hasSlope ? "\\left( \(weights) \(signal) \\right)" : "\(weights) \(signal)"
    }
    writer.display(
      signal(
        of: layer,
        symbols: slope(of: layer).map {
          product(transposed(weights), speller.delta(ofLayer: layer + 1)) + $0
        }
      ) { form in
        guard let slopes = slopes(of: layer, form) else { return nil }
        return putting(weights, behind) { product($0.transposed.latex, $1.factor) + slopes }(form)
      })
  }

  /// The chain of a layer's error signal.
  private func signal(
    of layer: Int, symbols: String? = nil,
    numbers: @escaping (FormulaForm) -> String? = { _ in nil }
  ) -> (FormulaForm) -> FormulaSides {
    chain(
      gradient(.netInputs(layer: layer)), as: speller.delta(ofLayer: layer), symbols: symbols,
      numbers: numbers)
  }

  private func writeParameters(of layer: Int, _ writer: inout ResultWriter) {
    let signal = gradient(.netInputs(layer: layer))
    let sources = quantity(.outputs(layer: layer - 1))
    let delta = speller.delta(ofLayer: layer)
    writer.display(
      chain(
        gradient(.weights(layer: layer)), symbols: "\(delta) \(transposed(sources))",
        numbers: putting(signal, sources) { "\($0.latex) \($1.transposed.factor)" }))
    guard ownBiases(of: layer) != nil else { return }
    let samples = table.sampleCount
    let ones = MatrixText(rows: Array(repeating: ["1"], count: samples)).latex
    writer.display(
      chain(
        gradient(.biases(layer: layer)), symbols: samples == 1 ? delta : "\(delta) \(ones)"
      ) { form in
        samples == 1 ? nil : numbers(signal, form).map { "\($0.latex) \(ones)" }
      })
  }

  /// The derivatives by the biases of a layer; nil where there are none, or units share one.
  func ownBiases(of layer: Int) -> LayerEntries? {
    guard let biases = table.entries(of: gradient(.biases(layer: layer))),
      biases.rows == table.entries(of: gradient(.netInputs(layer: layer)))?.rows
    else { return nil }
    return biases
  }

  // MARK: Slopes

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

  /// Whether the error signal of the last layer is its outputs less the targets.
  private func isDifference(_ layer: Int) -> Bool {
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
  private func slope(of layer: Int) -> String? {
    let outputs = name(quantity(.outputs(layer: layer)))
    let times = times(inLayer: layer)
    switch activations[layer - 1] {
    case .linear: return ""
    case .logistic: return " \(times) \(outputs) \(times) \\left( 1 - \(outputs) \\right)"
    case .tanh: return " \(times) \\left( 1 - \(outputs) \(times) \(outputs) \\right)"
    default: return nil
    }
  }

  /// The sign of the product entry by entry, which for single numbers is the usual one.
  private func times(inLayer layer: Int) -> String {
    table.entries(of: quantity(.outputs(layer: layer)))?.only == nil ? "\\odot" : "\\cdot"
  }

  /// The slopes of a layer's units behind the sign of a product entry by entry; nil where one has no value.
  private func slopes(of layer: Int, _ form: FormulaForm) -> String? {
    if activations[layer - 1] == .linear { return "" }
    let netInputs = table.entries(of: quantity(.netInputs(layer: layer)))
    let outputs = table.entries(of: quantity(.outputs(layer: layer)))
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
