import NeuralNet

/// What layers make of their sources with some activations, and how much of that the note tells.
struct LayerPass {
  private(set) var activations: [Activation] = []
  /// The net inputs of the last layer.
  private(set) var netInputs: [Double] = []
  private(set) var outputs: [Double]
  private(set) var score = 0
  /// Whether the note tells something of most units of each layer.
  private(set) var isTold = true

  /// What speaks for an activation that an equation gives a layer.
  static let certain = 3

  private let isStrict: Bool

  /// Begins with what the first layer reads.
  ///
  /// - Parameters:
  ///   - inputs: that.
  ///   - isStrict: whether each unit has to be told, by numbers that stand nowhere by chance.
  init(reading inputs: [Double], isStrict: Bool) {
    outputs = inputs
    self.isStrict = isStrict
  }

  /// What an activation makes of the net inputs of a layer.
  static func outputs(of activation: Activation, _ netInputs: [Double]) -> [Double] {
    activation == .softmax ? Softmax.values(netInputs) : netInputs.map(activation.value)
  }

  /// Goes on through a layer.
  ///
  /// - Parameters:
  ///   - netInputs: those of the layer.
  ///   - activation: what it applies.
  ///   - hint: what speaks for the activation of each unit beside numbers.
  ///   - shown: the numbers of the note.
  /// - Returns: the pass through that layer, too.
  func going(
    on netInputs: [Double], applying activation: Activation, hint: Int, shown: ShownNumbers
  ) -> LayerPass {
    var next = self
    next.activations.append(activation)
    next.netInputs = netInputs
    next.outputs = Self.outputs(of: activation, netInputs)
    let weight =
      shown.weight(of: netInputs) + 2 * shown.weight(of: next.outputs, apartFrom: netInputs)
    next.score += weight + hint * netInputs.count
    next.isTold = isTold && (hint == Self.certain || isTold(netInputs, next.outputs, by: shown))
    return next
  }

  private func isTold(
    _ netInputs: [Double], _ outputs: [Double], by shown: ShownNumbers
  ) -> Bool {
    if shown.show(netInputs) || shown.show(outputs) { return true }
    let count = zip(netInputs, outputs).count { pair in
      [pair.0, pair.1].contains(where: isStrict ? shown.isCertain : shown.show)
    }
    // One of them may have a slip.
    return isStrict ? count == netInputs.count : 3 * count >= 2 * netInputs.count
  }
}
