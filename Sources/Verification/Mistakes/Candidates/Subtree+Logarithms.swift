import MathNotation

extension Subtree {
  /// Whether it is a logarithm, or some multiple of one: `0.3 \log_2 0.3`.
  var isLogarithm: Bool {
    switch kind {
    case .multiply: right?.isLogarithm ?? false
    case .call(.ln), .call(.log), .call(.log2), .call(.log10), .call(.lg), .logarithm: true
    default: false
    }
  }
}
