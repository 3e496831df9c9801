import Binding
import NeuralNet

/// The equations of a layer's steps with vectors and matrices, as a terminal shows them.
struct LayerEquations {
  private typealias Piece = LayerEquation.Piece

  private let network: SteppedNetwork
  private let form: MatrixSolution
  private let decimals: Int

  init(_ network: SteppedNetwork, _ form: MatrixSolution, decimals: Int) {
    (self.network, self.form, self.decimals) = (network, form, decimals)
  }

  /// The equations of some steps; none for a step by itself.
  func equations(of kind: LayerBlock.Kind) -> [LayerEquation] {
    switch kind {
    case .forward(let layer, let sample): forward(layer, sample)
    case .delta(let layer, let sample): delta(layer, sample)
    case .gradient(let layer): gradient(layer)
    case .update(let layer): update(layer)
    case .single: []
    }
  }

  // MARK: Names and numbers

  private func quantity(_ kind: LayerQuantity.Kind, _ sample: Int? = nil) -> LayerQuantity {
    LayerQuantity(kind, samples: .one(sample))
  }

  private func gradient(_ kind: LayerQuantity.Kind, _ sample: Int? = nil) -> LayerQuantity {
    LayerQuantity(kind, .gradient(of: .totalError), samples: .one(sample))
  }

  private func matrix(_ quantity: LayerQuantity) -> Piece? {
    guard let entries = form.table.entries(of: quantity),
      let numbers = network.bound.values.numbers(of: entries)
    else { return nil }
    let texts = numbers.map { NumberSpelling.text($0, decimals: decimals, in: .unicode) }
    return .matrix(MatrixText(texts, columns: entries.columns).rows)
  }

  private func transposed(_ quantity: LayerQuantity) -> Piece? {
    guard case .matrix(let rows)? = matrix(quantity) else { return nil }
    return .matrix(MatrixText(rows: rows).transposed.rows)
  }

  /// The name of a vector or matrix of a layer, such as `W[1]`, of a sample with its number.
  private func name(_ letter: String, _ layer: Int, _ sample: Int? = nil) -> String {
    (layer == 0 ? "x" : "\(letter)[\(layer)]") + (sample.map { "(\($0))" } ?? "")
  }

  /// The letters of the note for total net inputs, outputs and targets.
  private var z: String { network.bound.notation.netInput }
  private var a: String { network.bound.notation.output }
  private var y: String {
    let target = network.bound.notation.target
    return target.count == 1 ? target : "y"
  }

  private var total: String { network.symbol(.totalError) }
  private func by(_ name: String) -> String { "∂\(total)/∂\(name)" }

  /// A side with nothing in it that has no numbers.
  private func side(_ pieces: Piece?...) -> [Piece]? {
    let found = pieces.compactMap(\.self)
    return found.count == pieces.count ? found : nil
  }

  /// Two factors, of which a number alone that is negative stands in brackets behind the other.
  private func product(_ left: Piece?, _ right: Piece?) -> [Piece]? {
    guard case .matrix(let rows)? = right else { return nil }
    let isNegative = rows.count == 1 && rows[0].count == 1 && rows[0][0].hasPrefix("-")
    return side(left, .text("·"), .matrix(isNegative ? [["(\(rows[0][0]))"]] : rows))
  }

  // MARK: Forward

  private func forward(_ layer: Int, _ sample: Int?) -> [LayerEquation] {
    let (weights, biases) = (quantity(.weights(layer: layer)), quantity(.biases(layer: layer)))
    let sources = quantity(.outputs(layer: layer - 1), sample)
    let hasBias = form.table.entries(of: biases) != nil
    let (inputs, outputs) = (name(z, layer, sample), name(a, layer, sample))
    let symbols =
      "\(name("W", layer)) · \(name(a, layer - 1, sample))"
      + (hasBias ? " + \(name("b", layer))" : "")
    let product = self.product(matrix(weights), matrix(sources))
    let numbers =
      hasBias
      ? product.flatMap { side in matrix(biases).map { side + [.text("+"), $0] } } : product
    let netInputs = quantity(.netInputs(layer: layer), sample)
    return [
      LayerEquation([[.text(inputs)], [.text(symbols)], numbers, side(matrix(netInputs))]),
      LayerEquation([
        [.text(outputs)], [.text("\(form.activations[layer - 1].word)(\(inputs))")],
        side(matrix(quantity(.outputs(layer: layer), sample))),
      ]),
    ]
  }

  // MARK: Back

