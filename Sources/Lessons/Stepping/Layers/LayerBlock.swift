import NeuralNet

/// Steps of a network in layer form that are taken at once: those of a layer.
package struct LayerBlock: Hashable, Sendable {
  /// What of a layer they are; samples count from 1, and there is no number where there is one.
  package enum Kind: Hashable, Sendable {
    /// Total net inputs and outputs.
    case forward(layer: Int, sample: Int?)
    /// The derivatives of the total error by the total net inputs.
    case delta(layer: Int, sample: Int?)
    /// The derivatives of the total error by the parameters.
    case gradient(layer: Int)
    /// The new parameters.
    case update(layer: Int)
    /// A step by itself.
    case single
  }

  /// What they are.
  package let kind: Kind
  /// The places of the steps.
  package let places: ClosedRange<Int>
}

extension SteppedNetwork {
  /// The steps layer by layer, in their order; none where the network has no layers with vectors and matrices.
  ///
  /// - Complexity: O(steps).
  static func blocks(of steps: [Step], _ form: MatrixSolution) -> [LayerBlock] {
    let layers = LayerNumbers(form.table)
    var blocks: [LayerBlock] = []
    var seen: Set<LayerBlock.Kind> = []
    for (place, step) in steps.enumerated() {
      let kind = layers.kind(of: step.quantity)
      if let last = blocks.last, last.kind == kind, kind != .single {
        blocks[blocks.count - 1] = LayerBlock(kind: kind, places: last.places.lowerBound...place)
        continue
      }
      // What belongs together has to be computed together.
      guard kind == .single || seen.insert(kind).inserted else { return [] }
      blocks.append(LayerBlock(kind: kind, places: place...place))
    }
    return blocks
  }
}

/// The layers of units and parameters.
private struct LayerNumbers {
  private var ofUnit: [String: Int] = [:]
  private var ofParameter: [String: Int] = [:]

  init(_ table: LayerTable) {
    for (index, layer) in table.layers.enumerated() {
      for unit in layer.units { ofUnit[unit] = index + 1 }
      for kind in [LayerQuantity.Kind.weights(layer: index + 1), .biases(layer: index + 1)] {
        for quantity in table.entries(of: LayerQuantity(kind))?.quantities ?? [] {
          if let name = quantity.name { ofParameter[name] = index + 1 }
        }
      }
    }
  }

  func kind(of quantity: Quantity) -> LayerBlock.Kind {
    switch quantity.kind {
    case .netInput(let name), .output(let name):
      return ofUnit[name].map { .forward(layer: $0, sample: quantity.sample) } ?? .single
    case .updated(let name): return ofParameter[name].map { .update(layer: $0) } ?? .single
    case .derivative(_, let by):
      switch by.kind {
      case .netInput(let name), .output(let name), .unitError(let name):
        return ofUnit[name].map { .delta(layer: $0, sample: by.sample) } ?? .single
      case .parameter(let name): return ofParameter[name].map { .gradient(layer: $0) } ?? .single
      default: return .single
      }
    default: return .single
    }
  }
}
