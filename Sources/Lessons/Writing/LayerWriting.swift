import Binding
import NeuralNet

/// What writes about a network with the vectors and matrices of its layers; each sample is a column.
protocol LayerWriting {
  var network: NetworkWriter { get }
  var table: LayerTable { get }
  var speller: LayerSpeller { get }
  /// The computation entry by entry, of which a worksheet asks for results; nil where nothing is left out.
  var asked: MatrixCourse? { get }
  /// How much of vectors and matrices is written; all where there are none.
  var limits: MatrixLimits? { get }
}

extension LayerWriting {
  /// The numbers of the layers, from 1.
  var layers: ClosedRange<Int> { 1...max(1, table.layers.count) }

  /// The time steps; one without a number outside of sequences.
  var times: [Int?] { table.stepCount == 0 ? [nil] : (1...table.stepCount).map { $0 } }

  /// Whether a layer reads its own outputs of the step before.
  func isRecurrent(_ layer: Int) -> Bool {
    table.entries(of: LayerQuantity(.recurrentWeights(layer: layer))) != nil
  }

  /// The kinds of parameters of which some are among those of these names, layer by layer.
  func parameterKinds(with names: [String]) -> [LayerQuantity.Kind] {
    let names = Set(names)
    return layers.flatMap(parameterKinds(of:)).filter { kind in
      table.entries(of: quantity(kind))?.quantities.contains { entry in
        entry.name.map(names.contains) ?? false
      } ?? false
    }
  }

  /// What a layer has parameters of.
  func parameterKinds(of layer: Int) -> [LayerQuantity.Kind] {
    let kinds = [
      LayerQuantity.Kind.weights(layer: layer), .recurrentWeights(layer: layer),
      .biases(layer: layer),
    ]
    return kinds.filter { table.entries(of: quantity($0)) != nil }
  }

  // MARK: Quantities

  /// What a layer has of a kind in all samples.
  func quantity(
    _ kind: LayerQuantity.Kind, _ aspect: LayerQuantity.Aspect = .value, at time: Int? = nil
  ) -> LayerQuantity {
    var quantity = LayerQuantity(kind, aspect)
    if !quantity.isOfParameters {
      quantity.samples = .all
      quantity.timeStep = time
    }
    return quantity
  }

  /// The derivative of the total error by what a layer has of a kind.
  func gradient(_ kind: LayerQuantity.Kind, at time: Int? = nil) -> LayerQuantity {
    quantity(kind, .gradient(of: .totalError), at: time)
  }

  /// The derivative of the total error by a layer's total net inputs.
  func signal(_ layer: Int, at time: Int?) -> LayerQuantity {
    gradient(.netInputs(layer: layer), at: time)
  }

  /// The name of a layer's error signal.
  func delta(_ layer: Int, at time: Int?) -> String {
    speller.delta(ofLayer: layer, timeStep: time)
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
    return asked?[quantity].map(blanks.asks) ?? false
  }

  /// The number of a scalar; nil where it has none.
  func number(_ quantity: Quantity, _ form: FormulaForm) -> String? {
    network.bound.values[quantity]?.isFinite == true ? network.number(quantity, form) : nil
  }

  /// An expression with the numbers of some vectors or matrices put in; nothing where one has no value.
  func putting(
    _ quantities: [LayerQuantity], into text: @escaping ([MatrixText]) -> String
  ) -> (FormulaForm) -> String? {
    { form in
      if let limits, !limits.allow(quantities.compactMap(table.entries)) { return nil }
      let numbers = quantities.compactMap { self.numbers($0, form) }
      return numbers.count == quantities.count ? text(numbers) : nil
    }
  }

  /// The same of two.
  func putting(
    _ left: LayerQuantity, _ right: LayerQuantity,
    into text: @escaping (MatrixText, MatrixText) -> String
  ) -> (FormulaForm) -> String? {
    putting([left, right]) { text($0[0], $0[1]) }
  }

  /// Whether a vector or matrix has more numbers than are written.
  func isCut(_ quantity: LayerQuantity) -> Bool {
    guard let limits, let entries = table.entries(of: quantity) else { return false }
    return !limits.allow(entries)
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
  ) -> MatrixChain {
    let isStated = !isCut(quantity) || symbols.map { $0 != name ?? self.name(quantity) } ?? false
    return MatrixChain(quantity: quantity, isStated: isStated) { form in
      let name = name ?? self.name(quantity)
      if isCut(quantity) {
        let isShown = form.detail == .full || form.detail == .equation
        return FormulaSides(sides: [name, isShown ? symbols : nil].compactMap(\.self))
      }
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
    let chain = chain(quantity)
    return { form in chain.sides(form).line }
  }

  /// Writes a chain by itself, and behind it some of the numbers of what has too many.
  func display(_ chain: MatrixChain, _ writer: inout ResultWriter) {
    if chain.isStated { writer.display(chain.sides) }
    guard isCut(chain.quantity) else { return }
    writer.beginBlock()
    writer.inline(excerpt(of: chain.quantity))
  }

  /// The first numbers of what has too many and the last one, by their own names.
  func excerpt(of quantity: LayerQuantity) -> ResultWriter.Excerpt {
    let scalars = table.entries(of: quantity)?.quantities ?? []
    return ResultWriter.Excerpt(of: scalars.map(network.value), isWhole: false)
  }

  /// A vector or matrix with its numbers in a cell, or some of them where it has too many.
  func cell(_ quantity: LayerQuantity, as name: String? = nil) -> ResultWriter.Cell {
    if isCut(quantity) { return .formulas(excerpt(of: quantity)) }
    let chain = chain(quantity, as: name)
    return .formula { chain.sides($0).line }
  }
}
