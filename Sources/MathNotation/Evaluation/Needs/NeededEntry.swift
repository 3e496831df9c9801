/// What one entry of a matrix would need to be for the whole to come to its target.
package struct NeededEntry: Sendable {
  /// The index of the entry, row by row.
  package var index: Int
  /// What the entry would have to be.
  package var value: Double
  /// ∂(entry of the whole)/∂(this entry) at the present values.
  package var slope: Double

  /// The need of one entry; without a slope it is an entry of the whole itself.
  package init(index: Int, value: Double, slope: Double = 1) {
    self.index = index
    self.value = value
    self.slope = slope
  }
}

/// The entries of one matrix that would all have to change, and no others.
struct NeededMatrix {
  var node: Int
  var entries: [NeededEntry]
}

extension NeededEntry {
  /// The entry of an operand in the same place.
  func mapped(_ value: Double, slope: Double) -> NeededEntry {
    NeededEntry(index: index, value: value, slope: self.slope * slope)
  }
}
