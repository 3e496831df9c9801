import MathNotation

extension LinkResult {
  /// Whether a link that holds is an equation between names alone whose values are no chance: then they mean what
  /// the network has.
  var isShownByNames: Bool {
    guard let left, let right, !left.hasLiterals, !right.hasLiterals else { return false }
    return left.written.hasFractions && right.written.hasFractions
  }
}

extension SideValue {
  /// Whether numbers stand in the side that may have been rounded or state it.
  fileprivate var hasLiterals: Bool {
    hasLongDecimal || stated != nil || statedEntries.contains { $0 != nil }
  }

  /// Whether the numbers that it states have digits enough to be no chance.
  var statesDigits: Bool {
    if let stated { return stated.literal.significantDigits > 2 }
    let entries = statedEntries.compactMap(\.self).filter { $0.value != 0 }
    return entries.count > 1 && entries.contains { $0.literal.significantDigits > 2 }
  }
}

extension MathValue {
  /// Whether a number of it is not whole.
  fileprivate var hasFractions: Bool {
    switch self {
    case .scalar(let number): number.value != number.value.rounded()
    case .matrix(let matrix): matrix.entries.contains { $0.value != $0.value.rounded() }
    }
  }
}
