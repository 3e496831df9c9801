/// The relation between two sides of a chain.
package enum Relation: UInt8, Hashable, Sendable {
  case equal
  case approximatelyEqual
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  /// `\equiv`: equality for all values, or modulo the chain's modulus.
  case equivalent
  /// `:=` and its like: what stands on the left is given a meaning.
  case defined
  /// `\ll` and `\gg`: much less, or a shift of bits.
  case shiftLike
  /// A relation that says nothing about values: `\in`, `\sim`, `\propto`, `\mid`, …
  case other

  /// Whether one side is said to be less than the other, or not more.
  package var isInequality: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Whether the sides are said to have one value, exactly, nearly or by definition.
  package var isEquality: Bool {
    self == .equal || self == .approximatelyEqual || self == .defined
  }

  /// Whether values on both sides are said to be the same, or nearly so.
  package var isEqualOrNearly: Bool { self == .equal || self == .approximatelyEqual }

  /// The inequality with its sides exchanged; other relations are their own.
  package var reversed: Relation {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
