extension Program {
  /// Marks every slot that the marked slots are computed from.
  ///
  /// Complexity: O(instructions).
  func markSources(_ marks: inout [Bool]) {
    for rule in errors where marks[rule.error] {
      for slot in [rule.target, rule.output] { marks[slot] = true }
    }
    for instruction in instructions.reversed() { mark(instruction, &marks) }
  }

  private func mark(_ instruction: Instruction, _ marks: inout [Bool]) {
    switch instruction {
    case .copy(let a, let result), .add(let a, let result), .negate(let a, let result),
      .apply(_, let a, let result), .activate(_, let a, let result):
      if marks[result] { marks[a] = true }
    case .addProduct(let a, let b, let result), .multiply(let a, let b, let result),
      .divide(let a, let b, let result), .raise(let a, let b, let result):
      if marks[result] {
        marks[a] = true
        marks[b] = true
      }
    case .choose(let condition, let positive, let otherwise, let result):
      if marks[result] { for slot in [condition, positive, otherwise] { marks[slot] = true } }
    case .softmax(let index):
      let layer = softmaxLayers[index]
      if layer.outputs.contains(where: { marks[$0] }) {
        for slot in layer.netInputs { marks[slot] = true }
      }
    }
  }
}

/// Which slot is computed from which others.
struct Dependence: Sendable {
  /// For each slot that a network computes by name its sources, itself included.
  private let sources: [Int: [Bool]]
  private let errors: [Int]

  /// Complexity: O(units · instructions).
  init(_ program: Program) {
    errors = program.errors.map(\.error)
    let computed = program.layout.computedSlots
    sources = Dictionary(uniqueKeysWithValues: computed.map { ($0, program.sources(of: $0)) })
  }

  /// Whether a path leads from the second place to the first; nothing depends on itself.
  func depends(_ place: Values.Place, on other: Values.Place) -> Bool {
    switch (place, other) {
    case (_, .totalError), (.slot(_, nil), _): false
    case (.totalError, .slot(let slot, _)): errors.contains { sources[$0]?[slot] ?? false }
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      place != other && (otherSample ?? sample) == sample && sources[slot]?[otherSlot] ?? false
    }
  }
}

extension Program {
  /// The slots that a slot is computed from, itself included.
  func sources(of slot: Int) -> [Bool] {
    var marks = Array(repeating: false, count: memory.count)
    marks[slot] = true
    markSources(&marks)
    return marks
  }
}
