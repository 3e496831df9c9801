/// The order of the backward pass: layer by layer from the last on.
///
/// Of each layer come its deltas, the derivatives of the total error by its net inputs, and then the derivatives by
/// the parameters for which nothing further back is needed.
struct BackwardOrder {
  /// The units of a layer whose deltas are needed, and its parameters, by their numbers.
  struct Layer: Hashable {
    var units: [Int] = []
    var parameters: [Int] = []
  }

  /// From the last layer to the first.
  let layers: [Layer]

  /// Orders the way back to some parameters, given by their numbers.
  ///
  /// Complexity: O(size).
  init(_ network: Network, parameters: [Int]) {
    let (program, wiring) = (network.program, network.wiring)
    var layers = [Layer](repeating: Layer(), count: max(1, network.layers.count))
    var layerOfUnit: [Int] = []
    for (index, layer) in network.layers.enumerated() {
      layerOfUnit += Array(repeating: index, count: layer.units.count)
    }
    let asked = Set(parameters)
    let leading = Self.slots(leadingFrom: asked, in: network)
    let reaching = Dependence.sources(of: program.errors.map(\.error), in: program)
    var first: [Int: Int] = [:]
    for unit in wiring.units.indices {
      let slot = program.layout.netInput(unit)
      for source in program.reads[unit] where asked.contains(source) {
        first[source] = min(first[source] ?? .max, layerOfUnit[unit])
      }
      if leading[slot], reaching[slot] { layers[layerOfUnit[unit]].units.append(unit) }
    }
    for parameter in parameters { layers[first[parameter] ?? 0].parameters.append(parameter) }
    self.layers = layers.reversed()
  }

  /// For each named slot whether it is computed from one of some parameters.
  private static func slots(leadingFrom parameters: Set<Int>, in network: Network) -> [Bool] {
    let (program, wiring) = (network.program, network.wiring)
    var isLeading = [Bool](repeating: false, count: program.layout.namedCount)
    for parameter in parameters { isLeading[parameter] = true }
    for node in wiring.order {
      let group = wiring.softmaxGroup[node.unit]
      if !node.isOutput {
        let isRead = program.reads[node.unit].contains { isLeading[$0] }
        isLeading[program.layout.netInput(node.unit)] = isRead
      } else {
        let isRead = (group.isEmpty ? [node.unit] : group).contains {
          isLeading[program.layout.netInput($0)]
        }
        isLeading[program.layout.output(node.unit)] = isRead
      }
    }
    return isLeading
  }
}

extension Network {
  /// The parameters that an update changes, in the order in which they are declared.
  package var trainable: [String] { parameterNames.filter { !frozen.contains($0) } }

  /// The parameters that are not frozen, in the order in which the backward pass comes to them.
  package var parametersFromLast: [String] {
    let numbers = parameterNames.indices.filter { !frozen.contains(parameterNames[$0]) }
    return BackwardOrder(self, parameters: numbers).layers.flatMap(\.parameters).map {
      parameterNames[$0]
    }
  }
}
