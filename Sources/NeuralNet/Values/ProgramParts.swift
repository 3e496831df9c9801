/// The parts of a program, each of which computes one net input or the outputs of an activation, and
/// what reads what among them.
struct ProgramParts: Sendable {
  /// Instructions that stand together, and the named slots that they read.
  struct Part: Sendable {
    let instructions: Range<Int>
    let sources: [Int]
  }

  /// In the order in which they run.
  private(set) var parts: [Part] = []
  /// For each named slot the part that computes it; -1 if none does.
  private(set) var partOfSlot: [Int]
  /// For each named slot the first part that reads it; `Int.max` if none does.
  private(set) var firstReader: [Int]
  /// For each unit the last part that computes what its net input reads; -1 if none does.
  private(set) var lastSource: [Int]

  init(slots: Int, units: Int) {
    partOfSlot = Array(repeating: -1, count: slots)
    firstReader = Array(repeating: .max, count: slots)
    lastSource = Array(repeating: -1, count: units)
  }

  /// Adds the part that runs next.
  mutating func add(_ instructions: Range<Int>, computing results: [Int], from sources: [Int]) {
    for slot in results { partOfSlot[slot] = parts.count }
    for slot in sources { firstReader[slot] = min(firstReader[slot], parts.count) }
    parts.append(Part(instructions: instructions, sources: sources))
  }

  /// Notes what the net input of a unit reads, whose parts were added before.
  mutating func setSources(_ slots: [Int], of unit: Int) {
    var last = -1
    for slot in slots { last = max(last, partOfSlot[slot]) }
    lastSource[unit] = last
  }
}
