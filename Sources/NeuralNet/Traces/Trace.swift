/// The ordered steps of a computation: each comes after those that it reads.
public struct Trace: Sendable {
  /// In an order in which they can be computed.
  public let steps: [Step]
  /// What each step is about.
  private let nodes: [Node]
  private let numbers: NodeNumbers
  /// Where the step of a node stands, by the node's number.
  private let positions: [Int?]
  private let table: NodeTable

  init(_ builder: TraceBuilder) {
    steps = builder.steps
    nodes = builder.nodes
    numbers = builder.numbers
    positions = builder.positions
    table = builder.table
  }

  private init(steps: [Step], of other: Trace) {
    self.steps = steps
    nodes = other.nodes
    numbers = other.numbers
    positions = other.positions
    table = other.table
  }

  /// The same steps with the values of other numbers.
  ///
  /// Equations depend on how a network is wired, not on its numbers, so they are kept. `values`
  /// must be of the same network, but for its numbers.
  ///
  /// Complexity: O(steps).
  public func recomputed(with values: Values) -> Trace {
    var values = NodeValues(values)
    let steps = zip(nodes, steps).map { node, step in
      step.with(value: values.value(of: node, step.equation) ?? .nan)
    }
    return Trace(steps: steps, of: self)
  }

  /// The step that gives a quantity.
  ///
  /// Complexity: O(1).
  public subscript(quantity: Quantity) -> Step? {
    table.node(of: quantity).flatMap { numbers[$0] }.flatMap { positions[$0] }.map { steps[$0] }
  }
}
