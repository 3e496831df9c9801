/// Which slots of a program are computed from which others.
struct Dependence: Sendable {
  /// A row of bits for each slot: its sources.
  private var bits: [UInt64]
  /// How many words a row has.
  private let width: Int
  private let errors: [Int]

  /// Complexity: O(instructions · slots / 64).
  init(_ program: Program) {
    let slots = program.memory.count
    width = (slots + 63) / 64
    bits = Array(repeating: 0, count: slots * width)
    errors = program.errors.map(\.error)
    for instruction in program.instructions { add(instruction, of: program) }
    for rule in program.errors {
      add(rule.target, to: rule.error)
      add(rule.output, to: rule.error)
    }
  }

  /// Whether a path leads from the second slot to the first.
  func depends(_ slot: Int, on other: Int) -> Bool {
    bits[slot * width + other / 64] & (1 << UInt64(other % 64)) != 0
  }

  /// Whether a path leads from the second place to the first; nothing depends on itself.
  func depends(_ place: Place, on other: Place) -> Bool {
    switch (place, other) {
    case (_, .totalError), (.slot(_, nil), _): false
    case (.totalError, .slot(let slot, _)): totalErrorDepends(on: slot)
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      (otherSample ?? sample) == sample && depends(slot, on: otherSlot)
    }
  }

  /// Whether the error of a unit depends on a slot, or is in it.
  func totalErrorDepends(on slot: Int) -> Bool {
    errors.contains { $0 == slot || depends($0, on: slot) }
  }

  /// Takes a slot and its sources for sources of what is computed from it.
  private mutating func add(_ source: Int, to result: Int) {
    for word in 0..<width { bits[result * width + word] |= bits[source * width + word] }
    bits[result * width + source / 64] |= 1 << UInt64(source % 64)
  }

  private mutating func add(_ instruction: Program.Instruction, of program: Program) {
    switch instruction {
    case .copy(let a, let result), .add(let a, let result), .negate(let a, let result),
      .apply(_, let a, let result), .activate(_, let a, let result):
      add(a, to: result)
    case .addProduct(let a, let b, let result), .multiply(let a, let b, let result),
      .divide(let a, let b, let result), .raise(let a, let b, let result):
      add(a, to: result)
      add(b, to: result)
    case .choose(let condition, let positive, let otherwise, let result):
      for slot in [condition, positive, otherwise] { add(slot, to: result) }
    case .softmax(let index):
      let layer = program.softmaxLayers[index]
      for output in layer.outputs {
        for netInput in layer.netInputs { add(netInput, to: output) }
      }
    }
  }
}
