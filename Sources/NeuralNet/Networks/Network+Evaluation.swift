extension Network {
  /// Runs the network forward and back.
  ///
  /// Complexity: O(samples · size).
  public func evaluate() -> Values { Values(self) }

  /// The total error alone; nil without targets.
  public func totalError() -> Double? {
    hasTargets ? totalError(samples.map { forward($0) }) : nil
  }

  /// The outputs for other inputs, in the order of `outputUnits`; nil if an input is missing.
  public func outputs(for inputs: [String: Double]) -> [Double]? {
    guard self.inputs.allSatisfy({ inputs[$0] != nil }) else { return nil }
    let memory = forward(Sample(inputs: inputs))
    return wiring.outputs.map { memory[program.layout.output($0)] }
  }

  /// The program's memory after a forward pass over one sample, with stated numbers in the place of some slots.
  func forward(_ sample: Sample, stating numbers: [Int: Double] = [:]) -> [Double] {
    var memory = program.memory
    load(sample, into: &memory)
    memory.replaceSubrange(..<parameterValues.count, with: parameterValues)
    if !numbers.isEmpty {
      program.forward(&memory, stating: numbers)
      return memory
    }
    memory.withUnsafeMutableBufferPointer { memory in
      program.forward(memory)
      program.computeErrors(memory)
    }
    return memory
  }

  func load(_ sample: Sample, into memory: inout [Double]) {
    for (index, name) in inputs.enumerated() {
      memory[program.layout.input(index)] = sample.inputs[name] ?? .nan
    }
    guard hasTargets else { return }
    for (index, name) in outputUnits.enumerated() {
      memory[program.layout.target(index)] = sample.targets[name] ?? .nan
    }
  }

  /// The total error from what forward passes over all samples have computed.
  func totalError(_ memories: [[Double]]) -> Double {
    var sum = 0.0
    for memory in memories {
      for rule in program.errors { sum += memory[rule.error] }
    }
    return reduction == .mean ? sum / Double(samples.count) : sum
  }
}
