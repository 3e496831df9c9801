extension Program {
  /// Computes every net input and output; parameters and inputs stand in `memory` already.
  func forward(_ memory: UnsafeMutableBufferPointer<Double>) {
    for instruction in instructions { run(instruction, memory) }
  }

  /// Runs some of the instructions.
  func run(_ range: Range<Int>, _ memory: UnsafeMutableBufferPointer<Double>) {
    for instruction in instructions[range] { run(instruction, memory) }
  }

  @inline(__always)
  private func run(_ instruction: Instruction, _ memory: UnsafeMutableBufferPointer<Double>) {
    switch instruction {
    case .copy(let a, let result): memory[result] = memory[a]
    case .add(let a, let result): memory[result] += memory[a]
    case .addProduct(let a, let b, let result): memory[result] += memory[a] * memory[b]
    case .negate(let a, let result): memory[result] = -memory[a]
    case .multiply(let a, let b, let result): memory[result] = memory[a] * memory[b]
    case .divide(let a, let b, let result): memory[result] = memory[a] / memory[b]
    case .raise(let a, let b, let result): memory[result] = Term.power(memory[a], memory[b])
    case .apply(let function, let a, let result): memory[result] = function.value(memory[a])
    case .choose(let condition, let positive, let otherwise, let result):
      memory[result] = memory[memory[condition] > 0 ? positive : otherwise]
    case .activate(let activation, let a, let result):
      memory[result] = activation.value(memory[a])
    case .softmax(let index):
      let layer = softmaxLayers[index]
      let outputs = Softmax.values(layer.netInputs.map { memory[$0] })
      for (slot, output) in zip(layer.outputs, outputs) { memory[slot] = output }
    }
  }
}
