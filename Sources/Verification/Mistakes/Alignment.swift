import MathNotation

/// Two sides of a link laid over each other, leaf by leaf: `w_5 - \alpha \cdot x` over
/// `0.4 - 0.5 \cdot 0.08`.
///
/// Where both have the same shape, a leaf that agrees with its counterpart is confirmed, and one
/// that does not is contradicted.
struct Alignment {
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
    let first = min(Int(formula.nodes[left].first), Int(formula.nodes[right].first))
    firstNode = first
    marks = Array(repeating: nil, count: max(left, right) + 1 - first)
    align(left, right, depth: 0)
  }

  /// What is known of a node.
  func status(of node: Int) -> Status? {
    let index = node - firstNode
    return marks.indices.contains(index) ? marks[index] : nil
  }

  private func value(_ node: Int) -> Double {
    values.1.contains(node) ? values.1[node] : values.0[node]
  }

  private mutating func align(_ a: Int, _ b: Int, depth: Int) {
    guard depth < 100 else { return }
    if value(a).isFinite, value(b).isFinite {
      if isLeaf(a), isLeaf(b) {
        mark(a, b, agree(a, b) ? .confirmed : .contradicted)
        return
      }
      if agree(a, b) {
        mark(a, b, .confirmed)
        return
      }
    } else if !value(a).isNaN || !value(b).isNaN {
      return
    }
    // A mantissa and a power of ten are one number, not factors like others.
    if formula.statedNumber(at: a) != nil || formula.statedNumber(at: b) != nil { return }
    // What is no number on either side is a matrix on both.
    for flatten in [Self.summands, Self.factors] {
      let (x, y) = (flatten(formula, a), flatten(formula, b))
      if x.count == y.count, x.count > 1 {
        for (p, q) in zip(x, y) { align(p, q, depth: depth + 1) }
        return
      }
      if max(x.count, y.count) > 1 { break }
    }
    let (p, q) = (Self.operands(formula, a), Self.operands(formula, b))
    if formula.nodes[a].kind == formula.nodes[b].kind, p.count == q.count {
      for (x, y) in zip(p, q) { align(x, y, depth: depth + 1) }
    }
  }

  /// Marks all leaves below.
  private mutating func mark(_ a: Int, _ b: Int, _ mark: Status) {
    for root in [a, b] {
      for node in Int(formula.nodes[root].first)...root { marks[node - firstNode] = mark }
    }
  }

  private func isLeaf(_ node: Int) -> Bool {
    switch formula.nodes[node].kind {
    case .number, .symbol: true
    case .negate: isLeaf(node - 1)
    default: false
    }
  }

  /// Whether two parts have one value, to the precision in which a number is written.
  private func agree(_ a: Int, _ b: Int) -> Bool {
    let unit = max(statedUnit(a), statedUnit(b))
    let size = max(abs(value(a)), abs(value(b)))
    return abs(value(a) - value(b)) <= unit * 1.001 + 1e-9 * size
  }

  /// The unit of the last place of a long decimal that stands alone, else 0.
  private func statedUnit(_ root: Int) -> Double {
    guard let number = formula.statedNumber(at: root), number.literal.isLongDecimal else {
      return 0
    }
    return number.unit
  }

  private static func operands(_ formula: ParsedFormula, _ root: Int) -> [Int] {
    var operands: [Int] = []
    var next = root - 1
    let first = Int(formula.nodes[root].first)
    while next >= first {
      operands.append(next)
      next = Int(formula.nodes[next].first) - 1
    }
    return operands.reversed()
  }

  private static func summands(_ formula: ParsedFormula, _ root: Int) -> [Int] {
    terms(formula, root) { $0 == .add || $0 == .subtract }
  }

  private static func factors(_ formula: ParsedFormula, _ root: Int) -> [Int] {
    terms(formula, root) { kind in
      if case .multiply = kind { true } else { false }
    }
  }

  /// The operands of operators of one rank, which lean to the left.
  private static func terms(
    _ formula: ParsedFormula, _ root: Int, where isOperator: (MathNode.Kind) -> Bool
  ) -> [Int] {
    var terms: [Int] = []
    var node = root
    while isOperator(formula.nodes[node].kind) {
      terms.append(node - 1)
      node = Int(formula.nodes[node - 1].first) - 1
    }
    terms.append(node)
    return terms.reversed()
  }
}
