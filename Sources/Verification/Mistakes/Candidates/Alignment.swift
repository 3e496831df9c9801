import MathNotation

/// Two sides of a link laid over each other, leaf by leaf: `w_5 - \alpha \cdot x` over
/// `0.4 - 0.5 \cdot 0.08`.
///
/// Where both have the same shape, a leaf that agrees with its counterpart is confirmed, and one
/// that does not is contradicted.
struct Alignment {
  /// What the counterpart of a leaf says of it.
  enum Status {
    case confirmed
    case contradicted
  }

  /// What is known of each node, from the first one of the two sides on.
  private var marks: [Status?]
  private let firstNode: Int
  private let formula: ParsedFormula
  private let values: (NodeValues, NodeValues)

  /// - Parameters:
  ///   - left: the root of the one side.
  ///   - right: the root of the other side.
  ///   - formula: the formula of both.
  ///   - values: the values of the nodes of each side.
  init(
    _ left: Int, _ right: Int, in formula: ParsedFormula, values: (NodeValues, NodeValues)
  ) {
    self.formula = formula
    self.values = values
    let (left, right) = (formula[left], formula[right])
    firstNode = min(left.indices.lowerBound, right.indices.lowerBound)
    marks = Array(repeating: nil, count: max(left.root, right.root) + 1 - firstNode)
    align(left, right, depth: 0)
  }

  /// What is known of a node.
  func status(of node: Int) -> Status? {
    let index = node - firstNode
    return marks.indices.contains(index) ? marks[index] : nil
  }

  private func value(_ subtree: Subtree) -> Double {
    let node = subtree.root
    return values.1.contains(node) ? values.1[node] : values.0[node]
  }

  private mutating func align(_ a: Subtree, _ b: Subtree, depth: Int) {
    guard depth < 100 else { return }
    if value(a).isFinite, value(b).isFinite {
      if a.isSignedLeaf, b.isSignedLeaf {
        mark([a, b], as: agree(a, b) ? .confirmed : .contradicted)
        return
      }
      if agree(a, b) {
        mark([a, b], as: .confirmed)
        return
      }
    } else if !value(a).isNaN || !value(b).isNaN {
      return
    }
    // A mantissa and a power of ten are one number, not factors like others.
    if formula.statedNumber(at: a.root) != nil || formula.statedNumber(at: b.root) != nil { return }
    // What is no number on either side is a matrix on both.
    for isSum in [true, false] {
      let (x, y) = isSum ? (a.summands, b.summands) : (a.factors, b.factors)
      if x.count == y.count, x.count > 1 {
        for (p, q) in zip(x, y) { align(p, q, depth: depth + 1) }
        return
      }
      if max(x.count, y.count) > 1 { break }
    }
    let (p, q) = (a.operands, b.operands)
    if a.kind == b.kind, p.count == q.count {
      for (x, y) in zip(p, q) { align(x, y, depth: depth + 1) }
    }
  }

  /// Marks all leaves below.
  private mutating func mark(_ subtrees: [Subtree], as status: Status) {
    for subtree in subtrees {
      for node in subtree.indices { marks[node - firstNode] = status }
    }
  }

  /// Whether two parts have one value, to the precision in which a number is written.
  private func agree(_ a: Subtree, _ b: Subtree) -> Bool {
    let unit = max(statedUnit(a), statedUnit(b))
    let size = max(abs(value(a)), abs(value(b)))
    return abs(value(a) - value(b)) <= unit * 1.001 + 1e-9 * size
  }

  /// The unit of the last place of a long decimal that stands alone, else 0.
  private func statedUnit(_ subtree: Subtree) -> Double {
    guard let number = formula.statedNumber(at: subtree.root), number.literal.isLongDecimal else {
      return 0
    }
    return number.unit
  }
}
