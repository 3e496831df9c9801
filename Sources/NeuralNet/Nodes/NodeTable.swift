/// Turns quantities of a network into nodes and back.
struct NodeTable: Sendable {
  let layout: Layout
  let sampleCount: Int
  /// Whether there are derivatives.
  private let isDifferentiable: Bool

  init(_ network: Network) {
    layout = network.program.layout
    sampleCount = network.samples.count
    isDifferentiable = network.isDifferentiable
  }

  /// Nil if the network does not have it, or if its value is computed on demand.
  func place(of quantity: Quantity) -> Place? {
    if quantity.timeStep != nil { return place(of: quantity.untimed) }
    if quantity.kind == .totalError {
      return layout.targetIndex.isEmpty || quantity.sample != nil ? nil : .totalError
    }
    guard let slot = layout.slot(of: quantity.kind) else { return nil }
    if slot < layout.parameterCount {
      return quantity.sample == nil ? .slot(slot, sample: nil) : nil
    }
    let sample = quantity.sample ?? (sampleCount == 1 ? 1 : 0)
    return (1...sampleCount).contains(sample) ? .slot(slot, sample: sample - 1) : nil
  }

  /// Nil if the network does not have it.
  func node(of quantity: Quantity) -> Node? {
    switch quantity.kind {
    case .derivative where !isDifferentiable, .directDerivative where !isDifferentiable: return nil
    case .learningRate: return .learningRate
    case .updated(let name): return layout.parameterIndex[name].map { .updated($0) }
    case .derivative(let of, let by):
      guard let of = place(of: of), let by = place(of: by) else { return nil }
      return .derivative(of: of, by: by)
    case .directDerivative(let of, let by):
      guard let of = place(of: of), let by = place(of: by) else { return nil }
      return .directDerivative(of: of, by: by)
    default: return place(of: quantity).map { .place($0) }
    }
  }

  func quantity(at place: Place) -> Quantity {
    switch place {
    case .totalError: .totalError
    case .slot(let slot, let sample): Quantity(layout.kinds[slot], sample: tag(sample))
    }
  }

  func quantity(_ node: Node) -> Quantity {
    switch node {
    case .place(let place): quantity(at: place)
    case .learningRate: .learningRate
    case .updated(let parameter): updated(layout.kinds[parameter])
    case .derivative(let of, let by): .derivative(of: quantity(at: of), by: quantity(at: by))
    case .directDerivative(let of, let by):
      .directDerivative(of: quantity(at: of), by: quantity(at: by))
    }
  }

  private func updated(_ kind: Quantity.Kind) -> Quantity {
    if case .parameter(let name) = kind { .updated(name) } else { Quantity(kind) }
  }

  /// How many indices slots of all samples have.
  var indexedCount: Int { sampleCount * layout.namedCount }

  /// A small number of a slot's own in each sample; what is the same in all samples has one.
  func index(ofSlot slot: Int, sample: Int?) -> Int {
    (sample ?? 0) * layout.namedCount + slot
  }

  /// The number that quantities of a sample carry: none where there is one sample.
  func tag(_ sample: Int?) -> Int? { sampleCount == 1 ? nil : sample.map { $0 + 1 } }
}
