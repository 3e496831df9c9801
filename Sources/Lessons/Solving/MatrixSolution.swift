import Binding
import NeuralNet

/// The worked solution of a network in layer form with vectors and matrices, a line a layer forward and back;
/// each sample is a column.
struct MatrixSolution: WorkedForm {
  let network: NetworkWriter
  let table: LayerTable
  let speller: LayerSpeller
  /// The activation of each layer.
  let activations: [Activation]
  /// The parameters that are not frozen.
  let parameters: [String]
  /// What a worksheet leaves out; nil for a solution.
  let blanks: Blanks?
  /// The computation entry by entry.
  private(set) var course: MatrixCourse

  /// Nil where a layer is no affine map behind one activation function, and of sequences.
  init?(_ network: NetworkWriter, parameters: [String], blanks: Blanks?) {
    let table = LayerTable(network.network)
    guard table.stepCount == 0, network.network.units.allSatisfy({ ScalarNames.isUnit($0.name) })
    else { return nil }
    var activations: [Activation] = []
    for (index, layer) in table.layers.enumerated() {
      let ofUnits = network.network.layers[index].units.map(\.activation)
      guard let first = ofUnits.first, ofUnits.allSatisfy({ $0 == first }),
        layer.outputUnits == layer.units,
        table.entries(of: LayerQuantity(.weights(layer: index + 1))) != nil,
        table.entries(of: LayerQuantity(.recurrentWeights(layer: index + 1))) == nil
      else { return nil }
      activations.append(first)
    }
    self.network = network
    self.parameters = parameters
    self.blanks = blanks
    self.table = table
    self.activations = activations
    speller = LayerSpeller(network.bound)
    course = MatrixCourse(network.derivation)
    course = makeCourse()
  }

  var steps: [Step] { course.steps }
  var results: Set<Quantity> { course.results }

  /// The numbers of the layers, from 1.
  var layers: ClosedRange<Int> { 1...max(1, activations.count) }

  // MARK: Quantities

  /// What a layer has of a kind in all samples.
  func quantity(
    _ kind: LayerQuantity.Kind, _ aspect: LayerQuantity.Aspect = .value
  ) -> LayerQuantity {
    var quantity = LayerQuantity(kind, aspect)
    if !quantity.isOfParameters { quantity.samples = .all }
    return quantity
  }

  /// The derivative of the total error by what a layer has of a kind.
  func gradient(_ kind: LayerQuantity.Kind) -> LayerQuantity {
    quantity(kind, .gradient(of: .totalError))
  }

  func name(_ quantity: LayerQuantity) -> String { speller.spelling(of: quantity) }

  /// A name with the sign of the transpose.
  func transposed(_ quantity: LayerQuantity) -> String {
    let name = name(quantity)
    return (name.contains("^") ? "{\(name)}" : name) + "^\\top"
  }

  /// The numbers of a vector or matrix; nil where there is none, one has no value, or a worksheet leaves one out.
  func numbers(_ quantity: LayerQuantity, _ form: FormulaForm) -> MatrixText? {
    let isHidden = table.entries(of: quantity)?.quantities.contains { quantity in
      form.blanks?.hides(quantity) == true
    }
    return isHidden == true ? nil : allNumbers(quantity, form)
  }

  /// The numbers of a vector or matrix, with a blank for each that a worksheet asks for.
  private func allNumbers(_ quantity: LayerQuantity, _ form: FormulaForm) -> MatrixText? {
    guard let entries = table.entries(of: quantity) else { return nil }
    let texts = entries.entries.compactMap { entry -> String? in
      if isAsked(entry, form) { return Blanks.text }
      return switch entry {
      case .constant(let number): NumberSpelling.exact(number, in: .latex)
      case .quantity(let quantity): number(quantity, form)
      }
    }
    guard texts.count == entries.entries.count else { return nil }
    return MatrixText(texts, columns: entries.columns)
  }

  private func isAsked(_ entry: LayerEntries.Entry, _ form: FormulaForm) -> Bool {
    guard let blanks = form.blanks, case .quantity(let quantity) = entry else { return false }
    return course[quantity].map(blanks.asks) ?? false
  }

  /// The number of a scalar; nil where it has none.
  func number(_ quantity: Quantity, _ form: FormulaForm) -> String? {
    network.bound.values[quantity]?.isFinite == true ? network.number(quantity, form) : nil
  }

  /// An expression with the numbers of two vectors or matrices put in; nothing where one has no value.
  func putting(
    _ left: LayerQuantity, _ right: LayerQuantity,
    into text: @escaping (MatrixText, MatrixText) -> String
  ) -> (FormulaForm) -> String? {
    { form in
      guard let left = numbers(left, form), let right = numbers(right, form) else { return nil }
      return text(left, right)
    }
  }

