import NeuralNet

/// `diagram` draws the network.
enum DiagramDirective: ResultDirective {
  static let name = DirectiveName.diagram
  static let summary = "draws the network with its activations, weights and biases"
  static let keys = Key.all + CommonKey.all
  static let example = "of: w_1"
  static let needsTargets = false

  /// The keys of its own.
  enum Key: String, CaseIterable, DirectiveKey {
    case of
    case unrolled
    case form

    var summary: String {
      switch self {
      case .of: "the quantities whose paths to the error are lit"
      case .unrolled: "whether a recurrent network is drawn step by step"
      case .form:
        "svg, a drawing in a file of its own, or mermaid, a flowchart that the reader's program draws"
      }
    }

    var example: String {
      switch self {
      case .of: "[w_1, w_5]"
      case .unrolled: "yes"
      case .form: "mermaid"
      }
    }
  }

  /// What may make the drawing.
  static let forms = DiagramRequest.Form.allCases.map { (word: $0.rawValue, value: $0) }

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    guard reader.readFields(of: name) else { return nil }
    let of = reader.fields[Key.of]
    let lit = of.map { entry in
      reader.readNames(entry).compactMap { reader.findQuantity($0.text, at: $0.range) }
    }
    let isUnrolled = reader.fields[Key.unrolled].flatMap { reader.reader.readFlag($0) }
    let form = reader.fields[Key.form].flatMap { reader.reader.readWord($0, in: forms) }
    return .diagram(
      DiagramRequest(
        lit: lit ?? [], isUnrolled: isUnrolled ?? false, form: form ?? reader.diagramForm))
  }

  static func complete(_ result: NetworkResult, in bindings: inout NoteBindings) -> NetworkResult {
    guard case .diagram(var request) = result, request.form == .svg else { return result }
    request.number = bindings.plottable.numberDiagram()
    return .diagram(request)
  }
}
