import NeuralNet
import SourceText

extension DirectiveReader {
  enum InitializerKey: String, CaseIterable, DirectiveKey {
    case gaussian
    case uniform
    case constant

    var summary: String {
      switch self {
      case .gaussian: "the standard deviation of a normal distribution"
      case .uniform: "the bounds of a uniform distribution"
      case .constant: "one number for all weights"
      }
    }

    var example: String {
      switch self {
      case .gaussian: "0.1"
      case .uniform: "[-1, 1]"
      case .constant: "0.5"
      }
    }
  }

  /// A way to initialize weights: a word, or `{gaussian: 0.1}`, `{uniform: [-1, 1]}`,
  /// `{constant: 0.5}`; nil after a diagnostic.
  mutating func readInitializer(_ node: BodyNode) -> Initializer? {
    guard case .map = node.content else {
      let entry = BodyNode.Entry(key: node, value: node, part: .key("initializer"))
      return readWord(entry, in: NetworkWords.initializers)
    }
    guard let fields = readFields(of: node, .key("initialize"), keys: InitializerKey.all) else {
      return nil
    }
    if let field = fields[InitializerKey.gaussian] {
      return readPositive(field).map { .gaussian(standardDeviation: $0) }
    }
    if let field = fields[InitializerKey.constant] {
      return readNumber(field).map { .constant($0) }
    }
    guard let field = fields[InitializerKey.uniform] else {
      if !hasErrors {
        report(.missingOneOf(InitializerKey.allCases.map(\.rawValue)), at: node.range)
      }
      return nil
    }
    guard let limits = readNumbers(field) else { return nil }
    if limits.count == 2, limits[0] < limits[1] { return .uniform(limits[0]...limits[1]) }
    report(.badRange, at: field.value.range)
    return nil
  }
}
