import NeuralNet

/// What the directives above a plot leave for it to draw.
struct PlottableResults: Sendable {
  /// How many trainings there are.
  private(set) var trainings = 0
  /// What was trained on last.
  private(set) var lastExamples: ModelExamples?
  /// The last comparison of initializers.
  private(set) var lastInitialization: InitializeRequest?
  /// Whether nothing the engine is asked for stands behind the last comparison of initializers.
  private(set) var endsWithInitialization = false
  /// How many plots there are of each kind.
  private var plots: [PlotDirective.Kind: Int] = [:]
  /// How many drawings of networks there are.
  private var diagrams = 0

  /// Counts what the engine is asked for.
  mutating func add(_ request: EngineRequest) {
    endsWithInitialization = false
    switch request {
    case .train(let request):
      trainings += 1
      lastExamples = request.examples
    case .transfer(let request):
      trainings += 1
      lastExamples = request.examples
    case .initialize(let request):
      lastInitialization = request
      endsWithInitialization = true
    case .data, .predict: break
    }
  }

  /// Counts a plot, and numbers it among those of its kind, from 1.
  mutating func number(plot kind: PlotDirective.Kind) -> Int {
    plots[kind, default: 0] += 1
    return plots[kind, default: 0]
  }

  /// Counts a drawing of a network, and numbers it, from 1.
  mutating func numberDiagram() -> Int {
    diagrams += 1
    return diagrams
  }
}