  // MARK: Chains

  /// A vector or matrix, how it is computed in symbols and in numbers, and its own numbers.
  ///
  /// - Parameters:
  ///   - quantity: what is computed.
  ///   - name: what it is called, if not as usual.
  ///   - symbols: how it is computed.
  ///   - numbers: the same with numbers, or nothing where there is nothing to be put in.
  /// - Returns: the chain in each form.
  func chain(
    _ quantity: LayerQuantity, as name: String? = nil, symbols: String? = nil,
    numbers: @escaping (FormulaForm) -> String? = { _ in nil }
  ) -> (FormulaForm) -> FormulaSides {
    { form in
      let name = name ?? self.name(quantity)
      guard let result = self.allNumbers(quantity, form) else {
        return FormulaSides(sides: [name + LessonWords.noValue])
      }
      if let blanks = form.blanks, self.numbers(quantity, form) == nil {
        let equation = blanks.hidesEquations ? [] : [symbols, numbers(form)]
        let isAsked = result.latex.contains(Blanks.text)
        return FormulaSides(
          sides: ([name] + equation + [isAsked ? result.latex : nil]).compactMap(\.self),
          layout: .filled)
      }
      switch form.detail {
      case .full:
        return FormulaSides(
          sides: [name, symbols, numbers(form), result.latex].compactMap(\.self).withoutRepetitions,
          layout: .filled)
      case .equation:
        return FormulaSides(
          sides: [name, numbers(form), result.latex].compactMap(\.self).withoutRepetitions,
          layout: .filled)
      case .result: return FormulaSides(sides: [name, result.latex])
      case .bare: return FormulaSides(sides: [name + LessonWords.valueIs + result.latex])
      }
    }
  }

  /// What is given in a list, each with its numbers.
  func given(_ quantity: LayerQuantity) -> (FormulaForm) -> String {
    { form in chain(quantity)(form).line }
  }

  // MARK: The forward pass

  func writeGiven(_ writer: inout ResultWriter) {
    func formulas(_ kinds: LayerQuantity.Kind...) -> [(FormulaForm) -> String] {
      kinds.map { quantity($0) }.filter { table.entries(of: $0) != nil }.map(given)
    }
    let targets = network.network.hasTargets ? formulas(.targets) : []
    let rate = network.network.learningRate.map { _ in network.value(.learningRate) }
    writer.list(
      [(LessonWords.inputs, formulas(.inputs))]
        + layers.map { (LessonWords.layer($0), formulas(.weights(layer: $0), .biases(layer: $0))) }
        + [(LessonWords.targets, targets), (LessonWords.learningRate, [rate].compactMap(\.self))])
  }

  /// The errors of the output units in a list, and the total error.
  func writeErrors(_ writer: inout ResultWriter) {
    let steps = network.bound.values.errorTrace.steps
    writer.beginBlock()
    for (index, step) in steps.filter({ $0.rule == .unitError }).enumerated() {
      writer.write(index == 0 ? "- " : "\n- ")
      writer.inline { network.chain(step)($0).line }
    }
    for step in steps where step.rule == .totalError { writer.display(network.chain(step)) }
  }

  func writeForward(_ writer: inout ResultWriter) {
    for layer in layers {
      let activation = activations[layer - 1]
      writer.paragraph(LessonWords.forward(layer: layer, activation: activation.word))
      let (weights, biases) = (quantity(.weights(layer: layer)), quantity(.biases(layer: layer)))
      let sources = quantity(.outputs(layer: layer - 1))
      let netInputs = quantity(.netInputs(layer: layer))
      let hasBias = table.entries(of: biases) != nil
      writer.display(
        chain(
          netInputs,
          symbols: "\(name(weights)) \(name(sources))" + (hasBias ? " + \(name(biases))" : "")
        ) { form in
          guard let weights = numbers(weights, form), let sources = numbers(sources, form) else {
            return nil
          }
          let bias = hasBias ? numbers(biases, form).map { " + \($0.factor)" } ?? "" : ""
          return "\(weights.latex) \(sources.factor)\(bias)"
        })
      writer.display(
        chain(
          quantity(.outputs(layer: layer)), symbols: activation.latex(of: name(netInputs))))
    }
  }
}

extension Activation {
  /// The function of a vector in LaTeX; nil where there is no usual way to write it.
  fileprivate func latex(of argument: String) -> String? {
    switch self {
    case .linear: argument
    case .logistic: "\\sigma(\(argument))"
    case .tanh: "\\tanh(\(argument))"
    case .relu: "\\max(0, \(argument))"
    case .softmax: "\\operatorname{softmax}(\(argument))"
    case .leakyRelu, .elu, .selu, .softplus, .gelu, .silu, .hardSigmoid, .step, .sign: nil
    }
  }
}
