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
  /// How many samples the numbers are of.
  let samples: Int

  /// Begins with what the first layer reads.
  ///
  /// - Parameters:
  ///   - inputs: that.
  ///   - samples: how many samples that are of.
  ///   - isStrict: whether each unit has to be told, by numbers that stand nowhere by chance.
  init(reading inputs: [Double], of samples: Int, isStrict: Bool) {
    outputs = inputs
    self.samples = samples
    self.isStrict = isStrict
  }

  /// What an activation makes of the net inputs of a layer, of one sample behind those of the other.
  static func outputs(
    of activation: Activation, _ netInputs: [Double], samples: Int
  ) -> [Double] {
    guard activation == .softmax else { return netInputs.map(activation.value) }
    return netInputs.parts(samples).flatMap { Softmax.values($0) }
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
    next.outputs = Self.outputs(of: activation, netInputs, samples: samples)
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

extension [Double] {
  /// The numbers in so many parts of one length.
  func parts(_ count: Int) -> [[Double]] {
    let length = Swift.max(1, self.count / Swift.max(1, count))
    return stride(from: 0, to: self.count, by: length).map {
      Array(self[$0..<Swift.min($0 + length, self.count)])
    }
  }
}
