import Binding
import NeuralNet

/// The worked solution of a network in layers with vectors and matrices, a line a layer forward and back;
/// each sample is a column.
struct MatrixSolution: WorkedForm, LayerWriting {
  let network: NetworkWriter
  let table: LayerTable
  let speller: LayerSpeller
  /// The activation of each layer.
  let activations: [Activation]
  /// The parameters that are not frozen.
  let parameters: [String]
  /// What a worksheet leaves out; nil for a solution.
  let blanks: Blanks?
  /// The computation entry by entry; empty where only results are written.
  private(set) var course: MatrixCourse
  /// How much of it is written: all where there are none.
  let limits: MatrixLimits?

  /// Nil where a layer is no affine map behind one activation function, and where the last one is recurrent.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - parameters: those that are not frozen.
  ///   - blanks: what a worksheet leaves out; nil for a solution.
  ///   - limits: how much is written of what follows a directive, without headings and sentences; nil for
  ///     a document of its own.
  init?(
    _ network: NetworkWriter, parameters: [String], blanks: Blanks?, limits: MatrixLimits? = nil
  ) {
    let table = LayerTable(network.network)
    let units = network.network.units.map { (TimedName.parts(of: $0.name).base, $0.activation) }
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
    self.limits = limits
    course = MatrixCourse(network.derivation)
    if limits == nil { course = makeCourse() }
  }

  var asked: MatrixCourse? { course }

  /// Whether something is to be written about a layer's parameters of a kind: not about frozen ones, where only
  /// results are written.
  func isWanted(_ kind: LayerQuantity.Kind) -> Bool {
    limits == nil || parameterKinds(with: parameters).contains(kind)
  }

  /// Writes a sentence, where it is not only the results that are written.
  func say(_ words: String, _ writer: inout ResultWriter) {
    if limits == nil { writer.paragraph(words) }
  }

  /// Writes a heading, where it is not only the results that are written.
  func head(_ level: Int, _ words: String, _ writer: inout ResultWriter) {
    if limits == nil { writer.heading(level, words) }
  }

  var steps: [Step] { course.steps }
  var results: Set<Quantity> { course.results }
}
