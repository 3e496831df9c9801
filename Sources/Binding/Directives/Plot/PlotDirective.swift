/// `plot` draws what came of the directives above it, or activation functions.
enum PlotDirective: DirectiveDefinition {
  static let name = DirectiveName.plot
  static let summary = "draws what came of the directives above it, or activation functions"
  static let keys = Key.all + DetailKey.all
  static let example = "of: activations\nfunctions: [relu, tanh]\nderivatives: yes"

  /// The keys of every plot.
  enum Key: String, CaseIterable, DirectiveKey {
    case of
    case title

    var summary: String {
      switch self {
      case .of: "what is drawn"
      case .title: "the title over the drawing"
      }
    }

    var example: String {
      switch self {
      case .of: "loss"
      case .title: "How the error falls"
      }
    }
  }

  /// The keys of some plots.
  enum DetailKey: String, CaseIterable, DirectiveKey {
    case functions
    case derivatives
    case range
    case last
    case names
    case scale
    case method
    case layer
    case by
    case rates
    case steps

    var summary: String {
      switch self {
      case .functions: "the activation functions; all of them if not given"
      case .derivatives: "whether their derivatives are drawn, too"
      case .range: "the lowest and the highest net input, or value of the parameter"
      case .last: "how many of the trainings above are compared"
      case .names: "their names in the legend"
      case .scale: "linear or logarithmic"
      case .method: "the initializer whose weights are drawn"
      case .layer: "the layer whose weights are drawn, from 1"
      case .by: "the parameter that descends"
      case .rates: "the learning rates that are compared; the network's if not given"
      case .steps: "how many steps of each are drawn"
      }
    }

    var example: String {
      switch self {
      case .functions: "[relu, {leaky relu: 0.2}]"
      case .derivatives: "yes"
      case .range: "[-3, 3]"
      case .last: "2"
      case .names: "[with momentum, without]"
      case .scale: "logarithmic"
      case .method: "xavier"
      case .layer: "1"
      case .by: "w_5"
      case .rates: "[0.5, 50]"
      case .steps: "10"
      }
    }
  }

  /// What can be drawn.
  enum Kind: String, CaseIterable {
    case activations
    case loss
    case gradients
    case weights
    case boundary
    case predictions
    case descent

    /// The keys beside `of` and `title`.
    var keys: [DetailKey] {
      switch self {
      case .activations: [.functions, .derivatives, .range]
      case .loss: [.last, .names, .scale]
      case .gradients: [.last, .names]
      case .weights: [.method, .layer]
      case .boundary, .predictions: []
      case .descent: [.by, .rates, .steps, .range]
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    var plot = PlotReader(
      reader: source.reader(), above: bindings.plottable,
      network: bindings.networks.last)
    let found = plot.read()
    bindings.add(plot.reader.diagnostics)
    guard let found else { return }
    let number = bindings.plottable.number(plot: found.kind)
    let request = PlotRequest(
      subject: found.subject, title: found.title,
      fileName: "\(found.kind.rawValue)-\(number).svg")
    bindings.requests.append(
      LessonRequest(
        directive: source.directive, subject: .plot(request),
        network: bindings.networks.indices.last, digits: bindings.digits, show: .both))
  }
}
