import MathNotation

extension MathNode {
  /// Whether it is a literal.
  var isNumber: Bool {
    if case .number = kind { true } else { false }
  }
}
