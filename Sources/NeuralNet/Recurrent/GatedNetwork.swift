/// A recurrent network with one layer of gated cells, then one dense layer.
///
/// It is computed and trained unit by unit, see `declaration(inputs:sequences:)`. Matrices hold a row for
/// each unit; those of the cells stack their gates, in the order of `Cell.gates`.
package struct GatedNetwork: Sendable {
  /// The equations of a cell.
  package let cell: Cell
  /// The length of x_t.
  package let inputCount: Int
  /// The cells.
  package let cellCount: Int
  /// Which gates have biases of their own.
  package let cellBias: LayeredNetwork.Bias
  /// The layer that reads h_t.
  package let output: LayeredNetwork.Layer
  /// gates · cells × inputs: W.
  package var inputWeights: [[Double]]
  /// gates · cells × cells: R.
  package var recurrentWeights: [[Double]]
  /// For each gate of each cell, a single one that all share, or none.
  package var cellBiases: [Double]
  /// outputs × cells.
  package var outputWeights: [[Double]]
  /// For each output, a single one that all share, or none.
  package var outputBiases: [Double]

  /// A network with all parameters nought.
  ///
  /// - Throws: what is wrong with its sizes.
  package init(
    _ cell: Cell, inputCount: Int, cells: LayeredNetwork.Layer, output: LayeredNetwork.Layer
  ) throws(LayerProblems) {
    let problems = LayerProblems.find(inputCount: inputCount, layers: [cells, output], skips: [])
    guard problems.isEmpty else { throw LayerProblems(problems: problems) }
    self.cell = cell
    self.inputCount = inputCount
    self.output = output
    cellCount = cells.unitCount
    cellBias = cells.bias
    let rows = cell.gates.count * cells.unitCount
    inputWeights = Self.zeros(rows, inputCount)
    recurrentWeights = Self.zeros(rows, cells.unitCount)
    cellBiases = Array(repeating: 0, count: cells.bias.count(units: rows))
    outputWeights = Self.zeros(output.unitCount, cells.unitCount)
    outputBiases = Array(repeating: 0, count: output.bias.count(units: output.unitCount))
  }

  private static func zeros(_ rows: Int, _ columns: Int) -> [[Double]] {
    Array(repeating: Array(repeating: 0, count: columns), count: rows)
  }

  /// The rows of the stacked matrices.
  package var gateRowCount: Int { cell.gates.count * cellCount }

  /// Draws W gate by gate, R gate by gate, then the weights of the outputs; biases stay.
  package mutating func initialize(
    cells: Initializer, output initializer: Initializer, using random: inout Xoshiro256
  ) {
    inputWeights = cell.gates.flatMap { _ in
      cells.matrix(fanIn: inputCount, fanOut: cellCount, using: &random)
    }
    recurrentWeights = cell.gates.flatMap { _ in
      cells.matrix(fanIn: cellCount, fanOut: cellCount, using: &random)
    }
    outputWeights = initializer.matrix(
      fanIn: cellCount, fanOut: output.unitCount, using: &random)
  }
}
