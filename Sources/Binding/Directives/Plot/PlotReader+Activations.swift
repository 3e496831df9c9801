import NeuralNet

extension PlotReader {
  /// The functions that are drawn; nil after a diagnostic.
  mutating func readActivations(
    _ fields: DirectiveFields
  ) -> PlotRequest.Subject? {
    let table = NetworkWords.activations.filter { $0.value != .softmax }
    var functions = table
    if let entry = fields[PlotDirective.DetailKey.functions] {
      functions = (reader.readList(entry) ?? []).compactMap { node in
        let word = reader.readWord(entry.element(node), as: "function", in: table)
        return table.first { $0.value == word }
      }
    }
    let derivatives = fields[PlotDirective.DetailKey.derivatives].flatMap { reader.readFlag($0) }
    let range = fields[PlotDirective.DetailKey.range].map { readRange($0) } ?? -5...5
    guard let range, !functions.isEmpty else { return nil }
    return .activations(
      functions.map { .init(name: $0.word, activation: $0.value) },
      derivatives: derivatives ?? false, range: range)
  }

  /// Beyond this a curve is a straight line to the eye.
  private static let greatestNetInput = 1e6

  /// `[low, high]`.
  private mutating func readRange(_ entry: BodyNode.Entry) -> ClosedRange<Double>? {
    guard let nodes = reader.readList(entry) else { return nil }
    let numbers = nodes.compactMap { reader.readNumber(entry.element($0)) }
    guard numbers.count == nodes.count else { return nil }
    guard numbers.count == 2, numbers[0] < numbers[1],
      numbers.allSatisfy({ abs($0) <= Self.greatestNetInput })
    else {
      reader.report(.badRange, at: entry.value.range)
      return nil
    }
    return numbers[0]...numbers[1]
  }
}
