/// The memory of a narrow descent: all that its steps read and write, taken once.
///
/// No other type sees its pointers outside of a step.
final class NarrowMemory<Vector: SIMD> where Vector.Scalar == Double {
  /// For each layer the weights of all units for each input, then the biases.
  let columns: UnsafeMutableBufferPointer<Vector>
  /// What the samples so far add up to, column by column.
  let gradients: UnsafeMutableBufferPointer<Vector>
  /// The learning rate, or 0 where a parameter is frozen or there is none.
  let rates: UnsafeMutableBufferPointer<Vector>
  /// The inputs, then the outputs of each layer.
  let outputs: UnsafeMutableBufferPointer<Vector>
  let netInputs: UnsafeMutableBufferPointer<Vector>
  let layers: UnsafeMutableBufferPointer<NarrowLayer>
  /// Of each sample the inputs and the targets.
  let samples: UnsafeMutableBufferPointer<(inputs: Vector, targets: Vector)>

  init(
    layers: [NarrowLayer], columns: [Vector], rates: [Vector],
    samples: [(inputs: Vector, targets: Vector)]
  ) {
    let zero = Vector(repeating: 0)
    self.layers = Self.buffer(layers)
    self.columns = Self.buffer(columns)
    self.rates = Self.buffer(rates)
    self.samples = Self.buffer(samples)
    gradients = Self.buffer(columns.map { _ in zero })
    outputs = Self.buffer(Array(repeating: zero, count: layers.count + 1))
    netInputs = Self.buffer(layers.map { _ in zero })
  }

  /// The columns of one layer.
  @inline(__always)
  func columns(_ layer: NarrowLayer) -> UnsafeMutablePointer<Vector> {
    columns.baseAddress.unsafelyUnwrapped + layer.start
  }

  @inline(__always)
  func gradients(_ layer: NarrowLayer) -> UnsafeMutablePointer<Vector> {
    gradients.baseAddress.unsafelyUnwrapped + layer.start
  }

  @inline(__always)
  func rates(_ layer: NarrowLayer) -> UnsafeMutablePointer<Vector> {
    rates.baseAddress.unsafelyUnwrapped + layer.start
  }

  deinit {
    for buffer in [columns, gradients, rates, outputs, netInputs] { buffer.deallocate() }
    layers.deallocate()
    samples.deallocate()
  }

  private static func buffer<Element>(
    _ elements: [Element]
  ) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }
}

/// The extent of one layer of a narrow descent.
struct NarrowLayer {
  var fanIn: Int
  var units: Int
  /// Nil for logistic units.
  var activation: Activation?
  var hasBias: Bool
  var learnsBias: Bool
  var isShared: Bool
  /// The index of its first column; the bias follows the last one.
  var start: Int

  init(_ layer: NarrowShape.Layer, learnsBias: Bool, start: Int) {
    fanIn = layer.fanIn
    units = layer.units
    activation = layer.activation == .logistic ? nil : layer.activation
    hasBias = !layer.biases.isEmpty
    self.learnsBias = learnsBias
    isShared = layer.isShared
    self.start = start
  }
}
