import NeuralNet

/// Reads `plot` directives.
struct PlotReader {
  var reader: DirectiveReader
  /// The plots that were read before, which give the drawing its number.
  let earlier: [PlotRequest]

  /// What the engine was asked for above.
  let results: [EngineRequest]

  private enum Kind: String, CaseIterable {
    case activations
    case loss
    case gradients
    case weights
    case boundary
    case predictions

    /// The keys beside `of` and `title`.
    var keys: [String] {
      switch self {
      case .activations: ["functions", "derivatives", "range"]
      case .loss: ["last", "names", "scale"]
      case .gradients: ["last", "names"]
      case .weights: ["method", "layer"]
      case .boundary, .predictions: []
      }
    }
  }

  private static let kinds = Kind.allCases.map { (word: $0.rawValue, value: $0) }

  /// The plot; nil if something is wrong with the directive.
  mutating func read() -> PlotRequest? {
    guard let root = reader.root(of: .plot) else { return nil }
    // The other keys depend on what is drawn.
    var kind: Kind?
    if case .map(let entries) = root.content,
      let of = entries.first(where: { $0.key.text == "of" })
    {
      kind = reader.word(of, named: DirectiveName.plot.rawValue, in: Self.kinds)
      if kind == nil { return nil }
    }
    let keys = ["of", "title"] + (kind?.keys ?? [])
    let fields = reader.fields(of: root, named: DirectiveName.plot.rawValue, keys: keys)
    guard let fields, let kind else {
      if !reader.hasErrors { reader.report(.missingKey("of"), at: nil) }
      return nil
    }
    let title = fields["title"].flatMap { reader.text($0, named: "title") }
    guard let subject = subject(kind, fields), !reader.hasErrors else { return nil }
    let number = earlier.count { $0.fileName.hasPrefix(kind.rawValue + "-") } + 1
    return PlotRequest(
      subject: subject, title: title, fileName: "\(kind.rawValue)-\(number).svg")
  }

  private mutating func subject(
    _ kind: Kind, _ fields: [String: BodyNode.Entry]
  ) -> PlotRequest.Subject? {
    switch kind {
    case .activations: activations(fields)
    case .loss: loss(fields)
    case .gradients: gradients(fields)
    case .weights: weights(fields)
    case .boundary: trained(.boundary, inputs: 2)
    case .predictions: trained(.predictions, inputs: 1)
    }
  }

  // MARK: Results of the engine

  private mutating func loss(_ fields: [String: BodyNode.Entry]) -> PlotRequest.Subject? {
    let scales = [("linear", false), ("logarithmic", true)]
    let scale = fields["scale"].flatMap { reader.word($0, named: "scale", in: scales) }
    let count = results.count { $0.isTraining }
    return comparison(fields, of: count).map { .loss($0, isLogarithmic: scale ?? false) }
  }

  private mutating func gradients(_ fields: [String: BodyNode.Entry]) -> PlotRequest.Subject? {
    if case .initialize = results.last {
      return .gradients(PlotRequest.Comparison(count: 0, names: []))
    }
    return comparison(fields, of: results.count { $0.isTraining }).map { .gradients($0) }
  }

  /// `last` and `names`, of so many trainings.
  private mutating func comparison(
    _ fields: [String: BodyNode.Entry], of trainings: Int
  ) -> PlotRequest.Comparison? {
    guard trainings > 0 else {
      reader.report(.nothingToPlot(.train), at: nil)
      return nil
    }
    let last = fields["last"].map { reader.whole($0, of: "last", atLeast: 1, limit: trainings) }
    guard let count = last ?? 1 else { return nil }
    let names = fields["names"].map { entry in
      (reader.list(entry, named: "names") ?? []).compactMap(\.text)
    }
    return PlotRequest.Comparison(count: count, names: names ?? [])
  }

  private mutating func weights(_ fields: [String: BodyNode.Entry]) -> PlotRequest.Subject? {
    let found = results.lazy.compactMap { result -> InitializeRequest? in
      if case .initialize(let request) = result { request } else { nil }
    }.last
    guard let found else {
      reader.report(.nothingToPlot(.initialize), at: nil)
      return nil
    }
    let methods = found.methods.map { (word: $0.name, value: $0.name) }
    let method = fields["method"].map { reader.word($0, named: "method", in: methods) }
    let layers = found.sizes.count - 1
    let layer = fields["layer"].map { reader.whole($0, of: "layer", atLeast: 1, limit: layers) }
    guard let layer = layer ?? 1, let method = method ?? methods.first?.value else { return nil }
    return .weights(method: method, layer: layer)
  }

  /// A plot of what a network of so many inputs has learned.
  private mutating func trained(
    _ subject: PlotRequest.Subject, inputs: Int
  ) -> PlotRequest.Subject? {
    let found = results.lazy.compactMap { result -> TrainRequest? in
      if case .train(let request) = result { request } else { nil }
    }.last
    guard let found else {
      reader.report(.nothingToPlot(.train), at: nil)
      return nil
    }
    guard found.inputCount == inputs else {
      reader.report(.needsInputs(inputs), at: nil)
      return nil
    }
    return subject
  }

  // MARK: Activations

  private mutating func activations(
    _ fields: [String: BodyNode.Entry]
  ) -> PlotRequest.Subject? {
    let table = NetworkWords.activations.filter { $0.value != .softmax }
    var functions = table
    if let entry = fields["functions"] {
      functions = (reader.list(entry, named: "functions") ?? []).compactMap { node in
        let word = reader.word(
          BodyNode.Entry(key: entry.key, value: node), named: "function", in: table)
        return table.first { $0.value == word }
      }
    }
    let derivatives = fields["derivatives"].flatMap { reader.flag($0, named: "derivatives") }
    let range = fields["range"].map { self.range($0) } ?? -5...5
    guard let range, !functions.isEmpty else { return nil }
    return .activations(
      functions.map { .init(name: $0.word, activation: $0.value) },
      derivatives: derivatives ?? false, range: range)
  }

  /// `[low, high]`.
  private mutating func range(_ entry: BodyNode.Entry) -> ClosedRange<Double>? {
    guard let nodes = reader.list(entry, named: "range") else { return nil }
    let numbers = nodes.compactMap {
      reader.number(BodyNode.Entry(key: entry.key, value: $0), of: "range")
    }
    guard numbers.count == nodes.count else { return nil }
    guard numbers.count == 2, numbers[0] < numbers[1], abs(numbers[0]) <= 1e6,
      abs(numbers[1]) <= 1e6
    else {
      reader.report(.badRange, at: entry.value.range)
      return nil
    }
    return numbers[0]...numbers[1]
  }
}

extension EngineRequest {
  fileprivate var isTraining: Bool {
    switch self {
    case .train, .transfer: true
    default: false
    }
  }
}

extension TrainRequest {
  /// The numbers that one example has as inputs; nil for sequences.
  fileprivate var inputCount: Int? {
    switch examples {
    case .units(let examples): examples.samples.first?.inputs.count
    case .batch(let batch): batch.inputRows.first?.count
    case .sequences: nil
    }
  }
}
