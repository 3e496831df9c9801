/// What nodes are worth, with the backward passes that it took kept for the next question.
struct NodeValues {
  private let values: Values
  private let nodes: NodeTable
  /// For each place the derivatives by all slots of its sample, once they were asked for; empty
  /// until any were.
  private var adjoints: [[Double]?] = []

  init(_ values: Values) {
    self.values = values
    nodes = values.nodes
  }

  /// Nil if the network does not have it, or if the equation of a direct derivative reads what
  /// it does not have.
  mutating func value(of node: Node, _ equation: Term) -> Double? {
    switch node {
    case .place(.totalError): return values.totalError
    case .place(.slot(let slot, let sample)): return values.memories[sample ?? 0][slot]
    case .learningRate: return values.network.learningRate
    case .updated(let parameter): return values.updated(parameter)
    case .directDerivative: return equation.value { values[$0] }
    case .derivative(.slot(let slot, let sample?), by: .slot(let other, let otherSample))
    where slot != other && (otherSample ?? sample) == sample:
      return adjoint(of: slot, by: other, sample)
    case .derivative(let of, let by): return values.derivative(of: of, by: by)
    }
  }

  private mutating func adjoint(of slot: Int, by other: Int, _ sample: Int) -> Double {
    let index = nodes.index(ofSlot: slot, sample: sample)
    if adjoints.isEmpty { adjoints = Array(repeating: nil, count: nodes.indexedCount) }
    if let known = adjoints[index] { return known[other] }
    let found = values.adjoints(of: slot, sample: sample)
    adjoints[index] = found
    return found[other]
  }
}
