#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gradient descent on a narrow network, with a layer's units side by side in one vector.
///
/// No step allocates
struct NarrowDescent<Vector: SIMD & Sendable> where Vector.Scalar == Double {
  private var layers: [NarrowLayer] = []
  /// For each layer the weights of all units for each input, then the biases.
  private var columns: [Vector] = []
  private var gradients: [Vector] = []
  /// The learning rate, or 0 where a parameter is frozen or there is none.
  private var rates: [Vector] = []
  /// The inputs, then the outputs of each layer.
  private var outputs: [Vector]
  private var netInputs: [Vector]
  private let inputs: [Vector]
  private let targets: [Vector]
  /// What an error's derivative by an output is multiplied with, besides (output − target).
  private let slope: Double

  init(_ shape: NarrowShape, _ network: Network, rate: Double) {
    let zero = Vector(repeating: 0)
    for layer in shape.layers {
      layers.append(
        NarrowLayer(
          fanIn: layer.fanIn, units: layer.units, activation: layer.activation,
          isLogistic: layer.activation == .logistic,
          hasBias: !layer.biases.isEmpty, isShared: layer.isShared, start: columns.count))
      for slots in Self.slots(of: layer) {
        var (column, rates) = (zero, zero)
        for (unit, slot) in slots.enumerated() {
          column[unit] = network.parameterValues[slot]
          rates[unit] = network.frozen.contains(network.parameterNames[slot]) ? 0 : rate
        }
        columns.append(column)
        self.rates.append(rates)
      }
      layers[layers.count - 1].learnsBias = rates.last != zero
    }
    gradients = columns.map { _ in zero }
    outputs = Array(repeating: zero, count: layers.count + 1)
    netInputs = Array(repeating: zero, count: layers.count)
    let vector = { (numbers: [Double]) in
      numbers.enumerated().reduce(into: zero) { $0[$1.offset] = $1.element }
    }
    inputs = network.samples.map { sample in
      vector(network.inputs.map { sample.inputs[$0] ?? .nan })
    }
    targets = network.samples.map { sample in
      vector(network.outputUnits.map { sample.targets[$0] ?? .nan })
    }
    let mean = network.loss.isMean ? 1 / Double(network.unitsPerMean) : 1
    slope = network.sampleWeight * (mean * (network.loss == .halfSquaredError ? 1 : 2))
  }

  /// For each column of a layer the slots of its units; the biases last.
  private static func slots(of layer: NarrowShape.Layer) -> [[Int]] {
    let weights = (0..<layer.fanIn).map { input in layer.weights.map { $0[input] } }
    let biases =
      layer.isShared ? Array(repeating: layer.biases[0], count: layer.units) : layer.biases
    return weights + [biases]
  }

  /// Writes the parameters to their slots.
  func store(_ shape: NarrowShape, into parameters: inout [Double]) {
    for (layer, own) in zip(shape.layers, layers) {
      for (index, slots) in Self.slots(of: layer).enumerated() {
        for (unit, slot) in slots.enumerated() {
          parameters[slot] = columns[own.start + index][unit]
        }
      }
    }
  }

  mutating func run(steps: Int) {
    columns.withUnsafeMutableBufferPointer { columns in
      gradients.withUnsafeMutableBufferPointer { gradients in
        outputs.withUnsafeMutableBufferPointer { outputs in
          netInputs.withUnsafeMutableBufferPointer { netInputs in
            layers.withUnsafeBufferPointer { layers in
              rates.withUnsafeBufferPointer { rates in
                let work = NarrowWork(
                  layers: layers, rates: rates, slope: slope, columns: columns,
                  gradients: gradients, outputs: outputs, netInputs: netInputs)
                work.run(steps: steps, inputs: inputs, targets: targets)
              }
            }
          }
        }
      }
    }
  }
}

/// A layer of a narrow network.
private struct NarrowLayer {
  var fanIn: Int
  var units: Int
  var activation: Activation
  var isLogistic: Bool
  var hasBias: Bool
  /// Whether it has a bias that is not frozen.
  var learnsBias = false
  var isShared: Bool
  /// The index of its first column; the bias follows the last one.
  var start: Int
}

