import NeuralNet
import SourceText

extension DirectiveReader {
  /// A whole number, which may be written as `1e3`; nil after a diagnostic.
  mutating func whole(
    _ entry: BodyNode.Entry, of name: String, atLeast least: Int = 0
  ) -> Int? {
    guard let number = number(entry, of: name) else { return nil }
    if let whole = Int(exactly: number), whole >= least { return whole }
    // What is whole but has no room is too large for any bound.
    if number == number.rounded(), number > 0 { return .max }
    report(
      .engine(.notWhole(entry.value.text ?? "", of: name, atLeast: least)), at: entry.value.range)
    return nil
  }

  /// A whole number within a bound; nil after a diagnostic.
  mutating func whole(
    _ entry: BodyNode.Entry, of name: String, atLeast least: Int = 0, limit: Int,
    option: String? = nil
  ) -> Int? {
    guard let number = whole(entry, of: name, atLeast: least) else { return nil }
    if number <= limit { return number }
    let text = entry.value.text ?? ""
    report(
      .engine(.tooMany(text, of: name, limit: limit, option: option)), at: entry.value.range)
    return nil
  }

  /// A number greater than 0; nil after a diagnostic.
  mutating func positive(_ entry: BodyNode.Entry, of name: String) -> Double? {
    guard let number = number(entry, of: name) else { return nil }
    if number > 0 { return number }
    report(.engine(.notPositive(entry.value.text ?? "", of: name)), at: entry.value.range)
    return nil
  }

  /// A number from 0 to less than 1; nil after a diagnostic.
  mutating func share(_ entry: BodyNode.Entry, of name: String) -> Double? {
    guard let number = number(entry, of: name) else { return nil }
    if number >= 0, number < 1 { return number }
    report(.engine(.notAShare(entry.value.text ?? "", of: name)), at: entry.value.range)
    return nil
  }

  /// A seed; nil after a diagnostic.
  mutating func seed(_ entry: BodyNode.Entry) -> UInt64? {
    whole(entry, of: "seed").map(UInt64.init)
  }

  /// The numbers of a list, or one number alone; nil after a diagnostic.
  mutating func numbers(_ node: BodyNode, of name: String) -> [Double]? {
    let entry = { BodyNode.Entry(key: node, value: $0) }
    guard case .list(let nodes) = node.content else {
      return number(entry(node), of: name).map { [$0] }
    }
    var numbers: [Double] = []
    for node in nodes {
      guard let number = number(entry(node), of: name) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The rows of a matrix, where a list of numbers is one row; nil after a diagnostic.
  mutating func rows(_ node: BodyNode, of name: String) -> [[Double]]? {
    guard case .list(let nodes) = node.content else {
      return numbers(node, of: name).map { [$0] }
    }
    let isMatrix = nodes.contains { $0.kind == .list }
    if !isMatrix { return numbers(node, of: name).map { [$0] } }
    var rows: [[Double]] = []
    for row in nodes {
      guard row.kind == .list else {
        report(.wrongKind(of: "a row of \(name)", expected: .list, found: row.kind), at: row.range)
        return nil
      }
      guard let numbers = numbers(row, of: name) else { return nil }
      rows.append(numbers)
    }
    return rows
  }

  /// The words of a list, or one word alone, with their places.
  mutating func words(_ entry: BodyNode.Entry, named name: String) -> [(
    text: String, node: BodyNode
  )] {
    if entry.value.kind == .text, let text = entry.value.text { return [(text, entry.value)] }
    return (list(entry, named: name) ?? []).compactMap { node in
      if let text = node.text, node.kind == .text { return (text, node) }
      report(
        .wrongKind(of: "an item of \(name)", expected: .text, found: node.kind), at: node.range)
      return nil
    }
  }
}

extension NetworkWords {
  static let initializers: [(word: String, value: Initializer)] = [
    ("zero", .zeros), ("gaussian", .gaussian(standardDeviation: 0.1)),
    ("uniform", .uniform(-0.1...0.1)),
    ("xavier", .xavier), ("glorot", .xavier), ("xavier gaussian", .xavierGaussian), ("he", .he),
    ("msra", .he), ("he uniform", .heUniform), ("lecun", .lecun), ("lecun uniform", .lecunUniform),
    ("orthogonal", .orthogonal),
  ]

  static let optimizers = ["gradient descent", "momentum", "adam"]
}

extension DirectiveReader {
  /// A way to initialize weights: a word, or `{gaussian: 0.1}`, `{uniform: [-1, 1]}`,
  /// `{constant: 0.5}`; nil after a diagnostic.
  mutating func initializer(_ node: BodyNode) -> Initializer? {
    let entry = BodyNode.Entry(key: node, value: node)
    guard case .map = node.content else {
      return word(entry, named: "initializer", in: NetworkWords.initializers)
    }
    let keys = ["gaussian", "uniform", "constant"]
    guard let fields = fields(of: node, named: "initialize", keys: keys) else { return nil }
    if let field = fields["gaussian"] {
      return positive(field, of: "gaussian").map { .gaussian(standardDeviation: $0) }
    }
    if let field = fields["constant"] { return number(field, of: "constant").map { .constant($0) } }
    guard let field = fields["uniform"] else {
      if !hasErrors { report(.missingKey("gaussian, uniform or constant"), at: node.range) }
      return nil
    }
    guard let limits = numbers(field.value, of: "uniform") else { return nil }
    if limits.count == 2, limits[0] < limits[1] { return .uniform(limits[0]...limits[1]) }
    report(.badRange, at: field.value.range)
    return nil
  }
}
