import NeuralNet
import SourceText

extension LayerFormReader {
  /// A recurrent network; nil after a diagnostic.
  mutating func makeRecurrent(
    _ measures: NetworkMeasures, using random: inout Xoshiro256
  ) -> LayerFormNetwork? {
    guard drafts.map(\.isRecurrent) == [true, false] else {
      let odd = drafts.enumerated().first { ($0 == 0) != $1.isRecurrent || $0 > 1 }?.element
      reader.report(LayerFormProblem.recurrentShape, at: (odd ?? drafts[0]).place)
      return nil
    }
    for draft in drafts where draft.skip != nil {
      reader.report(LayerFormProblem.keyOfRecurrent(LayerKey.skip.rawValue), at: draft.place)
    }
    let (state, output) = (drafts[0], drafts[1])
    do throws(LayerProblems) {
      var network = try ElmanNetwork(
        inputCount: inputs.names.count, state: state.layer, output: output.layer,
        loss: measures.loss, reduction: measures.reduction,
        errorSteps: inputs.hasTargetsAtEachStep ? .all : .last)
      network.initialize(
        state: state.usualInitializer, output: output.usualInitializer, using: &random)
      fill(&network, state: state, output: output)
      return .recurrent(network)
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func fill(
    _ network: inout ElmanNetwork, state: LayerFormDraft, output: LayerFormDraft
  ) {
    let matrices = [
      checkRows(of: state.weights, units: state.units, inputs: network.inputCount),
      checkRows(of: state.recurrentWeights, units: state.units, inputs: state.units),
      checkRows(of: output.weights, units: output.units, inputs: state.units),
    ]
    for (number, rows) in matrices.enumerated() {
      guard let rows else { continue }
      network.setMatrix(rows, number: number)
      written.formUnion(network.weightRanges[number])
    }
    for (number, draft) in [state, output].enumerated() {
      if let biases = checkBiases(draft) {
        network.setBiases(biases, number: number)
        written.formUnion(network.biasRanges[number])
      }
      if draft.isFrozen { frozen.formUnion(network.parameterGroups[number].indices) }
    }
  }
}
