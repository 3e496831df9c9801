import NeuralNet

/// Reads `plot` directives.
struct PlotReader {
  var reader: DirectiveReader
  /// What the directives above leave to be drawn.
  let above: PlottableResults
  /// The network above it, if there is one that is explained number by number.
  let network: BoundNetwork?

  private typealias Key = PlotDirective.Key
  private typealias Detail = PlotDirective.DetailKey
  private typealias Kind = PlotDirective.Kind

  private static let kinds = Kind.allCases.map { (word: $0.rawValue, value: $0) }

  /// What was read.
  struct Result {
    let kind: PlotDirective.Kind
    let subject: PlotRequest.Subject
    /// The author's title; nil if the plot finds its own.
    let title: String?
  }

  /// What is to be drawn; nil if something is wrong with the directive.
  mutating func read() -> Result? {
    guard let root = reader.readRoot(of: .plot) else { return nil }
    // The other keys depend on what is drawn.
    var kind: Kind?
    if case .map(let entries) = root.content,
      let of = entries.first(where: { $0.name == Key.of.rawValue })
    {
      kind = reader.readWord(of, as: DirectiveName.plot.rawValue, in: Self.kinds)
      if kind == nil { return nil }
    }
    let keys: [any DirectiveKey] = Key.all + (kind?.keys ?? [])
    let fields = reader.readFields(of: root, .key(DirectiveName.plot.rawValue), keys: keys)
    guard let fields, let kind else {
      if !reader.hasErrors { reader.report(.missingKey(Key.of.rawValue), at: nil) }
      return nil
    }
    let title = fields[Key.title].flatMap { reader.readText($0) }
    guard let subject = readSubject(kind, fields), !reader.hasErrors else { return nil }
    return Result(kind: kind, subject: subject, title: title)
  }

  private mutating func readSubject(
    _ kind: Kind, _ fields: DirectiveFields
  ) -> PlotRequest.Subject? {
    switch kind {
    case .activations: readActivations(fields)
    case .loss: readLoss(fields)
    case .gradients: readGradients(fields)
    case .weights: readWeights(fields)
    case .boundary: findTrained(.boundary, inputs: 2)
    case .predictions: findTrained(.predictions, inputs: 1)
    case .descent: readDescent(fields)
    }
  }

  // MARK: Results of the engine

  private mutating func readLoss(_ fields: DirectiveFields) -> PlotRequest.Subject? {
    let scales = [("linear", false), ("logarithmic", true)]
    let scale = fields[Detail.scale].flatMap { reader.readWord($0, in: scales) }
    return readComparison(fields).map { .loss($0, isLogarithmic: scale ?? false) }
  }

  private mutating func readGradients(_ fields: DirectiveFields) -> PlotRequest.Subject? {
    if above.endsWithInitialization {
      return .gradients(PlotRequest.Comparison(count: 0, names: []))
    }
    return readComparison(fields).map { .gradients($0) }
  }

  /// `last` and `names`, of the trainings above.
  private mutating func readComparison(_ fields: DirectiveFields) -> PlotRequest.Comparison? {
    guard above.trainings > 0 else {
      reader.report(PlotProblem.nothingToPlot(.train), at: nil)
      return nil
    }
    let last = fields[Detail.last].map { reader.readWhole($0, atLeast: 1, limit: above.trainings) }
    guard let count = last ?? 1 else { return nil }
    let names = fields[Detail.names].map { entry in
      (reader.readList(entry) ?? []).compactMap(\.text)
    }
    return PlotRequest.Comparison(count: count, names: names ?? [])
  }

  private mutating func readWeights(_ fields: DirectiveFields) -> PlotRequest.Subject? {
    guard let found = above.lastInitialization else {
      reader.report(PlotProblem.nothingToPlot(.initialize), at: nil)
      return nil
    }
    let methods = found.methods.map { (word: $0.name, value: $0.name) }
    let method = fields[Detail.method].map { reader.readWord($0, in: methods) }
    let layers = found.network.layers.count
    let layer = fields[Detail.layer].map { reader.readWhole($0, atLeast: 1, limit: layers) }
    guard let layer = layer ?? 1, let method = method ?? methods.first?.value else { return nil }
    return .weights(method: method, layer: layer)
  }

  /// A plot of what a network of so many inputs has learned.
  private mutating func findTrained(
    _ subject: PlotRequest.Subject, inputs: Int
  ) -> PlotRequest.Subject? {
    guard let found = above.lastExamples else {
      reader.report(PlotProblem.nothingToPlot(.train), at: nil)
      return nil
    }
    guard found.inputCount == inputs else {
      reader.report(PlotProblem.needsInputs(inputs), at: nil)
      return nil
    }
    return subject
  }
}
