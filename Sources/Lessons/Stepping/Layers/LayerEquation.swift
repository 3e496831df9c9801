/// An equation with vectors and matrices, side by side.
package struct LayerEquation: Hashable, Sendable {
  /// What stands on a side.
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// Row by row.
    case matrix([[String]])
  }

  /// What is computed, how in symbols and in numbers, and what it comes to.
  package let sides: [[Piece]]

  init(_ sides: [[Piece]?]) { self.sides = sides.compactMap(\.self) }
}
