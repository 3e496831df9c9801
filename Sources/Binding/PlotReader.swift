import NeuralNet

/// Reads `plot` directives.
struct PlotReader {
  var reader: DirectiveReader
  /// The plots that were read before, which give the drawing its number.
  let earlier: [PlotRequest]

  private enum Kind: String, CaseIterable {
    case activations
  }

  private static let kinds = Kind.allCases.map { (word: $0.rawValue, value: $0) }

  /// The plot; nil if something is wrong with the directive.
  mutating func read() -> PlotRequest? {
    guard let root = reader.root(of: .plot) else { return nil }
    let keys = ["of", "title", "functions", "derivatives", "range"]
    guard let fields = reader.fields(of: root, named: DirectiveName.plot.rawValue, keys: keys)
    else { return nil }
    guard let of = fields["of"] else {
      if !reader.hasErrors { reader.report(.missingKey("of"), at: nil) }
      return nil
    }
    guard let kind = reader.word(of, named: DirectiveName.plot.rawValue, in: Self.kinds) else {
      return nil
    }
    let title = fields["title"].flatMap { reader.text($0, named: "title") }
    let subject: PlotRequest.Subject?
    switch kind {
    case .activations: subject = activations(fields)
    }
    guard let subject, !reader.hasErrors else { return nil }
    let number = earlier.count { $0.fileName.hasPrefix(kind.rawValue + "-") } + 1
    return PlotRequest(
      subject: subject, title: title, fileName: "\(kind.rawValue)-\(number).svg")
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
