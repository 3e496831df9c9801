package import MathNotation
package import NeuralNet

/// The quantities of a network in the order of their values: finds those that a number displays.
package struct QuantityIndex {
  package struct Entry {
    package let value: Double
    package let quantity: Quantity
    package let name: Name
  }

  /// In ascending order of value; equal values in the order of the network.
  package let entries: [Entry]

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
  }

  /// The quantities whose value lies between two numbers.
  ///
  /// Complexity: O(log n + results).
  package func entries(from low: Double, through high: Double) -> ArraySlice<Entry> {
    let start = firstIndex { $0 >= low }
    var end = start
    while end < entries.count, entries[end].value <= high { end += 1 }
    return entries[start..<end]
  }

  /// The quantities that a written number displays: those within half a unit of its last place.
  package func displayed(by value: Double, unit: Double) -> ArraySlice<Entry> {
    let half = unit * (0.5 + 1e-9)
    return entries(from: value - half, through: value + half)
  }

  private func firstIndex(where isBelow: (Double) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBelow(entries[middle].value) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
