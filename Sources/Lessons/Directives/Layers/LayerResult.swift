import Binding
import NeuralNet

/// A result with the vectors and matrices of layers: a table, and a line for each that is computed.
struct LayerResult: DirectiveResult {
  /// What is shown of the layers.
  enum Part {
    case forward
    case error
    /// The derivatives by parameters of some kinds.
    case gradient([LayerQuantity.Kind])
    /// One update of parameters of some kinds.
    case update([LayerQuantity.Kind])
  }

  let tables: LayerTables
  /// How the layers are worked out; nil where that takes scalars.
  let solution: MatrixSolution?
  let part: Part
  let show: LessonRequest.Show

  private var network: NetworkWriter { tables.network }

  func write(_ writer: inout ResultWriter) {
    if show.hasTable { writeTable(&writer) }
    if show.hasEquations { writeEquations(&writer) }
  }

  private func writeTable(_ writer: inout ResultWriter) {
    switch part {
    case .forward: tables.writeForward(&writer)
    case .error:
      tables.writeErrors(&writer)
      writer.beginBlock()
      writer.inline(network.value(.totalError))
    case .gradient(let kinds): tables.writeGradients(of: kinds, &writer)
    case .update(let kinds): tables.writeUpdates(of: kinds, &writer)
    }
  }

  private func writeEquations(_ writer: inout ResultWriter) {
    guard let solution else { return writeScalars(&writer) }
    switch part {
    case .forward: solution.writeForward(&writer)
    case .error: LayerErrors(tables).write(&writer)
    case .gradient: solution.writeBackward(&writer)
    case .update: solution.writeUpdate(&writer)
    }
  }

  private func writeScalars(_ writer: inout ResultWriter) {
    switch part {
    case .forward: ForwardResult(network: network, show: .equations).write(&writer)
    case .error: ErrorResult(network: network, show: .equations).write(&writer)
    case .gradient(let kinds):
      GradientResult(
        network: network,
        quantities: names(of: kinds).map { .derivative(of: .totalError, by: .parameter($0)) },
        show: .equations
      ).write(&writer)
    case .update(let kinds):
      UpdateResult(network: network, names: names(of: kinds), show: .equations).write(&writer)
    }
  }

  private func names(of kinds: [LayerQuantity.Kind]) -> [String] {
    let named = Set(
      kinds.flatMap { tables.table.entries(of: tables.quantity($0))?.quantities ?? [] }
        .compactMap(\.name))
    return network.network.trainable.filter(named.contains)
  }
}

extension LayerResult {
  /// A result with vectors and matrices; nil where the request wants scalars, or there are no layers to speak of.
  ///
  /// What is asked for by name is shown by the matrices in which it stands only where these are asked for, too.
  init?(_ result: NetworkResult, _ request: LessonRequest, of network: NetworkWriter) {
    guard request.form ?? (network.isInPlainLayers ? .matrices : .scalars) == .matrices else {
      return nil
    }
    let tables = LayerTables(network)
    guard !tables.table.layers.isEmpty else { return nil }
    var parameters: [String] = []
    switch result {
    case .forward: part = .forward
    case .error: part = .error
    case .gradient(let quantities):
      guard quantities.allSatisfy(\.isOfTotalError) else { return nil }
      parameters = quantities.compactMap(\.parameterOfDerivative)
      part = .gradient(tables.parameterKinds(with: parameters))
    case .update(let names):
      parameters = names
      part = .update(tables.parameterKinds(with: names))
    case .expect, .diagram, .exercise: return nil
    }
    self.tables = tables
    show = request.show
    solution = MatrixSolution(
      network, parameters: parameters, blanks: nil, limits: tables.limits)
  }
}

extension Quantity {
  /// The parameter by which this is a derivative.
  fileprivate var parameterOfDerivative: String? {
    guard case .derivative(_, let by) = kind, case .parameter(let name) = by.kind else {
      return nil
    }
    return name
  }
}
