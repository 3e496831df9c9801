/// Which unit reads what, and an order in which all can be computed.
struct Wiring: Sendable {
  /// A unit's net input or its output.
  struct Node: Hashable, Sendable {
    let unit: Int
    let isOutput: Bool
  }

  let units: [Network.Unit]
  let unitIndex: [String: Int]
  /// For each unit of a softmax layer all units of that layer, for other units none.
  let softmaxGroup: [[Int]]
  /// The units with a target, or those of the last layer where no unit has one.
  let outputs: [Int]
  let hasTargets: Bool
  /// How many units a loss that is a mean averages: those with targets, of one time step.
  let unitsPerMean: Int
  /// Every node after those that it is computed from; the declared order where that is one.
  let order: [Node]
  /// The cycles that were met; `order` is of use only if there is none.
  let cycles: [[String]]

  init(layers: [Network.Layer], targeted: Set<String>) {
    let units = layers.flatMap(\.units)
    self.units = units
    unitIndex = Dictionary(
      units.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    softmaxGroup = Self.softmaxGroups(layers)
    hasTargets = !targeted.isEmpty
    let last = layers.last { !$0.units.isEmpty }?.units.count ?? 0
    outputs =
      targeted.isEmpty
      ? Array(units.indices.suffix(last))
      : units.indices.filter { targeted.contains(units[$0].name) }
    let steps = Set(outputs.map { TimedName.parts(of: units[$0].name).step })
    unitsPerMean = max(1, outputs.count / max(1, steps.count))
    let sources = Self.sources(of: units, unitIndex, groups: softmaxGroup)
    var sorter = TopologicalOrder(sources: sources)
    sorter.run()
    order = sorter.order.map { Node(unit: $0 / 2, isOutput: $0 % 2 == 1) }
    cycles = sorter.cycles.map { cycle in
      cycle.map { $0 / 2 }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        .map { units[$0].name }
    }
  }

  private static func softmaxGroups(_ layers: [Network.Layer]) -> [[Int]] {
    var groups: [[Int]] = []
    for layer in layers {
      let members = Array(groups.count..<groups.count + layer.units.count)
      groups += layer.units.map { $0.activation.readsLayer ? members : [] }
    }
    return groups
  }

  /// What each node is computed from; node 2u is the net input of unit u, 2u + 1 its output.
  private static func sources(
    of units: [Network.Unit], _ index: [String: Int], groups: [[Int]]
  ) -> [[Int]] {
    units.enumerated().flatMap { position, unit in
      let read = unit.netInput.quantities.compactMap { quantity -> Int? in
        switch quantity.kind {
        case .output(let name): index[name].map { 2 * $0 + 1 }
        case .netInput(let name): index[name].map { 2 * $0 }
        default: nil
        }
      }
      let group = groups[position]
      return [read, group.isEmpty ? [2 * position] : group.map { 2 * $0 }]
    }
  }
}
