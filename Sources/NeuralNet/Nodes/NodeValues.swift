/// What nodes are worth, with the backward passes that it took kept for the next question.
struct NodeValues {
  private let values: Values
  private let nodes: NodeTable
  /// The backward passes from places, by their indices, once they were asked for.
  private var sweeps: [Int: BackwardSweep] = [:]

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
      return derivative(of: slot, by: other, sample)
    case .derivative(let of, let by): return values.derivative(of: of, by: by)
    }
  }

  private mutating func derivative(of slot: Int, by other: Int, _ sample: Int) -> Double {
    let index = nodes.index(ofSlot: slot, sample: sample)
    if sweeps[index] == nil { sweeps[index] = values.sweep(from: slot, sample: sample) }
    return sweeps[index]?.derivative(by: other, memory: values.memories[sample]) ?? 0
  }
}
