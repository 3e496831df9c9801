/// `predict` shows the outputs of the network above it, as it is after its training.
enum PredictDirective: DirectiveDefinition {
  static let name = DirectiveName.predict
  static let summary = "shows the outputs of the network above it, trained as it is by then"
  static let keys = Key.all + [CommonKey.digits]
  static let example = "inputs: [[0.05, 0.1]]"

  enum Key: String, CaseIterable, DirectiveKey {
    case data
    case inputs
    case start
    case count
    case seeds

    var summary: String {
      switch self {
      case .data: "the label of the data above whose outputs are wanted"
      case .inputs: "rows of inputs, in place of data"
      case .start: "how a text begins that is to go on, for networks of characters"
      case .count: "how many characters are added, 20 if not given"
      case .seeds:
        "seeds from which generated data is drawn anew, to count what is classified right"
      }
    }

    var example: String {
      switch self {
      case .data: "test"
      case .inputs: "[[0.05, 0.1]]"
      case .start: "hel"
      case .count: "10"
      case .seeds: "1..12"
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    guard let model = bindings.model(for: source, of: name) else { return }
    let (found, diagnostics) = PredictReader.read(source.reader(), bindings, model: model)
    bindings.add(diagnostics)
    guard let found else { return }
    bindings.add(.predict(found.request), digits: found.digits, of: source, about: model)
  }
}
