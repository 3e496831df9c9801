/// A name that a `define` directive gives a number, for a whole note.
package struct Declaration: Hashable, Sendable {
  /// As the author spells it: `x`, `input_size`, `\hat{y}`.
  package let name: String
  /// Its number.
  package let value: Double

  /// A name with its number.
  package init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}
