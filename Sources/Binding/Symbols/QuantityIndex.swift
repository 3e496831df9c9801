package import MathNotation
package import NeuralNet

/// The quantities of a network in the order of their values: finds those that a number displays.
package struct QuantityIndex {
  /// A quantity with its value and the name that a note knows it by.
  package struct Entry {
    /// The value at full precision; never NaN.
    package let value: Double
    /// What has the value.
    package let quantity: Quantity
    /// Its name in formulas.
    package let name: Name
  }

  /// In ascending order of value; equal values in the order of the network.
  package let entries: [Entry]
  /// Their values alone, which searches run over.
  private let values: [Double]

  /// The most derivatives that are listed; beyond it, only those of the total error.
  static let maximumDerivatives = 20_000

  init(_ symbols: NetworkSymbols) {
    let values = symbols.bound.values
    var found: [Entry] = []
    for (name, quantity) in symbols.namedQuantities {
      if let value = values[quantity] {
        found.append(Entry(value: value, quantity: quantity, name: name))
      }
    }
    let size = symbols.namedQuantities.count
    if size * size <= Self.maximumDerivatives * 4 {
      for (quantity, value) in values.allDerivatives() {
        guard let name = symbols.name(of: quantity) else { continue }
        found.append(Entry(value: value, quantity: quantity, name: name))
      }
    }
    entries = found.enumerated().sorted {
      ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
    }.map(\.element)
    self.values = entries.map(\.value)
  }

  /// The quantities whose value lies between two numbers.
  ///
  /// Complexity: O(log n + results).
  package func entries(from low: Double, through high: Double) -> ArraySlice<Entry> {
    var start = 0
    var behind = values.count
    while start < behind {
      let middle = (start + behind) / 2
      if values[middle] >= low { behind = middle } else { start = middle + 1 }
    }
    var end = start
    while end < values.count, values[end] <= high { end += 1 }
    return entries[start..<end]
  }

  /// The quantities that a written number displays: those within half a unit of its last place.
  package func displayed(by value: Double, unit: Double) -> ArraySlice<Entry> {
    let half = unit * (0.5 + 1e-9)
    return entries(from: value - half, through: value + half)
  }
}
