import NoteMarkup
import SourceText

extension NoteBindings {
  /// The model that a directive is about: the one that it names, or the one above it.
  ///
  /// - Returns: its index; nil if there is none. That is told about, but where the network above was
  ///   told about already, and where the directive may do without one.
  mutating func model(for source: DirectiveSource, of name: DirectiveName) -> Int? {
    guard let place = source.directive.label, let label = source.label else {
      if brokenNetworks.contains("") { return nil }
      if let index = models.indices.last { return index }
      // What is wrong with the network is told already.
      if !diagnostics.contains(where: { $0.severity == .error }), name != .initialize {
        diagnostics.append(HeadProblem.noNetwork(name).diagnostic(at: source.directive.name))
      }
      return nil
    }
    if let index = self.model(labelled: label) { return index }
    if brokenNetworks.contains(label) { return nil }
    let problem = HeadProblem.unknownNetwork(label, known: models.compactMap(\.label))
    diagnostics.append(problem.diagnostic(at: place))
    return nil
  }

  /// Adds what a directive asks of the engine.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - digits: the number of decimals, if the directive says so.
  ///   - source: the directive.
  ///   - model: the index of the model that it is about, if there is one.
  mutating func add(
    _ request: EngineRequest, digits: Int?, of source: DirectiveSource, about model: Int?
  ) {
    plottable.add(request)
    requests.append(
      LessonRequest(
        directive: source.directive, subject: .engine(request),
        network: model.flatMap { models[$0].network }, digits: digits ?? self.digits,
        show: .table))
  }

  /// Adds a directive's diagnostics in the order of their places.
  mutating func add(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
