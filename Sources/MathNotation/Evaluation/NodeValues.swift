/// The values of the nodes of one subtree of a formula.
package struct NodeValues: Sendable {
  private var first = 0
  private var values: [Double] = []

  /// No values.
  package init() {}

  /// Values that are not known yet, for the nodes of a subtree.
  init(_ nodes: ClosedRange<Int>) {
    first = nodes.lowerBound
    values = Array(repeating: .nan, count: nodes.count)
  }

  /// Whether a node belongs to the subtree.
  package func contains(_ node: Int) -> Bool { node >= first && node < first + values.count }

  /// The value of a node; NaN where it is none, or not known.
  package internal(set) subscript(node: Int) -> Double {
    get { contains(node) ? values[node - first] : .nan }
    set { values[node - first] = newValue }
  }
}
