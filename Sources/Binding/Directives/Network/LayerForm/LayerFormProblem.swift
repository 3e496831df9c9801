import NeuralNet

/// What can be wrong with a network in layer form.
enum LayerFormProblem: DirectiveProblem, Hashable {
  /// Units and layers stand in one network.
  case mixedForms
  /// A key that only networks have which are written unit by unit.
  case keyOfUnits(String)
  case keyOfRecurrent(String)
  /// A recurrent network of other layers than one recurrent and then one dense.
  case recurrentShape
  /// Cells whose steps are not known, since there are no inputs with numbers.
  case needsSteps(Cell)
  case repeatedLayer(String)
  case unknownLayer(String, known: [String])
  /// A matrix of another shape than the layers need.
  case matrix(of: String, rows: Int, columns: Int, found: MatrixShape)
  case biases(expected: Int, found: Int)
  /// Several rows of inputs where there are no time steps.
  case severalRows(Int)
  /// The inputs or targets of a sample have another number of steps than those of the first one.
  case unevenSamples(of: String, first: Int, found: Int)

  // MARK: What the layers as a whole have against their shapes

  case noLayers
  case noInputs
  case emptyLayer(String)
  case skipNotEarlier(String)
  case skipBetweenSizes(from: String, outputs: Int, units: Int)
}

/// In what a matrix differs from the shape that is needed.
enum MatrixShape: Hashable, Sendable {
  /// It has so many rows.
  case rows(Int)
  /// It has enough rows, but one of them has so many numbers; rows count from 1.
  case numbers(Int, row: Int)
}

extension LayerFormProblem {
  /// What is wrong with the shapes of layers.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - source: the name of the layer that a skip starts from, by the numbers of both its ends.
  init(_ problem: LayerProblem, source: (Int, Int) -> String) {
    self =
      switch problem {
      case .noLayers: .noLayers
      case .noInputs: .noInputs
      case .emptyLayer(let number): .emptyLayer("\(number)")
      case .impossibleSkip(let from, let to): .skipNotEarlier(source(from, to))
      case .skipBetweenSizes(let from, let to, let sizes):
        .skipBetweenSizes(from: source(from, to), outputs: sizes[0], units: sizes[1])
      }
  }
}
