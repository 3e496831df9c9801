extension Quantity {
  /// The unit or input whose net input, output or value it is; nil of anything else.
  package var unitName: String? {
    switch kind {
    case .input(let name), .netInput(let name), .output(let name): name
    default: nil
    }
  }

  /// Whether it is a weight or a bias as it is given.
  package var isParameter: Bool {
    if case .parameter = kind { true } else { false }
  }
}
