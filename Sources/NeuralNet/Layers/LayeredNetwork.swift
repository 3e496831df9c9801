/// A network of dense layers of any size, computed as matrices.
///
/// a_0 = x; z_l = W_l a_{l−1} + b_l; a_l = act_l(z_l); y = a_L. Parameters stand in one vector,
/// layer by layer: the weights input-major (those of all units for input 0, then for input 1,
/// and so on), then the biases.
package struct LayeredNetwork: Sendable {
  /// The units of one layer.
  package struct Layer: Hashable, Sendable {
    /// At least one.
    package var unitCount: Int
    /// That of all its units.
    package var activation: Activation
    /// Which of its units have a bias of their own.
    package var bias: Bias

    /// So many units of one activation.
    package init(_ unitCount: Int, _ activation: Activation, bias: Bias = .perUnit) {
      self.unitCount = unitCount
      self.activation = activation
      self.bias = bias
    }
  }

  /// How many biases a layer has.
  package enum Bias: String, Hashable, Sendable, CaseIterable {
    case perUnit
    /// One number for all units of the layer.
    case shared
    case none

    /// How many numbers a layer of so many units has.
    func count(units: Int) -> Int {
      switch self {
      case .perUnit: units
      case .shared: 1
      case .none: 0
      }
    }
  }

  /// Adds a_from, unweighted, to a later layer of the same size.
  ///
  /// Layers count from 1 here; layer 0 is the input.
  package struct Skip: Hashable, Sendable {
    /// Where the other layer's outputs are added.
    package enum Place: String, Hashable, Sendable, CaseIterable {
      /// z_to += a_from.
      case preActivation
      /// a_to = act(z_to) + a_from.
      case postActivation
    }

    /// The layer that is added.
    package var from: Int
    /// The layer that it is added to, a later one.
    package var to: Int
    /// Before or after the activation.
    package var place: Place

    /// From one layer to a later one.
    package init(from: Int, to: Int, place: Place) {
      self.from = from
      self.to = to
      self.place = place
    }
  }

  /// The length of x.
  package let inputCount: Int
  /// First to last; at least one.
  package let layers: [Layer]
  /// What is added besides, from layer to layer.
  package let skips: [Skip]
  /// The error of one sample.
  package let loss: Loss
  /// How the errors of the samples of a batch combine.
  package let reduction: Network.Reduction
  /// All weights and biases, in the order that is told above.
  package var parameters: [Double]
  /// For each layer the map from its inputs to its net inputs.
  let maps: [AffineMap]

  /// A network with all parameters nought.
  ///
  /// - Throws: everything that is wrong with the shapes.
  package init(
    inputCount: Int, layers: [Layer], skips: [Skip] = [], loss: Loss = .halfSquaredError,
    reduction: Network.Reduction = .mean
  ) throws(LayerProblems) {
    let problems = LayerProblems.find(inputCount: inputCount, layers: layers, skips: skips)
    guard problems.isEmpty else { throw LayerProblems(problems: problems) }
    self.inputCount = inputCount
    self.layers = layers
    self.skips = skips
    self.loss = loss
    self.reduction = reduction
    var maps: [AffineMap] = []
    for layer in layers {
      maps.append(
        AffineMap(
          inputCount: maps.last?.outputCount ?? inputCount, outputCount: layer.unitCount,
          bias: layer.bias, startingAt: maps.last?.end ?? 0))
    }
    self.maps = maps
    parameters = Array(repeating: 0, count: maps.last?.end ?? 0)
  }
}

extension LayeredNetwork {
  /// The length of y.
  package var outputCount: Int { layers.last?.unitCount ?? 0 }

  /// For each layer where its weights stand in `parameters`.
  package var weightRanges: [Range<Int>] { maps.map(\.weights) }
  /// For each layer where its biases stand in `parameters`.
  package var biasRanges: [Range<Int>] { maps.map(\.biases) }

  /// The number of inputs of layer l, counted from 0.
  package func fanIn(_ l: Int) -> Int { maps[l].inputCount }

  /// Sets the weights of layer l, counted from 0; row u of the matrix holds those of unit u.
  package mutating func setMatrix(_ rows: [[Double]], layer l: Int) {
    maps[l].setMatrix(rows, in: &parameters)
  }

  /// Sets the biases of layer l, counted from 0.
  package mutating func setBiases(_ biases: [Double], layer l: Int) {
    for (index, bias) in zip(maps[l].biases, biases) { parameters[index] = bias }
  }
}
