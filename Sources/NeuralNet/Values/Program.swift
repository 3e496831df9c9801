/// A network's equations for one sample, compiled to instructions over slots of memory.
///
/// Forward they run in order; backward, each hands its result's adjoint on to what it read.
struct Program: Sendable {
  enum Instruction: Sendable {
    case copy(Int, into: Int)
    case add(Int, into: Int)
    case addProduct(Int, Int, into: Int)
    case negate(Int, into: Int)
    case multiply(Int, Int, into: Int)
    case divide(Int, Int, into: Int)
    case raise(Int, to: Int, into: Int)
    case apply(Function, Int, into: Int)
    case choose(Int, positive: Int, otherwise: Int, into: Int)
    case activate(Activation, Int, into: Int)
    /// All outputs of the softmax layer of that index.
    case softmax(Int)
  }

  /// The slots of a softmax layer.
  struct SoftmaxLayer: Sendable {
    let netInputs: [Int]
    let outputs: [Int]
  }

  let layout: Layout
  /// For each unit the named slots that its net input reads, each once.
  let reads: [[Int]]
  /// For each named slot the units whose net input reads it, in declared order.
  let readers: [[Int]]
  /// Which instructions compute what.
  private(set) var parts: ProgramParts
  private(set) var instructions: [Instruction] = []
  private(set) var softmaxLayers: [SoftmaxLayer] = []
  private(set) var errors: [UnitErrorRule] = []
  /// The initial memory: constants, and nought elsewhere.
  private(set) var memory: [Double]

  init(wiring: Wiring, inputs: [String], parameters: [String], loss: Loss) {
    layout = Layout(inputs: inputs, parameters: parameters, wiring: wiring)
    (reads, readers) = Self.reads(wiring, layout)
    memory = Array(repeating: 0, count: layout.namedCount)
    parts = ProgramParts(slots: layout.namedCount, units: wiring.units.count)
    for node in wiring.order { compile(node, of: wiring) }
    errors =
      wiring.hasTargets
      ? UnitErrorRule.all(
        in: wiring, at: layout, loss: loss, softmaxLayers: softmaxLayers) : []
  }

  private static func reads(_ wiring: Wiring, _ layout: Layout) -> ([[Int]], [[Int]]) {
    let reads = wiring.units.map { unit in
      unit.netInput.quantities.compactMap { layout.slot(of: $0.kind) }
    }
    var readers = Array(repeating: [Int](), count: layout.namedCount)
    for (unit, slots) in reads.enumerated() {
      for slot in slots { readers[slot].append(unit) }
    }
    return (reads, readers)
  }

  private mutating func emit(_ instruction: Instruction) { instructions.append(instruction) }

  private mutating func newSlot(_ value: Double = 0) -> Int {
    memory.append(value)
    return memory.count - 1
  }
}

extension Program {
  /// Adds what computes a net input, an output, or with an output of a softmax layer all of them.
  private mutating func compile(_ node: Wiring.Node, of wiring: Wiring) {
    let first = instructions.count
    let unit = wiring.units[node.unit]
    let netInput = layout.netInput(node.unit)
    let output = layout.output(node.unit)
    guard node.isOutput else {
      compile(unit.netInput, into: netInput)
      parts.add(
        first..<instructions.count, computing: [netInput], from: reads[node.unit])
      parts.setSources(reads[node.unit], of: node.unit)
      return
    }
    guard parts.partOfSlot[output] < 0 else { return }
    let group = wiring.softmaxGroup[node.unit]
    guard !group.isEmpty else {
      emit(.activate(unit.activation, netInput, into: output))
      return parts.add(first..<instructions.count, computing: [output], from: [netInput])
    }
    let layer = SoftmaxLayer(
      netInputs: group.map(layout.netInput), outputs: group.map(layout.output))
    emit(.softmax(softmaxLayers.count))
    softmaxLayers.append(layer)
    parts.add(first..<instructions.count, computing: layer.outputs, from: layer.netInputs)
  }

  /// The slot that holds a term's value, computed on the way if need be.
  private mutating func operand(_ term: Term) -> Int {
    switch term {
    case .quantity(let quantity):
      if let slot = layout.slot(of: quantity.kind) { return slot }
      return newSlot(.nan)
    case .constant(let number): return newSlot(number)
    default:
      let slot = newSlot()
      compile(term, into: slot)
      return slot
    }
  }

  private mutating func compile(_ term: Term, into slot: Int) {
    switch term {
    case .quantity, .constant: emit(.copy(operand(term), into: slot))
    case .sum(let terms): compile(sum: terms, into: slot)
    case .product(let factors): compile(product: factors, into: slot)
    case .negation(let inner): emit(.negate(operand(inner), into: slot))
    case .quotient(let left, let right):
      emit(.divide(operand(left), operand(right), into: slot))
    case .power(let base, let exponent):
      emit(.raise(operand(base), to: operand(exponent), into: slot))
    case .function(let function, let inner): emit(.apply(function, operand(inner), into: slot))
    case .choice(let condition, let positive, let otherwise):
      emit(
        .choose(
          operand(condition), positive: operand(positive), otherwise: operand(otherwise),
          into: slot))
    }
  }

  private mutating func compile(sum terms: [Term], into slot: Int) {
    guard let first = terms.first else { return emit(.copy(newSlot(0), into: slot)) }
    compile(first, into: slot)
    for term in terms.dropFirst() {
      if case .product(let factors) = term, factors.count == 2 {
        emit(.addProduct(operand(factors[0]), operand(factors[1]), into: slot))
      } else {
        emit(.add(operand(term), into: slot))
      }
    }
  }

  private mutating func compile(product factors: [Term], into slot: Int) {
    guard let first = factors.first else { return emit(.copy(newSlot(1), into: slot)) }
    guard factors.count > 1 else { return compile(first, into: slot) }
    var left = operand(first)
    for (index, factor) in factors.enumerated().dropFirst() {
      let result = index == factors.count - 1 ? slot : newSlot()
      emit(.multiply(left, operand(factor), into: result))
      left = result
    }
  }
}
