import NeuralNet
import SourceText

extension LayerFormReader {
  /// A network of gated cells and a dense layer; nil after a diagnostic.
  mutating func makeGated(using random: inout Xoshiro256) -> LayerFormNetwork? {
    guard drafts.map({ $0.cell != nil }) == [true, false], !drafts[1].isRecurrent,
      let cell = drafts[0].cell
    else {
      let odd = drafts.enumerated().first { ($0 == 0) != ($1.cell != nil) || $0 > 1 }?.element
      reader.report(LayerFormProblem.recurrentShape, at: (odd ?? drafts[0]).place)
      return nil
    }
    for draft in drafts where draft.skip != nil {
      reader.report(LayerFormProblem.keyOfRecurrent(LayerKey.skip.rawValue), at: draft.place)
    }
    if inputs.inputs.isEmpty, !reader.hasErrors {
      reader.report(LayerFormProblem.needsSteps(cell), at: drafts[0].place)
    }
    do throws(LayerProblems) {
      var network = try GatedNetwork(
        cell, inputCount: inputs.names.count, cells: drafts[0].layer, output: drafts[1].layer)
      network.initialize(
        cells: drafts[0].usualInitializer, output: drafts[1].usualInitializer, using: &random)
      fill(&network)
      return .gated(network)
    } catch {
      report(error)
      return nil
    }
  }

  /// Sets what is written out.
  private mutating func fill(_ network: inout GatedNetwork) {
    let (cells, output) = (drafts[0], drafts[1])
    let rows = network.gateRowCount
    if let matrix = checkRows(of: cells.weights, units: rows, inputs: network.inputCount) {
      network.inputWeights = matrix
    }
    if let matrix = checkRows(of: cells.recurrentWeights, units: rows, inputs: cells.units) {
      network.recurrentWeights = matrix
    }
    if let matrix = checkRows(of: output.weights, units: output.units, inputs: cells.units) {
      network.outputWeights = matrix
    }
    if let biases = checkBiases(cells, count: rows) { network.cellBiases = biases }
    if let biases = checkBiases(output, count: output.units) { network.outputBiases = biases }
    if cells.isFrozen { frozen.formUnion(0..<network.cellParameterCount) }
    if output.isFrozen {
      frozen.formUnion(network.cellParameterCount..<network.parameters.count)
    }
  }
}
