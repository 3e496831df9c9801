/// The entries of a vector, which is a column, or of a matrix.
package struct LayerEntries: Hashable, Sendable {
  /// What stands at one place.
  package enum Entry: Hashable, Sendable {
    case quantity(Quantity)
    /// A number that no parameter gives: 0 where a unit does not read a source.
    case constant(Double)
  }

  /// How many rows there are.
  package let rows: Int
  /// How many columns there are.
  package let columns: Int
  /// Row by row.
  package let entries: [Entry]

  init(rows: [[Entry]]) {
    self.init(
      rows: rows.count, columns: rows.first?.count ?? 0, entries: rows.flatMap { $0 })
  }

  private init(rows: Int, columns: Int, entries: [Entry]) {
    (self.rows, self.columns, self.entries) = (rows, columns, entries)
  }

  /// The entry in a row and a column, counted from 0; nil beyond them.
  package func entry(row: Int, column: Int) -> Entry? {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return nil }
    return entries[row * columns + column]
  }

  /// The only entry, if there is one.
  package var only: Entry? { entries.count == 1 ? entries[0] : nil }

  /// The quantities that it is made of, row by row.
  package var quantities: [Quantity] {
    entries.compactMap { if case .quantity(let quantity) = $0 { quantity } else { nil } }
  }

  /// With every quantity replaced; nil where one has no replacement.
  func mapQuantities(_ transform: (Quantity) -> Quantity?) -> LayerEntries? {
    var result: [Entry] = []
    for entry in entries {
      switch entry {
      case .constant: return nil
      case .quantity(let quantity):
        guard let other = transform(quantity) else { return nil }
        result.append(.quantity(other))
      }
    }
    return LayerEntries(rows: rows, columns: columns, entries: result)
  }
}

extension Values {
  /// The numbers of a vector or matrix, row by row; nil where one has no value.
  ///
  /// - Complexity: that of each entry's value.
  package func numbers(of entries: LayerEntries) -> [Double]? {
    var numbers: [Double] = []
    numbers.reserveCapacity(entries.entries.count)
    for entry in entries.entries {
      switch entry {
      case .constant(let number): numbers.append(number)
      case .quantity(let quantity):
        guard let value = self[quantity] else { return nil }
        numbers.append(value)
      }
    }
    return numbers
  }
}