/// A narrow descent while it runs: it holds pointers alone, so that no step counts references.
private struct NarrowWork<Vector: SIMD & Sendable> where Vector.Scalar == Double {
  let layers: UnsafeBufferPointer<NarrowLayer>
  let rates: UnsafeBufferPointer<Vector>
  let slope: Double
  let columns: UnsafeMutableBufferPointer<Vector>
  let gradients: UnsafeMutableBufferPointer<Vector>
  let outputs: UnsafeMutableBufferPointer<Vector>
  let netInputs: UnsafeMutableBufferPointer<Vector>

  func run(steps: Int, inputs: [Vector], targets: [Vector]) {
    if inputs.count == 1 {
      for _ in 0..<steps { step(on: inputs[0], targets[0]) }
      return
    }
    for _ in 0..<steps {
      for index in gradients.indices { gradients[index] = Vector(repeating: 0) }
      for sample in inputs.indices { addGradient(of: inputs[sample], targets[sample]) }
      for index in columns.indices { columns[index] -= rates[index] * gradients[index] }
    }
  }

  /// The gradient of one sample goes straight into the parameters.
  private func step(on input: Vector, _ target: Vector) {
    var delta = forward(input, target)
    var l = layers.count
    while l > 0 {
      l &-= 1
      delta = backward(l, delta) { columns[$0] -= rates[$0] * $1 }
    }
  }

  private func addGradient(of input: Vector, _ target: Vector) {
    var delta = forward(input, target)
    for l in layers.indices.reversed() {
      delta = backward(l, delta) { gradients[$0] += $1 }
    }
  }

  /// Runs a sample forward; ∂E/∂out of the last layer.
  @inline(__always)
  private func forward(_ input: Vector, _ target: Vector) -> Vector {
    outputs[0] = input
    for l in layers.indices { forward(l) }
    return slope * (outputs[layers.count] - target)
  }

  @inline(__always)
  private func forward(_ l: Int) {
    let layer = layers[l]
    let x = outputs[l]
    var z = columns[layer.start] * x[0]
    for j in 1..<Vector.scalarCount where j < layer.fanIn {
      z += columns[layer.start &+ j] * x[j]
    }
    if layer.hasBias { z += columns[layer.start &+ layer.fanIn] }
    if layer.isLogistic {
      outputs[l &+ 1] = Self.logistic(z, layer.units)
    } else {
      netInputs[l] = z
      var y = Vector(repeating: 0)
      for unit in 0..<layer.units { y[unit] = layer.activation.value(z[unit]) }
      outputs[l &+ 1] = y
    }
  }

  /// `Activation.logistic` of the first lanes, which divides once for all of them.
  @inline(__always)
  private static func logistic(_ z: Vector, _ units: Int) -> Vector {
    var (power, numerator) = (Vector(repeating: 0), Vector(repeating: 1))
    for unit in 0..<Vector.scalarCount where unit < units {
      power[unit] = exp(-abs(z[unit]))
      if z[unit] < 0 { numerator[unit] = power[unit] }
    }
    return numerator / (1 + power)
  }

  /// Turns ∂E/∂out of a layer into that of the layer before, and hands on the derivatives by the
  /// layer's parameters, each after its last use.
  @inline(__always)
  private func backward(
    _ l: Int, _ byOutput: Vector, take: (_ column: Int, _ slope: Vector) -> Void
  ) -> Vector {
    let layer = layers[l]
    let (y, x) = (outputs[l &+ 1], outputs[l])
    var delta = byOutput
    if layer.isLogistic {
      delta *= y * (1 - y)
    } else {
      let z = netInputs[l]
      for unit in 0..<layer.units {
        delta[unit] *= layer.activation.derivative(netInput: z[unit], output: y[unit])
      }
    }
    var byInput = Vector(repeating: 0)
    for j in 0..<Vector.scalarCount where j < layer.fanIn {
      let index = layer.start &+ j
      if l > 0 { byInput[j] = Self.sum(delta * columns[index], layer.units) }
      take(index, delta * x[j])
    }
    if layer.learnsBias {
      let bias = layer.isShared ? Vector(repeating: Self.sum(delta, layer.units)) : delta
      take(layer.start &+ layer.fanIn, bias)
    }
    return byInput
  }

  /// The sum of the first lanes, from the last down, as the program's way back takes it.
  @inline(__always)
  private static func sum(_ vector: Vector, _ count: Int) -> Double {
    if count == 2 { return vector[1] + vector[0] }
    var sum = vector[count - 1]
    for unit in stride(from: count - 2, through: 0, by: -1) { sum += vector[unit] }
    return sum
  }
}
