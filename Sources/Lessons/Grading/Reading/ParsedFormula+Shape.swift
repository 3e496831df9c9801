import MathNotation

extension ParsedFormula {
  /// Whether a comma or a point may part thousands as well as decimals.
  var hasUnclearSeparators: Bool {
    chains.contains { chain in
      chain.sides.contains {
        $0.features.contains(.ambiguousComma) || $0.features.contains(.unclearSeparator)
      }
    }
  }

  /// What a subtree is made of, whatever its numbers and symbols are.
  func shape(at root: Int) -> [MathNode.Kind] {
    var kinds: [MathNode.Kind] = []
    for node in self[root].indices {
      switch nodes[node].kind {
      case .number, .symbol: kinds.append(.number(0))
      case .negate where kinds.last == .number(0): break
      case .multiply: kinds.append(.multiply(.dot))
      case .subtract: kinds.append(.add)
      default: kinds.append(nodes[node].kind)
      }
    }
    return kinds
  }
}
