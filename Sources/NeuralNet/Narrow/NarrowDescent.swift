/// Gradient descent on a narrow network, with a layer's units side by side in one vector.
///
/// No step allocates memory.
struct NarrowDescent<Vector: SIMD & Sendable> where Vector.Scalar == Double {
  private struct Layer {
    var fanIn: Int
    var units: Int
    var activation: Activation
    var hasBias: Bool
    var isShared: Bool
    /// The index of its first column; the bias follows the last one.
    var start: Int
  }

  private var layers: [Layer] = []
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
        Layer(
          fanIn: layer.fanIn, units: layer.units, activation: layer.activation,
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
    let (layers, rates, inputs, targets, slope) = (layers, rates, inputs, targets, slope)
    columns.withUnsafeMutableBufferPointer { columns in
      gradients.withUnsafeMutableBufferPointer { gradients in
        outputs.withUnsafeMutableBufferPointer { outputs in
          netInputs.withUnsafeMutableBufferPointer { netInputs in
            let memory = NarrowMemory(
              columns: columns, gradients: gradients, outputs: outputs, netInputs: netInputs)
            for _ in 0..<steps {
              for index in gradients.indices { gradients[index] = Vector(repeating: 0) }
              for sample in inputs.indices {
                outputs[0] = inputs[sample]
                for l in layers.indices { Self.forward(l, layers[l], memory) }
                var delta = slope * (outputs[layers.count] - targets[sample])
                for l in layers.indices.reversed() {
                  delta = Self.backward(l, layers[l], delta, memory)
                }
              }
              for index in columns.indices { columns[index] -= rates[index] * gradients[index] }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func forward(_ l: Int, _ layer: Layer, _ memory: NarrowMemory<Vector>) {
    let x = memory.outputs[l]
    var z = memory.columns[layer.start] * x[0]
    for j in 1..<max(1, layer.fanIn) { z += memory.columns[layer.start + j] * x[j] }
    if layer.hasBias { z += memory.columns[layer.start + layer.fanIn] }
    memory.netInputs[l] = z
    var y = Vector(repeating: 0)
    if layer.activation == .logistic {
      for unit in 0..<layer.units { y[unit] = Activation.logistic.value(z[unit]) }
    } else {
      for unit in 0..<layer.units { y[unit] = layer.activation.value(z[unit]) }
    }
    memory.outputs[l + 1] = y
  }

  /// Turns ∂E/∂out of a layer into that of the layer before, and adds up the gradient.
  @inline(__always)
  private static func backward(
    _ l: Int, _ layer: Layer, _ byOutput: Vector, _ memory: NarrowMemory<Vector>
  ) -> Vector {
    let (y, x) = (memory.outputs[l + 1], memory.outputs[l])
    var delta = byOutput
    if layer.activation == .logistic {
      delta *= y * (1 - y)
    } else {
      let z = memory.netInputs[l]
      for unit in 0..<layer.units {
        delta[unit] *= layer.activation.derivative(netInput: z[unit], output: y[unit])
      }
    }
    var byInput = Vector(repeating: 0)
    for j in 0..<layer.fanIn {
      let index = layer.start + j
      if l > 0 { byInput[j] = sum(delta * memory.columns[index], layer.units) }
      memory.gradients[index] += delta * x[j]
    }
    if layer.hasBias {
      memory.gradients[layer.start + layer.fanIn] +=
        layer.isShared ? Vector(repeating: sum(delta, layer.units)) : delta
    }
    return byInput
  }

  /// The sum of the first lanes, from the last down, as the program's way back takes it.
  @inline(__always)
  private static func sum(_ vector: Vector, _ count: Int) -> Double {
    var sum = vector[count - 1]
    for unit in stride(from: count - 2, through: 0, by: -1) { sum += vector[unit] }
    return sum
  }
}

/// The memory of a narrow descent while it runs.
private struct NarrowMemory<Vector: SIMD> where Vector.Scalar == Double {
  let columns: UnsafeMutableBufferPointer<Vector>
  let gradients: UnsafeMutableBufferPointer<Vector>
  let outputs: UnsafeMutableBufferPointer<Vector>
  let netInputs: UnsafeMutableBufferPointer<Vector>
}
