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

extension Values {
  /// The slots that a slot is computed from, itself included.
  func sources(of slot: Int) -> [Bool] {
    var marks = Array(repeating: false, count: network.program.memory.count)
    marks[slot] = true
    network.program.markSources(&marks)
    return marks
  }

  /// Whether there is a path from `other` to `quantity`; nothing depends on itself.
  package func depends(_ quantity: Quantity, on other: Quantity) -> Bool {
    guard let of = place(of: quantity), let by = place(of: other), of != by else { return false }
    switch (of, by) {
    case (_, .totalError), (.slot(_, nil), _): return false
    case (.totalError, .slot(let slot, _)):
      return network.program.errors.contains { sources(of: $0.error)[slot] }
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      return (otherSample ?? sample) == sample && sources(of: slot)[otherSlot]
    }
  }
}
