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

  /// Nil where a layer is no affine map behind one activation function, and where the last one is recurrent.
  init?(_ network: NetworkWriter, parameters: [String], blanks: Blanks?) {
    let table = LayerTable(network.network)
    let units = network.network.units.map { (TimedName.parts(of: $0.name).base, $0.activation) }
    guard units.allSatisfy({ ScalarNames.isUnit($0.0) }) else { return nil }
    let ofUnits = Dictionary(units, uniquingKeysWith: { first, _ in first })
    var activations: [Activation] = []
    for (index, layer) in table.layers.enumerated() {
      guard let first = layer.units.first.flatMap({ ofUnits[$0] }),
        layer.units.allSatisfy({ ofUnits[$0] == first }), layer.outputUnits == layer.units,
        table.entries(of: LayerQuantity(.weights(layer: index + 1))) != nil
      else { return nil }
      activations.append(first)
    }
    let last = LayerQuantity(.recurrentWeights(layer: table.layers.count))
    guard table.entries(of: last) == nil else { return nil }
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

  /// The time steps; one without a number outside of sequences.
  var times: [Int?] { table.stepCount == 0 ? [nil] : (1...table.stepCount).map { $0 } }

  /// Whether a layer reads its own outputs of the step before.
  func isRecurrent(_ layer: Int) -> Bool {
    table.entries(of: LayerQuantity(.recurrentWeights(layer: layer))) != nil
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
    return course[quantity].map(blanks.asks) ?? false
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
}
