import Binding
import NeuralNet

/// The worked solution of one network.
struct NetworkSolution {
  let network: NetworkWriter
  /// By what the total error is derived; nil for all parameters that are not frozen.
  let asked: [Quantity]?
  /// What a worksheet leaves out; nil for a solution.
  let blanks: Blanks?

  /// Whether only the forward pass is written.
  let isForwardOnly: Bool
  /// Whether new parameters are written.
  let hasUpdate: Bool

  init(
    network: NetworkWriter, asked: [Quantity]?, isForwardOnly: Bool = false, blanks: Blanks?
  ) {
    self.network = network
    self.asked = asked
    self.isForwardOnly = isForwardOnly
    let declared = network.network
    hasUpdate =
      !isForwardOnly && declared.hasTargets && declared.hasGradient && declared.learningRate != nil
    var parts = [Blanks.Part.forward]
    if declared.hasTargets, !isForwardOnly { parts.append(.error) }
    if declared.hasTargets, declared.hasGradient, !isForwardOnly {
      parts.append(.backward)
      if hasUpdate { parts.append(.update) }
    }
    self.blanks = blanks?.fitted(to: parts)
  }

  /// By how many parameters the error is derived where nothing is asked for: a solution of more has
  /// thousands of lines.
  static let mostParameters = 500
  /// How many products those derivatives may have together, over all samples and time steps.
  static let mostPaths = 5000

  func write(_ writer: inout ResultWriter, isOnly: Bool) {
    let label = network.bound.label
    if !isOnly { writer.heading(2, LessonWords.network(label)) }
    let lines = network.bound.declaration.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let body = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    writer.code("nn network" + (label.map { " \($0)" } ?? ""), body.map(String.init))
    let form = self.form
    writer.heading(2, LessonWords.givenTitle)
    form.writeGiven(&writer)
    writer.heading(2, LessonWords.forwardTitle)
    form.writeForward(&writer)
    guard network.network.hasTargets, !isForwardOnly else { return }
    writer.heading(2, LessonWords.errorTitle)
    form.writeErrors(&writer)
    writer.heading(2, LessonWords.backwardTitle)
    guard network.network.hasGradient else { return writer.paragraph(LessonWords.noGradient) }
    form.writeBackward(&writer)
    form.writeUpdate(&writer)
  }

  /// With vectors and matrices where the network has layers; what is asked for by name in scalars.
  var form: any WorkedForm {
    if asked == nil, network.isInLayers,
      let matrices = MatrixSolution(network, parameters: askedParameters, blanks: blanks)
    {
      return matrices
    }
    return ScalarSolution(
      network: network, derivatives: asked ?? parameters, parameters: askedParameters,
      blanks: blanks)
  }

  /// The parameters that are not frozen, those of the last layer first, as the error is traced
  /// back.
  var parameters: [Quantity] { network.network.parametersFromLast.map { .parameter($0) } }

  /// The parameters among what is asked, also where their derivatives are.
  private var askedParameters: [String] {
    (asked ?? parameters).compactMap { quantity in
      switch quantity.kind {
      case .parameter(let name), .updated(let name): return name
      case .derivative(let of, let by) where of == .totalError:
        if case .parameter(let name) = by.kind { return name }
        return nil
      default: return nil
      }
    }
  }
}
