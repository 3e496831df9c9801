/// Collects steps by a depth-first search without recursion.
struct TraceBuilder {
  private(set) var steps: [Step] = []
  private(set) var nodes: [Node] = []
  private(set) var numbers: NodeNumbers
  /// For the number of each node where its step stands in `steps`; nil if it has none, or none
  /// yet.
  private(set) var positions: [Int?] = []
  private let derivation: Derivation
  private var values: NodeValues
  /// The steps that are open, each for one that reads it.
  private var path: [Entry] = []

  private struct Entry {
    let node: Node
    let number: Int
    let origin: Origin
    /// Which of the sources is to be looked at.
    var next = 0
  }

  init(_ derivation: Derivation, sizeHint: Int) {
    self.derivation = derivation
    values = NodeValues(derivation.values)
    numbers = NodeNumbers(derivation.nodes, sizeHint: sizeHint)
    steps.reserveCapacity(sizeHint)
    nodes.reserveCapacity(sizeHint)
    positions.reserveCapacity(sizeHint)
  }

  var table: NodeTable { derivation.nodes }

  mutating func add(_ node: Node) {
    open(node)
    while let top = path.indices.last {
      let next = path[top].next
      if next < path[top].origin.sources.count {
        path[top].next += 1
        open(path[top].origin.sources[next])
      } else {
        let entry = path.removeLast()
        positions[entry.number] = steps.count
        nodes.append(entry.node)
        steps.append(entry.origin.step)
      }
    }
  }

  private mutating func open(_ node: Node) {
    guard numbers.meet(node) else { return }
    positions.append(nil)
    guard let origin = derivation.origin(of: node, &values) else { return }
    path.append(Entry(node: node, number: positions.count - 1, origin: origin))
  }
}
