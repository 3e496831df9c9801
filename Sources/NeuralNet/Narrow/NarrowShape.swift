/// A network in unit form that is a stack of dense layers of at most four units, seen as matrices.
///
/// Each unit's net input is a sum of weights times all of the layer before, in order, then a bias;
/// each weight is used once; the loss is a squared error of the last layer. So written, training
/// adds the same products in the same order as the program does, and gives the same bits.
struct NarrowShape {
  struct Layer {
    /// For each unit the slots of its weights, in the order of what it reads.
    var weights: [[Int]]
    /// The slot of the bias of each unit; one for all if it is shared, none without biases.
    var biases: [Int]
    var isShared: Bool
    var activation: Activation
    var fanIn: Int { weights[0].count }
    var units: Int { weights.count }
  }

  static let maximumWidth = 4

  private(set) var layers: [Layer] = []
  /// The widest layer or input.
  private(set) var width = 0

  /// Nil if the network is no such stack.
  init?(_ network: Network) {
    guard network.hasTargets, Self.losses.contains(network.loss), !network.inputs.isEmpty else {
      return nil
    }
    var sources = network.inputs.map { Quantity.input($0) }
    var used: Set<Int> = []
    for layer in network.layers {
      guard let own = Self.layer(layer, reading: sources, network) else { return nil }
      for slot in own.weights.flatMap({ $0 }) + own.biases {
        guard used.insert(slot).inserted else { return nil }
      }
      width = max(width, sources.count, own.units)
      layers.append(own)
      sources = layer.units.map { .output($0.name) }
    }
    guard width <= Self.maximumWidth, !layers.isEmpty, used.count == network.parameterNames.count,
      network.outputUnits.map({ Quantity.output($0) }) == sources
    else { return nil }
  }

  private static let losses: [Loss] = [.halfSquaredError, .squaredError, .meanSquaredError]

  private static func layer(
    _ layer: Network.Layer, reading sources: [Quantity], _ network: Network
  ) -> Layer? {
    var weights: [[Int]] = []
    var biases: [Int] = []
    guard let activation = layer.units.first?.activation, activation != .softmax else { return nil }
    for unit in layer.units {
      guard unit.activation == activation,
        let (row, bias) = self.unit(unit.netInput, reading: sources, network)
      else { return nil }
      weights.append(row)
      biases += bias.map { [$0] } ?? []
    }
    let isShared = biases.count > 1 && Set(biases).count == 1
    if isShared { biases = [biases[0]] }
    let isPossible = isShared || biases.isEmpty || biases.count == weights.count
    guard isPossible else { return nil }
    return Layer(weights: weights, biases: biases, isShared: isShared, activation: activation)
  }

  /// The slots of the weights and of the bias of a net input that is a weighted sum.
  private static func unit(
    _ netInput: Term, reading sources: [Quantity], _ network: Network
  ) -> (weights: [Int], bias: Int?)? {
    var summands = netInput.summands
    var bias: Int?
    if case .quantity(let quantity)? = summands.last,
      let slot = network.program.layout.parameterSlot(quantity)
    {
      bias = slot
      summands.removeLast()
    }
    guard summands.count == sources.count else { return nil }
    var weights: [Int] = []
    for (summand, source) in zip(summands, sources) {
      guard case .product(let factors) = summand, factors.count == 2,
        case .quantity(let weight) = factors[0], case .quantity(let read) = factors[1],
        read == source, let slot = network.program.layout.parameterSlot(weight)
      else { return nil }
      weights.append(slot)
    }
    return (weights, bias)
  }
}

extension Layout {
  fileprivate func parameterSlot(_ quantity: Quantity) -> Int? {
    guard case .parameter(let name) = quantity.kind else { return nil }
    return parameterIndex[name]
  }
}
