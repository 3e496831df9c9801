/// Derivatives ∂A/∂B of one network, as numbers of its quantities.
///
/// There are as many as pairs of quantities, so that none is spelled out before it is asked for.
package struct DerivativeTable: Sendable {
  /// One derivative, with the places of A and B among the quantities.
  package struct Entry: Sendable {
    /// The place of A.
    package let of: Int
    /// The place of B.
    package let by: Int
    /// The derivative's value.
    package let value: Double
  }

  /// What the derivatives are of and by.
  package private(set) var quantities: [Quantity]
  /// In the order of A, then of B.
  package private(set) var entries: [Entry] = []

  init(of quantities: [Quantity]) { self.quantities = quantities }

  mutating func add(of: Int, by: Int, _ value: Double) {
    entries.append(Entry(of: of, by: by, value: value))
  }
}
