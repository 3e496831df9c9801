import NeuralNet
import SourceText

extension LayerFormProblem {
  var id: DiagnosticID {
    switch self {
    case .mixedForms, .keyOfUnits, .keyOfRecurrent, .recurrentShape: .layerForm
    case .repeatedLayer: .duplicateName
    case .unknownLayer, .skipNotEarlier: .unknownLayer
    case .matrix, .biases, .severalRows, .unevenSamples, .skipBetweenSizes: .wrongShape
    case .noLayers, .emptyLayer: .noUnits
    case .noInputs, .needsSteps: .missingKey
    }
  }

  var message: String {
    switch self {
    case .mixedForms: "units and dense stand in one network; write all layers in one form"
    case .keyOfUnits(let key):
      "\(key) is for networks that are written unit by unit; a dense layer has its numbers in itself, "
        + "such as weights: [[0.1, 0.2]] and bias: [0.3]"
    case .keyOfRecurrent(let key): "\(key) is not for recurrent networks"
    case .recurrentShape:
      "a recurrent network has one recurrent layer, then one dense layer, and no other"
    case .needsSteps(let cell):
      "\(cell.rawValue) needs inputs with numbers, in the network itself, a row for each time step"
    case .repeatedLayer(let name): "another layer is called '\(name)' already"
    case .unknownLayer(let name, let known):
      "'\(name)' is no layer" + ProblemWords.didYouMean(name, among: known)
    case .matrix(let name, let rows, let columns, let found):
      "\(name) has \(found.words); it needs \(ProblemWords.count(rows, "row")) of "
        + "\(ProblemWords.count(columns, "number")), a row for each unit"
    case .biases(let expected, let found):
      "bias has \(ProblemWords.count(found, "number")); it needs \(expected), one for each unit"
    case .severalRows(let found):
      "inputs has \(ProblemWords.count(found, "row")); it needs one row"
    case .unevenSamples(let name, let first, let found):
      "\(name) has \(ProblemWords.count(found, "step")), and \(first) in the first sample; "
        + "all samples need as many"
    case .noLayers: "the network has no layers"
    case .noInputs: "the network has no inputs"
    case .emptyLayer(let name): "layer \(name) has no units"
    case .skipNotEarlier(let name):
      "\(name) is no earlier layer; a skip connection goes forward"
    case .skipBetweenSizes(let from, let outputs, let units):
      "\(from) has \(outputs) outputs and this layer \(ProblemWords.count(units, "unit")); "
        + "a skip connection needs as many"
    }
  }
}