  private func delta(_ layer: Int, _ sample: Int?) -> [LayerEquation] {
    let outputs = quantity(.outputs(layer: layer), sample)
    let (output, delta) = (name(a, layer, sample), name("δ", layer, sample))
    let result = side(matrix(gradient(.netInputs(layer: layer), sample)))
    let isLast = layer == form.layers.upperBound
    if isLast, form.isDifference(layer) {
      let targets = quantity(.targets, sample)
      let target = y + (sample.map { "(\($0))" } ?? "")
      return [
        LayerEquation([
          [.text(delta)], [.text("\(share)(\(output) - \(target))")],
          side(.text(share + "("), matrix(outputs), .text("-"), matrix(targets), .text(")")),
          result,
        ])
      ]
    }
    let errors = gradient(.outputs(layer: layer), sample)
    var equations: [LayerEquation] = []
    if isLast {
      equations.append(LayerEquation([[.text(by(output))], side(matrix(errors))]))
    } else {
      let weights = quantity(.weights(layer: layer + 1))
      let behind = gradient(.netInputs(layer: layer + 1), sample)
      equations.append(
        LayerEquation([
          [.text(by(output))],
          [.text("\(name("W", layer + 1))ᵀ · \(name("δ", layer + 1, sample))")],
          product(transposed(weights), matrix(behind)), side(matrix(errors)),
        ]))
    }
    guard !form.activations[layer - 1].readsLayer else {
      return equations + [LayerEquation([[.text(delta)], result])]
    }
    return equations + [
      LayerEquation([
        [.text(delta)],
        [.text("\(by(output)) ⊙ \(form.activations[layer - 1].word)′(\(name(z, layer, sample)))")],
        side(matrix(errors), .text("⊙"), slopes(layer, sample)), result,
      ])
    ]
  }

  /// What the errors of the samples have as a factor where the total error is their mean.
  private var share: String {
    form.share.isEmpty ? "" : "1/\(form.table.sampleCount) · "
  }

  private func slopes(_ layer: Int, _ sample: Int?) -> Piece? {
    let inputs = form.table.entries(of: quantity(.netInputs(layer: layer), sample))?.quantities
    let outputs = form.table.entries(of: quantity(.outputs(layer: layer), sample))?.quantities
    guard let inputs, let outputs, inputs.count == outputs.count else { return nil }
    let slopes = zip(inputs, outputs).compactMap {
      network.bound.values[.derivative(of: $1, by: $0)]
    }
    guard slopes.count == outputs.count else { return nil }
    return .matrix(slopes.map { [NumberSpelling.text($0, decimals: decimals, in: .unicode)] })
  }

  private func gradient(_ layer: Int) -> [LayerEquation] {
    let samples: [Int?] =
      form.table.sampleCount == 1 ? [nil] : (1...form.table.sampleCount).map { $0 }
    let deltas = samples.map { gradient(.netInputs(layer: layer), $0) }
    let sources = samples.map { quantity(.outputs(layer: layer - 1), $0) }
    let symbols = samples.map {
      (delta: name("δ", layer, $0), source: "\(name(a, layer - 1, $0))ᵀ")
    }
    let products = zip(deltas, sources).map { product(matrix($0), transposed($1)) }
    let plus = { (sides: [[Piece]?]) -> [Piece]? in
      guard sides.allSatisfy({ $0 != nil }) else { return nil }
      return Array(sides.compactMap(\.self).joined(separator: [.text("+")]))
    }
    let weights = LayerEquation([
      [.text(by(name("W", layer)))],
      [.text(symbols.map { "\($0.delta) · \($0.source)" }.joined(separator: " + "))],
      plus(products), side(matrix(gradient(.weights(layer: layer)))),
    ])
    guard let biases = matrix(gradient(.biases(layer: layer))) else { return [weights] }
    let sum = deltas.count > 1 ? plus(deltas.map { side(matrix($0)) }) : nil
    return [
      weights,
      LayerEquation([
        [.text(by(name("b", layer)))], [.text(symbols.map(\.delta).joined(separator: " + "))], sum,
        [biases],
      ]),
    ]
  }

  private func update(_ layer: Int) -> [LayerEquation] {
    let rate = network.symbol(.learningRate)
    let number = network.number(.learningRate) ?? ""
    return [("W", LayerQuantity.Kind.weights(layer: layer)), ("b", .biases(layer: layer))]
      .compactMap {
        letter, kind in
        guard let new = matrix(LayerQuantity(kind, .updated)) else { return nil }
        let name = name(letter, layer)
        return LayerEquation([
          [.text(name + "⁺")], [.text("\(name) - \(rate) · \(by(name))")],
          side(matrix(quantity(kind)), .text("- \(number) ·"), matrix(gradient(kind))), [new],
        ])
      }
  }
}
