/// A backward pass from one slot of one sample, which goes only as far down as it is asked about.
///
/// It does the sums of a whole backward pass in the same order, without those of noughts.
struct BackwardSweep: Sendable {
  private let program: Program
  private let slot: Int
  private var adjoints = SparseAdjoints()
  private var open = PartQueue()

  /// Begins at a net input, an output or a unit's error.
  init(from slot: Int, of program: Program, memory: [Double]) {
    self.program = program
    self.slot = slot
    adjoints[slot] = 1
    guard let rule = program.errorRule(of: slot) else {
      open.insert(program.parts.partOfSlot[slot])
      return
    }
    memory.withUnsafeBufferPointer { program.reverse(rule, $0, &adjoints) }
    for source in program.slotsReached(by: rule) { open.insert(program.parts.partOfSlot[source]) }
  }

  /// The derivative by another slot.
  ///
  /// Complexity: O(size) of what lies between both, for all questions about slots together.
  mutating func derivative(by other: Int, memory: [Double]) -> Double {
    let last = program.parts.firstReader[other]
    memory.withUnsafeBufferPointer { memory in
      while let part = open.largest, part >= last {
        open.removeLargest()
        program.reverse(program.parts.parts[part].instructions, memory, &adjoints)
        for source in program.parts.parts[part].sources {
          open.insert(program.parts.partOfSlot[source])
        }
      }
    }
    guard let rule = program.errorRule(of: slot) else { return adjoints[other] }
    return memory.withUnsafeBufferPointer { memory in
      adjoints[other] + program.derivative(of: rule, besidesPathsBy: other, memory)
    }
  }
}

/// The parts that are still to be gone through, the last one first: a binary heap.
private struct PartQueue {
  private var heap: [Int] = []
  private var known: Set<Int> = []

  var largest: Int? { heap.first }

  /// Adds a part, unless it is negative or was added before.
  mutating func insert(_ part: Int) {
    guard part >= 0, known.insert(part).inserted else { return }
    heap.append(part)
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] < heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeLargest() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
      guard heap[parent] < heap[child] else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
