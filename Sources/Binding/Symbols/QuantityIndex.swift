package import MathNotation
package import NeuralNet
import SourceText

/// The quantities of a network in the order of their values: finds those that a number displays.
package final class QuantityIndex {
  /// A quantity with its value; what it is called is found out when asked for, since there are as many
  /// derivatives as pairs of quantities.
  package struct Entry {
    /// The value at full precision; never NaN.
    package let value: Double
    fileprivate let of: Int
    /// Negative where the quantity is no derivative.
    fileprivate let by: Int
    private let index: QuantityIndex

    fileprivate init(_ place: Place, value: Double, in index: QuantityIndex) {
      self.value = value
      (of, by) = (place.of, place.by)
      self.index = index
    }

    /// What has the value.
    package var quantity: Quantity {
      let first = index.quantities[of]
      return by < 0 ? first : .derivative(of: first, by: index.quantities[by])
    }

    /// Its name in formulas.
    package var name: Name {
      let first = index.names[of]
      return by < 0 ? first : index.table.derivative(of: first, by: index.names[by])
    }
  }

  fileprivate struct Place {
    let of: Int
    let by: Int
  }

  private let table: NameTable
  private let quantities: [Quantity]
  private let names: [Name]
  /// In ascending order; equal values in the order of the network.
  private let values: [Double]
  private let places: [Place]

  /// The most derivatives that are listed; beyond it, only those of the total error.
  static let maximumDerivatives = 20_000

  init(_ symbols: NetworkSymbols) {
    let values = symbols.bound.values
    table = symbols.names
    var found: [(value: Double, place: Place)] = []
    func add(_ value: Double, _ of: Int, _ by: Int) {
      if !value.isNaN { found.append((value, Place(of: of, by: by))) }
    }
    let named = symbols.namedQuantities
    for (number, entry) in named.enumerated() {
      values[entry.quantity].map { add($0, number, -1) }
    }
    let isLarge = named.count * named.count > Self.maximumDerivatives * 4
    let derivatives = values.derivatives(ofTotalErrorAlone: isLarge)
    let names = derivatives.quantities.compactMap { symbols.name(of: $0) }
    if names.count == derivatives.quantities.count {
      for entry in derivatives.entries {
        add(entry.value, named.count + entry.of, named.count + entry.by)
      }
    }
    let order = found.indices.sorted { (found[$0].value, $0) < (found[$1].value, $1) }
    self.values = order.map { found[$0].value }
    places = order.map { found[$0].place }
    quantities = named.map(\.quantity) + derivatives.quantities
    self.names = named.map(\.name) + names
  }

  /// All in ascending order of value; equal values in the order of the network.
  package var entries: [Entry] { Array(entries(in: values.indices)) }

  /// The quantities whose value lies between two numbers.
  ///
  /// Complexity: O(log n + results).
  package func entries(
    from low: Double, through high: Double
  ) -> LazyMapCollection<Range<Int>, Entry> {
    let start = values.partitioningIndex { $0 >= low }
    var end = start
    while end < values.count, values[end] <= high { end += 1 }
    return entries(in: start..<end)
  }

  /// The quantities that a written number displays: those within half a unit of its last place.
  package func displayed(
    by value: Double, unit: Double
  ) -> LazyMapCollection<Range<Int>, Entry> {
    let half = unit * (0.5 + 1e-9)
    return entries(from: value - half, through: value + half)
  }

  private func entries(in range: Range<Int>) -> LazyMapCollection<Range<Int>, Entry> {
    range.lazy.map { [self] in Entry(places[$0], value: values[$0], in: self) }
  }
}
