import NeuralNet
import NoteMarkup

/// A directive that shows a result of the network above it, or of the one that it names.
protocol ResultDirective: DirectiveDefinition {
  /// Whether it needs a network with targets.
  static var needsTargets: Bool { get }
  /// Whether it needs a network in which every unit has a slope.
  static var needsGradient: Bool { get }

  /// What is shown; nil if something is wrong.
  static func read(_ reader: inout ResultReader) -> NetworkResult?

  /// Adds to what was read what the directives above it decide.
  static func complete(_ result: NetworkResult, in bindings: inout NoteBindings) -> NetworkResult
}

extension ResultDirective {
  static var needsTargets: Bool { true }
  static var needsGradient: Bool { false }

  static func complete(_ result: NetworkResult, in bindings: inout NoteBindings) -> NetworkResult {
    result
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    guard let own = bindings.model(for: source, of: name) else { return }
    guard let index = bindings.models[own].network else {
      bindings.diagnostics.append(
        HeadProblem.notExplained.diagnostic(at: source.directive.name))
      return
    }
    var reader = ResultReader(
      reader: source.reader(masksBraces: true), network: bindings.networks[index],
      diagramForm: bindings.diagramForm)
    let found = reader.read(Self.self)
    bindings.add(reader.reader.diagnostics)
    guard let found else { return }
    let result = complete(found, in: &bindings)
    bindings.requests.append(
      LessonRequest(
        directive: source.directive, subject: .result(result, network: index), network: index,
        digits: reader.digits ?? bindings.digits, show: reader.show, form: reader.form))
  }
}

/// The key of the directives that show what layers have.
enum FormKey: String, CaseIterable, DirectiveKey {
  case form

  /// What a result may be made of.
  static let forms = LessonRequest.Form.allCases.map { (word: $0.rawValue, value: $0) }

  var summary: String {
    "matrices, a line for each layer, or scalars, one for each unit; matrices where the network is "
      + "declared in layers, and scalars of what is asked for by name"
  }

  var example: String { "scalars" }
}

/// The key of the directives that show some quantities of many.
enum QuantityKey: String, CaseIterable, DirectiveKey {
  case of

  var summary: String { "the quantities that are shown; all that make sense if not given" }

  var example: String { "[w_5, w_1]" }
}
