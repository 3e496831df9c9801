import Binding
import NeuralNet

extension MatrixSolution {
  /// The error signals of the layers from the last to the first, with the derivatives by their parameters.
  func writeBackward(_ writer: inout ResultWriter) {
    for layer in layers.reversed() {
      writer.heading(3, LessonWords.layer(layer))
      if layer == layers.upperBound {
        writeLast(layer, &writer)
      } else {
        writeHidden(layer, &writer)
      }
      writeParameters(of: layer, &writer)
    }
  }

  /// The new parameters.
  func writeUpdate(_ writer: inout ResultWriter) {
    guard network.network.learningRate != nil else { return }
    writer.heading(2, LessonWords.updateTitle)
    for layer in layers {
      for kind in [LayerQuantity.Kind.weights(layer: layer), .biases(layer: layer)] {
        let (old, gradient) = (quantity(kind), gradient(kind))
        guard table.entries(of: quantity(kind, .updated)) != nil else { continue }
        writer.display(
          chain(
            quantity(kind, .updated),
            symbols: "\(name(old)) - \(network.symbol(.learningRate)) \(name(gradient))"
          ) { form in
            guard let old = numbers(old, form), let gradient = numbers(gradient, form) else {
              return nil
            }
            return "\(old.latex) - \(network.number(.learningRate, form)) \(gradient.factor)"
          })
      }
    }
  }

  // MARK: Error signals

  private func writeLast(_ layer: Int, _ writer: inout ResultWriter) {
    let (outputs, targets) = (quantity(.outputs(layer: layer)), quantity(.targets))
    if isDifference(layer) {
      writer.paragraph(LessonWords.signalIsDifference)
      writer.display(
        signal(of: layer, symbols: share + "\\left( \(name(outputs)) - \(name(targets)) \\right)") {
          form in
          guard let outputs = numbers(outputs, form), let targets = numbers(targets, form) else {
            return nil
          }
          return share + "\\left( \(outputs.latex) - \(targets.factor) \\right)"
        })
      return
    }
    let byOutputs = gradient(.outputs(layer: layer))
    guard !activations[layer - 1].readsLayer else {
      writer.paragraph(LessonWords.signalOfWholeLayer)
      writer.display(signal(of: layer))
      return
    }
    writer.paragraph(LessonWords.signalOfLast)
    let isHalfSquare = network.network.loss == .halfSquaredError && share.isEmpty
    writer.display(
      chain(byOutputs, symbols: isHalfSquare ? "\(name(outputs)) - \(name(targets))" : nil) {
        form in
        guard isHalfSquare, let outputs = numbers(outputs, form),
          let targets = numbers(targets, form)
        else { return nil }
        return "\(outputs.latex) - \(targets.factor)"
      })
    writer.display(
      signal(of: layer, symbols: slope(of: layer).map { "\(name(byOutputs))\($0)" }) { form in
        guard let errors = numbers(byOutputs, form), let slopes = slopes(of: layer, form) else {
          return nil
        }
        return errors.latex + slopes
      })
  }

  private func writeHidden(_ layer: Int, _ writer: inout ResultWriter) {
    guard !activations[layer - 1].readsLayer else {
      writer.paragraph(LessonWords.signalOfWholeLayer)
      writer.display(signal(of: layer))
      return
    }
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
        guard let weights = numbers(weights, form), let behind = numbers(behind, form),
          let slopes = slopes(of: layer, form)
        else { return nil }
        return product(weights.transposed.latex, behind.factor) + slopes
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
        gradient(.weights(layer: layer)), symbols: "\(delta) \(transposed(sources))"
      ) { form in
        guard let signal = numbers(signal, form), let sources = numbers(sources, form) else {
          return nil
        }
        return "\(signal.latex) \(sources.transposed.factor)"
      })
    let byBiases = gradient(.biases(layer: layer))
    guard let entries = table.entries(of: byBiases),
      entries.rows == table.entries(of: signal)?.rows
    else { return }
    let samples = table.sampleCount
    let ones = MatrixText(rows: Array(repeating: ["1"], count: samples)).latex
    writer.display(
      chain(byBiases, symbols: samples == 1 ? delta : nil) { form in
        samples == 1 ? nil : numbers(signal, form).map { "\($0.latex) \(ones)" }
      })
  }

  // MARK: Slopes

  /// Whether the error signal of the last layer is its outputs less the targets.
  private func isDifference(_ layer: Int) -> Bool {
    switch (activations[layer - 1], network.network.loss) {
    case (.softmax, .crossEntropy), (.linear, .halfSquaredError): true
    case (.logistic, .binaryCrossEntropy): table.outputUnits.count == 1
    default: false
    }
  }

  /// What each sample's own error has to do with the whole one: nothing, or its share of the mean.
  private var share: String {
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
    var texts: [String] = []
    for (netInput, output) in zip(netInputs.quantities, outputs.quantities) {
      let slope = Quantity.derivative(of: output, by: netInput)
      guard network.bound.values[slope]?.isFinite == true else { return nil }
      texts.append(network.number(slope, form))
    }
    let columns = outputs.columns
    let rows = (0..<outputs.rows).map { Array(texts[$0 * columns..<($0 + 1) * columns]) }
    return " \(times(inLayer: layer)) \(MatrixText(rows: rows).factor)"
  }
}
