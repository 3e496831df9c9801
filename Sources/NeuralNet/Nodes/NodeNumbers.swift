/// Numbers the nodes of a network in the order in which they are met.
///
/// Most questions are about slots, which need not be hashed.
struct NodeNumbers: Sendable {
  private let table: NodeTable
  private var slots: [Int?]
  private var others: [Node: Int] = [:]
  private(set) var count = 0

  init(_ table: NodeTable, sizeHint: Int) {
    self.table = table
    slots = Array(repeating: nil, count: table.indexedCount)
    others.reserveCapacity(sizeHint)
  }

  /// Nil if the node was not met.
  subscript(node: Node) -> Int? {
    guard case .place(.slot(let slot, let sample)) = node else { return others[node] }
    return slots[table.index(ofSlot: slot, sample: sample)]
  }

  /// Gives a node that was not met the next number.
  ///
  /// - Returns: whether it did.
  mutating func meet(_ node: Node) -> Bool {
    let known: Int? =
      if case .place(.slot(let slot, let sample)) = node {
        Self.enter(count, into: &slots[table.index(ofSlot: slot, sample: sample)])
      } else {
        Self.enter(count, into: &others[node])
      }
    if known == nil { count += 1 }
    return known == nil
  }

  /// Enters a number where there is none, and gives the one that was there.
  ///
  /// Not a method: a copy of the numbers, which it would hold, had to be made for each new one.
  private static func enter(_ number: Int, into entry: inout Int?) -> Int? {
    let known = entry
    if known == nil { entry = number }
    return known
  }
}
