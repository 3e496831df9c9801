/// How a derivative ∂A/∂B comes about.
enum Expansion {
  /// A and B are the same: 1.
  case identity
  /// No path leads from B to A: 0.
  case independence
  /// A reads B itself, and nothing else that depends on it.
  case local(Rule, Term)
  /// A sum of products of other derivatives.
  case paths(Paths)
}

/// Products of derivatives, one after the other in one array.
struct Paths {
  private(set) var factors: [Node] = []
  /// Where each product but the first begins in `factors`.
  private var starts: [Int] = []
  private var isOpen = true

  init() { factors.reserveCapacity(4) }

  var count: Int { factors.isEmpty ? 0 : starts.count + 1 }

  subscript(index: Int) -> ArraySlice<Node> {
    let start = index == 0 ? 0 : starts[index - 1]
    return factors[start..<(index < starts.count ? starts[index] : factors.count)]
  }

  /// Adds a factor to the last product.
  mutating func multiply(by factor: Node) {
    if !isOpen { starts.append(factors.count) }
    isOpen = true
    factors.append(factor)
  }

  /// Ends the last product.
  mutating func close() { isOpen = false }
}
