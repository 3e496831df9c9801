import NeuralNet

extension PlotReader {
  /// The functions that are drawn; nil after a diagnostic.
  mutating func readActivations(
    _ fields: DirectiveFields
  ) -> PlotRequest.Subject? {
    let table = NetworkWords.activations.filter { $0.value != .softmax }
    var functions = table.entries.map(\.value)
    if let entry = fields[PlotDirective.DetailKey.functions] {
      functions = (reader.readList(entry) ?? []).compactMap { node in
        reader.readWord(entry.element(node), as: "function", in: table)
      }
    }
    let derivatives = fields[PlotDirective.DetailKey.derivatives].flatMap { reader.readFlag($0) }
    let range = fields[PlotDirective.DetailKey.range].map { readRange($0) } ?? -5...5
    guard let range, !functions.isEmpty else { return nil }
    return .activations(
      functions.map { .init(name: Self.name(of: $0), activation: $0) },
      derivatives: derivatives ?? false, range: range)
  }

  /// The word for a function, with its number where that is not the usual one.
  private static func name(of function: Activation) -> String {
    let word = ActivationWord(function)
    guard word.activation != function else { return word.rawValue }
    switch function {
    case .leakyRelu(let number), .elu(let number), .hardSigmoid(let number), .step(let number):
      return "\(word.rawValue) \(NumberSpelling.exact(number, in: .unicode))"
    case .linear, .logistic, .tanh, .relu, .selu, .softplus, .softmax, .gelu, .silu, .sign:
      return word.rawValue
    }
  }

  /// Beyond this a curve is a straight line to the eye.
  private static let greatestNetInput = 1e6

  /// `[low, high]`.
  mutating func readRange(_ entry: BodyNode.Entry) -> ClosedRange<Double>? {
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
