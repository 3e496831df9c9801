/// Where each scalar of one sample stands in the program's memory.
///
/// It is shared by all that ask, and never changes.
final class Layout: Sendable {
  let parameterIndex: [String: Int]
  let inputIndex: [String: Int]
  let unitIndex: [String: Int]
  /// The unit's position among those with targets.
  let targetIndex: [String: Int]
  let parameterCount: Int
  /// What the named slots hold, in their order.
  let kinds: [Quantity.Kind]
  private let inputCount: Int
  private let unitCount: Int
  private let targetCount: Int

  init(inputs: [String], parameters: [String], wiring: Wiring) {
    let index: ([String]) -> [String: Int] = { names in
      Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let targeted = wiring.hasTargets ? wiring.outputs.map { wiring.units[$0].name } : []
    parameterIndex = index(parameters)
    inputIndex = index(inputs)
    unitIndex = wiring.unitIndex
    targetIndex = index(targeted)
    parameterCount = parameters.count
    inputCount = inputs.count
    unitCount = wiring.units.count
    targetCount = targeted.count
    kinds =
      parameters.map { .parameter($0) } + inputs.map { .input($0) }
      + targeted.map { .target($0) }
      + wiring.units.flatMap { [.netInput($0.name), .output($0.name)] }
      + targeted.map { .unitError($0) }
  }

  /// The slots of named scalars; constants and intermediate results follow them.
  var namedCount: Int { parameterCount + inputCount + 2 * (targetCount + unitCount) }

  func input(_ index: Int) -> Int { parameterCount + index }
  func target(_ index: Int) -> Int { parameterCount + inputCount + index }
  func netInput(_ unit: Int) -> Int { parameterCount + inputCount + targetCount + 2 * unit }
  func output(_ unit: Int) -> Int { netInput(unit) + 1 }
  func error(_ index: Int) -> Int { netInput(unitCount) + index }

  /// The slot of a quantity, its sample aside; nil if the network does not have it, or if it
  /// has no slot: the total error, the learning rate, updated parameters, derivatives.
  func slot(of kind: Quantity.Kind) -> Int? {
    switch kind {
    case .parameter(let name): parameterIndex[name]
    case .input(let name): inputIndex[name].map(input)
    case .target(let unit): targetIndex[unit].map(target)
    case .netInput(let unit): unitIndex[unit].map(netInput)
    case .output(let unit): unitIndex[unit].map(output)
    case .unitError(let unit): targetIndex[unit].map(error)
    case .totalError, .learningRate, .updated, .derivative, .directDerivative: nil
    }
  }
}

extension Layout {
  /// What a named slot holds, by the number of the parameter, input or unit.
  enum Role {
    case parameter
    case input
    /// By its number among the output units.
    case target(Int)
    case netInput(unit: Int)
    case output(unit: Int)
    /// By its number among the output units.
    case unitError(Int)
  }

  func role(of slot: Int) -> Role {
    switch slot {
    case ..<parameterCount: return .parameter
    case ..<target(0): return .input
    case ..<netInput(0): return .target(slot - target(0))
    case ..<error(0):
      let (unit, part) = (slot - netInput(0)).quotientAndRemainder(dividingBy: 2)
      return part == 0 ? .netInput(unit: unit) : .output(unit: unit)
    default: return .unitError(slot - error(0))
    }
  }
}
