import NeuralNet
import NoteMarkup
import SourceText

/// `transfer` replaces the last layers of a trained network and trains the new ones.
enum TransferDirective: DirectiveDefinition {
  static let name = DirectiveName.transfer
  static let summary =
    "replaces the last layers of the network above it by new ones, and trains only those"
  static let keys = Key.all + PlanKey.all + [CommonKey.digits]
  static let example = "name: second\nadd: [{dense: 2, activation: logistic}]\nsteps: 10"

  enum Key: String, CaseIterable, DirectiveKey {
    case name
    case data
    case remove
    case add
    case loss
    case initializeSeed = "initialize_seed"

    var summary: String {
      switch self {
      case .name: "a label for the network that comes of it"
      case .data: "the label of the data above to train on"
      case .remove: "how many layers go, 1 if not given"
      case .add: "the new layers, in layer form"
      case .loss: "the loss of the new network; that of the old one if not given"
      case .initializeSeed: "the seed of the new layers' weights, 0 if not given"
      }
    }

    var example: String {
      switch self {
      case .name: "second"
      case .data: "three"
      case .remove: "1"
      case .add: "[{dense: 3, activation: softmax}]"
      case .loss: "cross entropy"
      case .initializeSeed: "1"
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    guard let model = bindings.model(for: source, of: name) else { return }
    let transfer = TransferReader.read(source.reader(), bindings, model: model)
    bindings.add(transfer.diagnostics)
    guard let found = transfer.found else {
      if let name = transfer.newName { bindings.brokenNetworks.insert(name) }
      return
    }
    var request = found.request
    if let name = transfer.newName {
      request.result = bindings.models.count
      bindings.add(
        DeclaredModel(
          named: name, by: request, of: bindings.models[model], range: source.directive.range))
    }
    bindings.add(.transfer(request), digits: found.digits, of: source, about: model)
  }
}
