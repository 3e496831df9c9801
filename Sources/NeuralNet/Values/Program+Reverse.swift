import Platform

extension Program {
  /// Takes adjoints from the results that they are set for back to everything read on the way.
  ///
  /// Before, `adjoints` holds weights w of some slots A; afterwards the derivative of Σ w·A by
  /// each slot, but for what `addErrorAdjoints` adds. An adjoint of nought is not handed on, so
  /// that what A does not depend on gets exactly 0, whatever its value.
  ///
  /// Complexity: O(instructions).
  func reverse(
    _ memory: UnsafeBufferPointer<Double>, _ adjoints: UnsafeMutableBufferPointer<Double>
  ) {
    var adjoints = adjoints
    reverseErrors(memory, &adjoints)
    reverse(instructions.indices, memory, &adjoints)
  }

  /// Takes adjoints back over some of the instructions.
  @inline(__always)
  func reverse(
    _ range: Range<Int>, _ memory: UnsafeBufferPointer<Double>,
    _ adjoints: inout some AdjointStore
  ) {
    for instruction in instructions[range].reversed() {
      reverse(instruction, memory: memory, adjoints: &adjoints)
    }
  }

  /// The derivative of Σ w·A by each slot, where `weights` are those of some slots A.
  func adjoints(_ memory: [Double], weights: [(slot: Int, weight: Double)]) -> [Double] {
    var adjoints = Array(repeating: 0.0, count: memory.count)
    for (slot, weight) in weights { adjoints[slot] = weight }
    memory.withUnsafeBufferPointer { memory in
      adjoints.withUnsafeMutableBufferPointer { adjoints in
        reverse(memory, adjoints)
        addErrorAdjoints(memory, adjoints)
      }
    }
    return adjoints
  }

  @inline(__always)
  private func reverse(
    _ instruction: Instruction, memory: UnsafeBufferPointer<Double>,
    adjoints: inout some AdjointStore
  ) {
    switch instruction {
    case .copy(let a, let result), .add(let a, let result):
      adjoints.add(adjoints.adjoint(of: result), to: a)
    case .negate(let a, let result): adjoints.add(-(adjoints.adjoint(of: result)), to: a)
    case .addProduct(let a, let b, let result), .multiply(let a, let b, let result):
      let adjoint = adjoints.adjoint(of: result)
      if adjoint == 0 { return }
      adjoints.add(adjoint * memory[b], to: a)
      adjoints.add(adjoint * memory[a], to: b)
    case .divide(let a, let b, let result):
      let adjoint = adjoints.adjoint(of: result)
      if adjoint == 0 { return }
      adjoints.add(adjoint / memory[b], to: a)
      adjoints.add(-(adjoint * memory[result] / memory[b]), to: b)
    case .raise(let a, let b, let result):
      reversePower(a, to: b, into: result, memory: memory, adjoints: &adjoints)
    case .apply(let function, let a, let result):
      let slope = function.derivative(memory[a], value: memory[result])
      hand(adjoints.adjoint(of: result), times: slope, to: a, &adjoints)
    case .choose(let condition, let positive, let otherwise, let result):
      adjoints.add(adjoints.adjoint(of: result), to: memory[condition] > 0 ? positive : otherwise)
    case .activate(let activation, let a, let result):
      let slope = activation.derivative(netInput: memory[a], output: memory[result])
      hand(adjoints.adjoint(of: result), times: slope, to: a, &adjoints)
    case .softmax(let index):
      reverseSoftmax(softmaxLayers[index], memory: memory, adjoints: &adjoints)
    }
  }

  /// Adds adjoint · slope, where nought times infinity is nought.
  @inline(__always)
  private func hand(
    _ adjoint: Double, times slope: Double, to slot: Int,
    _ adjoints: inout some AdjointStore
  ) {
    if adjoint == 0 || slope == 0 { return }
    adjoints.add(adjoint * slope, to: slot)
  }

  private func reversePower(
    _ a: Int, to b: Int, into result: Int, memory: UnsafeBufferPointer<Double>,
    adjoints: inout some AdjointStore
  ) {
    let (base, exponent) = (memory[a], memory[b])
    if exponent != 0 {
      let slope = exponent * Term.power(base, exponent - 1)
      hand(adjoints.adjoint(of: result), times: slope, to: a, &adjoints)
    }
    if base > 0 {
      hand(adjoints.adjoint(of: result), times: memory[result] * log(base), to: b, &adjoints)
    }
  }

  /// ∂A/∂z_j = y_j (∂A/∂y_j − Σ_k y_k ∂A/∂y_k).
  private func reverseSoftmax(
    _ layer: SoftmaxLayer, memory: UnsafeBufferPointer<Double>,
    adjoints: inout some AdjointStore
  ) {
    if layer.outputs.allSatisfy({ adjoints.adjoint(of: $0) == 0 }) { return }
    var mean = 0.0
    for slot in layer.outputs where memory[slot] != 0 {
      mean += memory[slot] * adjoints.adjoint(of: slot)
    }
    for (netInput, output) in zip(layer.netInputs, layer.outputs) {
      hand(memory[output], times: adjoints.adjoint(of: output) - mean, to: netInput, &adjoints)
    }
  }
}
