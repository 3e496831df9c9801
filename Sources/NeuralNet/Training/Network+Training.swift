extension Network: Trainable {
  /// The program's memory and its adjoints.
  package struct Workspace: Sendable {
    fileprivate var memory: [Double]
    fileprivate var adjoints: [Double]
  }

  /// The parameters' values.
  package var parameters: [Double] {
    get { parameterValues }
    // In place: a setter would copy all parameters at each update.
    _modify { yield &parameterValues }
  }

  /// The parameters that no net input has as a summand of its own.
  package var weightRanges: [Range<Int>] {
    let biases = Set(
      units.flatMap(\.netInput.summands).compactMap { summand -> String? in
        guard case .quantity(let quantity) = summand, case .parameter(let name) = quantity.kind
        else { return nil }
        return name
      })
    return parameterNames.indices.filter { !biases.contains(parameterNames[$0]) }
      .map { $0..<$0 + 1 }
  }

  /// The parameters by the layer that reads them first; a layer is named after its units.
  package var parameterGroups: [ParameterGroup] {
    var seen: Set<String> = []
    return layers.compactMap { layer in
      let names = layer.units.flatMap { unit in
        unit.netInput.quantities.compactMap { quantity -> String? in
          guard case .parameter(let name) = quantity.kind, seen.insert(name).inserted else {
            return nil
          }
          return name
        }
      }
      let indices = names.compactMap { program.layout.parameterIndex[$0] }.sorted()
      let name = layer.units.map { TimedName.parts(of: $0.name).base }.joined(separator: ", ")
      return indices.isEmpty ? nil : ParameterGroup(name: name, indices: indices)
    }
  }

  /// The indices of the frozen parameters.
  package var frozenIndices: Set<Int> {
    Set(frozen.compactMap { program.layout.parameterIndex[$0] })
  }

  /// The program's memory and its adjoints.
  package func makeWorkspace() -> Workspace {
    Workspace(
      memory: program.memory, adjoints: Array(repeating: 0, count: program.memory.count))
  }

  /// Goes forward and back for each sample.
  ///
  /// Complexity: O(samples · size).
  package func computeGradient(
    of examples: NetworkExamples, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double {
    let weight = weight(of: examples)
    for index in gradient.indices { gradient[index] = 0 }
    var error = 0.0
    workspace.memory.replaceSubrange(..<parameterValues.count, with: parameterValues)
    for index in examples.samples.indices {
      if examples.feeds.isEmpty {
        load(examples.samples[index], into: &workspace.memory)
      } else {
        let feed = examples.feeds[index]
        for slot in feed.indices { workspace.memory[slot] = feed[slot] }
      }
      error += backward(weight, &workspace)
      for slot in gradient.indices { gradient[slot] += workspace.adjoints[slot] }
    }
    return error * weight
  }

  /// The samples with their numbers in the order of slots, which saves looking up names.
  package func prepared(_ examples: NetworkExamples) -> NetworkExamples {
    var prepared = examples
    let slots = program.layout.parameterCount..<program.layout.netInput(0)
    prepared.feeds = examples.samples.map { sample in
      var memory = program.memory
      load(sample, into: &memory)
      return memory[slots]
    }
    return prepared
  }

  private func weight(of examples: NetworkExamples) -> Double {
    reduction == .mean ? 1 / Double(max(1, examples.count)) : 1
  }

  /// Goes forward and back for the sample that is loaded, and returns its error.
  private func backward(_ weight: Double, _ workspace: inout Workspace) -> Double {
    workspace.memory.withUnsafeMutableBufferPointer { memory in
      workspace.adjoints.withUnsafeMutableBufferPointer { adjoints in
        program.forward(memory)
        program.computeErrors(memory)
        adjoints.update(repeating: 0)
        var error = 0.0
        for rule in program.errors {
          adjoints[rule.error] = weight
          error += memory[rule.error]
        }
        program.reverse(UnsafeBufferPointer(memory), adjoints)
        return error
      }
    }
  }
}
