import Binding
import NeuralNet

/// Which steps of a network are asked for: of a large one those that are not like another one before.
struct AskedSteps: Sendable {
  /// Their places, in order.
  let places: [Int]
  private let set: Set<Int>

  /// From so many steps on one of a kind is asked for.
  private static let many = 64

  /// What makes a step like another one: they do the same in the same layer.
  private struct Likeness: Hashable {
    let kind: StepKind
    let layer: Int?
    /// A bias is no weight.
    let isConstant: Bool
    /// The first time step has nothing before it.
    let isFirstTime: Bool
  }

  /// - Parameters:
  ///   - network: what is gone through.
  ///   - all: whether every step is asked for, however many there are.
  /// - Complexity: O(steps).
  init(_ network: SteppedNetwork, all: Bool) {
    let steps = network.steps
    if all || steps.count <= Self.many {
      places = Array(steps.indices)
    } else {
      let layers = Self.layers(of: network.bound.network)
      var seen: Set<Likeness> = []
      places = steps.indices.filter { index in
        let step = steps[index]
        let unit = Self.unit(of: step.quantity) ?? network.readingUnit(of: index)
        return seen.insert(
          Likeness(
            kind: StepKind(step, activations: network.names.speller.activations),
            layer: unit.flatMap { layers[TimedName.parts(of: $0).base] },
            isConstant: step.equation.quantities.isEmpty,
            isFirstTime: unit.flatMap { TimedName.parts(of: $0).step } == 1)
        ).inserted
      }
    }
    set = Set(places)
  }

  func contains(_ place: Int) -> Bool { set.contains(place) }

  /// The first of them behind a place; nil if there is none.
  func next(after place: Int) -> Int? { places.first { $0 > place } }

  /// The layers of units, those of time steps as one.
  private static func layers(of network: Network) -> [String: Int] {
    var layers: [String: Int] = [:]
    for (index, layer) in network.layers.enumerated() {
      for unit in layer.units {
        let base = TimedName.parts(of: unit.name).base
        layers[base] = layers[base] ?? index
      }
    }
    return layers
  }

  /// The unit that a step is about.
  private static func unit(of quantity: Quantity) -> String? {
    switch quantity.kind {
    case .derivative(let of, let by): unit(of: by) ?? unit(of: of)
    case .netInput(let name), .output(let name), .unitError(let name): name
    default: nil
    }
  }
}

extension SteppedNetwork {
  /// The first unit that reads the parameter that a step is about.
  fileprivate func readingUnit(of index: Int) -> String? {
    let parameter: Quantity
    switch steps[index].quantity.kind {
    case .updated(let name): parameter = .parameter(name)
    case .derivative(_, let by): parameter = by
    default: return nil
    }
    return graph.readersOfGiven[parameter]?.first.flatMap { steps[$0].quantity.name }
  }
}
