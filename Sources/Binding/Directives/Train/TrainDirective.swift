/// `train` trains the network above it.
enum TrainDirective: DirectiveDefinition {
  static let name = DirectiveName.train
  static let summary = "trains the network above it, or the one that it names"
  static let keys = TrainKey.all + PlanKey.all + [CommonKey.digits]
  static let example = "steps: 10\nshow: [loss, parameters]"

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    guard let model = bindings.model(for: source, of: name) else { return }
    let (found, diagnostics) = TrainReader.read(source.reader(), bindings, model: model)
    bindings.add(diagnostics)
    guard let found else { return }
    if let network = bindings.models[model].explained(on: found.request.examples) {
      bindings.bind(network, ofModel: model)
    }
    bindings.add(.train(found.request), digits: found.digits, of: source, about: model)
  }
}
