/// In which layer and at which place the units and parameters of a network stand; all count from 1.
package struct LayerPlaces: Sendable {
  /// The layer and the place of a unit, or of the unit that a parameter belongs to.
  package struct Place: Hashable, Sendable {
    /// What the entry is one of.
    package let kind: LayerQuantity.Kind
    /// The layer, from 1.
    package let layer: Int
    /// The unit in its layer.
    package let row: Int
    /// Which of its sources a weight is for; nil of a bias and of a unit.
    package let column: Int?
  }

  private var units: [String: Place] = [:]
  private var parameters: [String: Place] = [:]
  private var outputs: [String: Int] = [:]
  /// How many layers there are.
  package let layerCount: Int

  /// - Complexity: O(size of one time step).
  package init(_ table: LayerTable) {
    layerCount = table.layers.count
    for (row, unit) in table.outputUnits.enumerated() { outputs[unit] = row + 1 }
    for (index, layer) in table.layers.enumerated() {
      let number = index + 1
      for (row, unit) in layer.units.enumerated() {
        units[unit] = Place(
          kind: .outputs(layer: number), layer: number, row: row + 1, column: nil)
      }
      for kind in [
        LayerQuantity.Kind.weights(layer: number), .recurrentWeights(layer: number),
        .biases(layer: number),
      ] {
        guard let entries = table.entries(of: LayerQuantity(kind)) else { continue }
        add(entries, of: kind, in: number)
      }
    }
  }

  private mutating func add(_ entries: LayerEntries, of kind: LayerQuantity.Kind, in layer: Int) {
    let isOfBiases = if case .biases = kind { true } else { false }
    for (index, entry) in entries.entries.enumerated() {
      guard case .quantity(let quantity) = entry, let name = quantity.name, parameters[name] == nil
      else { continue }
      parameters[name] = Place(
        kind: kind, layer: layer, row: index / entries.columns + 1,
        column: isOfBiases ? nil : index % entries.columns + 1)
    }
  }

  /// Where a unit stands, by its name without a time step.
  package func place(ofUnit name: String) -> Place? { units[name] }

  /// Where a parameter stands; of one that is shared the first place.
  package func place(ofParameter name: String) -> Place? { parameters[name] }

  /// Which of the output units a unit is.
  package func outputRow(ofUnit name: String) -> Int? { outputs[name] }
}
