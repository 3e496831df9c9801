extension Derivation {
  /// All steps that lead to some quantities, each once; quantities that the network does not
  /// have are left out.
  package func trace(of quantities: [Quantity]) -> Trace {
    trace(of: quantities.compactMap { nodes.node(of: $0.untimed) })
  }

  func trace(of nodes: [Node]) -> Trace {
    var builder = TraceBuilder(self, sizeHint: 3 * nodes.count)
    for node in nodes { builder.add(node) }
    return Trace(builder)
  }
}
