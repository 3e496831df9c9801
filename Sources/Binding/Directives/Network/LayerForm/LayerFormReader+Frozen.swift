import NeuralNet
import SourceText

extension LayerFormReader {
  /// `frozen: [h, w_1,1,2]`: layers by name or number, and single parameters.
  mutating func readFrozen(_ field: BodyNode.Entry, _ network: LayerFormNetwork) {
    let groups = network.parameterGroups
    let names = layerNames
    let scalars =
      network.parameterCount <= EngineLimits.explainedScalars ? network.namedParameters : []
    for (text, node) in reader.readWords(field) {
      if let index = names.firstIndex(of: text) {
        frozen.formUnion(groups[index])
      } else if let scalar = scalars.first(where: { $0.name == text }) {
        frozen.insert(scalar.index)
      } else {
        let known = NetworkNames(parameters: names + scalars.map(\.name))
        reader.report(
          NetworkTextProblem.network(.unknownFrozenParameter(text), known), at: node.range)
      }
    }
  }
}
