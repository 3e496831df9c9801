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
        number(&slots[table.index(ofSlot: slot, sample: sample)])
      } else {
        number(&others[node])
      }
    if known == nil { count += 1 }
    return known == nil
  }

  private func number(_ entry: inout Int?) -> Int? {
    let known = entry
    if known == nil { entry = count }
    return known
  }
}
