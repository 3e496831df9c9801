extension Network {
  /// The same network where some quantities that it computes are worth what is stated: all that follows from
  /// them is computed from these numbers.
  ///
  /// Whoever computes by hand rounds each result and goes on with it; so does one who has made a slip. A stated
  /// net input, output or unit error is handed on by the forward pass, a stated derivative of the total error, or of an
  /// output by its net input, by the backward one.
  ///
  /// - Parameter numbers: the stated numbers; those of givens are ignored.
  /// - Returns: the network; quantities that it does not have change nothing.
  package func carrying(_ numbers: [Quantity: Double]) -> Network {
    var network = self
    let nodes = NodeTable(self)
    for (quantity, number) in numbers {
      guard let node = nodes.node(of: quantity) else { continue }
      switch node {
      case .place(.slot(let slot, _)) where slot < program.layout.netInput(0): continue
      case .learningRate, .updated: continue
      default: network.stated[node] = number
      }
    }
    return network
  }

  /// The stated values of one sample's slots; none where nothing is stated of them.
  func statedSlots(ofSample index: Int) -> [Int: Double] {
    var slots: [Int: Double] = [:]
    for (node, number) in stated {
      if case .place(.slot(let slot, let sample?)) = node, sample == index { slots[slot] = number }
    }
    return slots
  }

  /// The stated derivatives of the total error by one sample's slots, or by parameters, and those of the sample's
  /// outputs.
  func statedAdjoints(ofSample index: Int?) -> StatedAdjoints {
    var found = StatedAdjoints()
    let layout = program.layout
    for (node, number) in stated {
      switch node {
      case .derivative(of: .totalError, by: .slot(let slot, let sample)) where sample == index:
        found.ofError[slot] = number
      case .derivative(of: .slot(let output, let sample), by: .slot(let netInput, let other))
      where sample == index && other == index && index != nil:
        guard case .output(let unit) = layout.role(of: output),
          netInput == layout.netInput(unit), wiring.softmaxGroup[unit].isEmpty
        else { continue }
        found.ofOutputs[output] = (netInput, number)
      default: continue
      }
    }
    return found
  }
}

/// The stated derivatives that a backward pass takes in the place of what it computes.
struct StatedAdjoints {
  /// Those of the total error, by the slots by which they are.
  var ofError: [Int: Double] = [:]
  /// Those of outputs by their own net inputs, by the slots of the outputs.
  var ofOutputs: [Int: (netInput: Int, slope: Double)] = [:]

  var isEmpty: Bool { ofError.isEmpty && ofOutputs.isEmpty }
}

extension Program {
  /// Computes every net input and output, with stated numbers in the place of some of them.
  func forward(_ memory: inout [Double], stating numbers: [Int: Double]) {
    let stated = byPart(numbers)
    memory.withUnsafeMutableBufferPointer { memory in
      for (index, part) in parts.parts.enumerated() {
        run(part.instructions, memory)
        for (slot, number) in stated[index] ?? [] { memory[slot] = number }
      }
      computeErrors(memory)
      for (slot, number) in numbers where slot >= layout.error(0) { memory[slot] = number }
    }
  }

  /// The derivative of Σ w·A by each slot, where `weights` are those of some slots A, with stated numbers in the
  /// place of some of them.
  func adjoints(
    _ memory: [Double], weights: [(slot: Int, weight: Double)], stating numbers: StatedAdjoints
  ) -> [Double] {
    var adjoints = Array(repeating: 0.0, count: memory.count)
    for (slot, weight) in weights { adjoints[slot] = weight }
    let stated = byPart(numbers.ofError)
    let slopes = Dictionary(grouping: numbers.ofOutputs) { parts.partOfSlot[$0.key] }
    memory.withUnsafeBufferPointer { memory in
      adjoints.withUnsafeMutableBufferPointer { adjoints in
        var adjoints = adjoints
        reverseErrors(memory, &adjoints)
        for (index, part) in parts.parts.enumerated().reversed() {
          for (slot, number) in stated[index] ?? [] { adjoints[slot] = number }
          reverse(part.instructions, memory, &adjoints)
          for (output, stated) in slopes[index] ?? [] {
            adjoints[stated.netInput] = adjoints[output] * stated.slope
          }
        }
        addErrorAdjoints(memory, adjoints)
      }
    }
    return adjoints
  }

  /// Stated numbers by the part that computes their slots.
  private func byPart(_ numbers: [Int: Double]) -> [Int: [(slot: Int, number: Double)]] {
    Dictionary(grouping: numbers.map { (slot: $0, number: $1) }) { parts.partOfSlot[$0.slot] }
  }
}
