/// Orders nodes so that each follows its sources, by a depth-first search without recursion.
///
/// Complexity: O(nodes + edges).
struct TopologicalOrder {
  private enum Mark {
    case unseen
    case open
    case done
  }

  /// For each node the nodes that it needs first.
  let sources: [[Int]]
  private(set) var order: [Int] = []
  /// Each node needs the next, the last one the first.
  private(set) var cycles: [[Int]] = []
  private var marks: [Mark]
  private var path: [(node: Int, next: Int)] = []

  init(sources: [[Int]]) {
    self.sources = sources
    marks = Array(repeating: .unseen, count: sources.count)
  }

  mutating func run() {
    for node in sources.indices where marks[node] == .unseen {
      open(node)
      while let top = path.last { advance(top.node, top.next) }
    }
  }

  private mutating func open(_ node: Int) {
    marks[node] = .open
    path.append((node, 0))
  }

  private mutating func advance(_ node: Int, _ next: Int) {
    guard next < sources[node].count else {
      marks[node] = .done
      order.append(node)
      path.removeLast()
      return
    }
    path[path.count - 1].next += 1
    let source = sources[node][next]
    switch marks[source] {
    case .unseen: open(source)
    case .open:
      let start = path.firstIndex { $0.node == source } ?? 0
      cycles.append(path[start...].map(\.node))
    case .done: break
    }
  }
}
