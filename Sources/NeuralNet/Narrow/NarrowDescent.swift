/// Gradient descent on a narrow network, with a layer's units side by side in one vector.
///
/// No step allocates memory. Loops over lanes have a fixed length, so that they are unrolled and
/// vectors stay in registers.
struct NarrowDescent<Vector: SIMD> where Vector.Scalar == Double {
  private let memory: NarrowMemory<Vector>
  /// What an error's derivative by an output is multiplied with, besides (output − target).
  private let slope: Double

  init(_ shape: NarrowShape, _ network: Network, rate: Double) {
    var layers: [NarrowLayer] = []
    var columns: [Vector] = []
    var rates: [Vector] = []
    for layer in shape.layers {
      let learnsBias = layer.biases.contains { !network.isFrozen($0) }
      layers.append(NarrowLayer(layer, learnsBias: learnsBias, start: columns.count))
      for slots in Self.slots(of: layer) {
        columns.append(Self.vector(slots.map { network.parameterValues[$0] }))
        rates.append(Self.vector(slots.map { network.isFrozen($0) ? 0 : rate }))
      }
    }
    let samples = network.samples.map { sample in
      (
        inputs: Self.vector(network.inputs.map { sample.inputs[$0] ?? .nan }),
        targets: Self.vector(network.outputUnits.map { sample.targets[$0] ?? .nan })
      )
    }
    memory = NarrowMemory(layers: layers, columns: columns, rates: rates, samples: samples)
    let mean = network.loss.isMean ? 1 / Double(network.unitsPerMean) : 1
    slope = network.sampleWeight * (mean * (network.loss == .halfSquaredError ? 1 : 2))
  }

  private static func vector(_ numbers: [Double]) -> Vector {
    numbers.enumerated().reduce(into: Vector(repeating: 0)) { $0[$1.offset] = $1.element }
  }

  /// For each column of a layer the slots of its units; the biases last.
  private static func slots(of layer: NarrowShape.Layer) -> [[Int]] {
    let weights = (0..<layer.fanIn).map { input in layer.weights.map { $0[input] } }
    let biases =
      layer.isShared ? Array(repeating: layer.biases[0], count: layer.units) : layer.biases
    return weights + [biases]
  }

  /// Writes the parameters to their slots, but for frozen ones, which stay as they are.
  func store(_ shape: NarrowShape, into parameters: inout [Double]) {
    for (layer, own) in zip(shape.layers, memory.layers) {
      for (index, slots) in Self.slots(of: layer).enumerated() {
        for (unit, slot) in slots.enumerated()
        where memory.rates[own.start + index][unit] != 0 {
          parameters[slot] = memory.columns[own.start + index][unit]
        }
      }
    }
  }

  func run(steps: Int) {
    let (memory, slope) = (memory, slope)
    let (last, top) = (memory.samples.count - 1, memory.layers.count)
    for _ in 0..<steps {
      for index in 0...last {
        let sample = memory.samples[index]
        var output = sample.inputs
        memory.outputs[0] = output
        for l in 0..<top { output = Self.forward(l, output, memory) }
        var delta = slope * (output - sample.targets)
        var l = top
        while l > 0 {
          l &-= 1
          delta = Self.backward(
            l, delta, memory, isFirstSample: index == 0, isLastSample: index == last)
        }
      }
    }
  }

  @inline(__always)
  private static func forward(_ l: Int, _ x: Vector, _ memory: NarrowMemory<Vector>) -> Vector {
    let layer = memory.layers[l]
    let columns = memory.columns(layer)
    var z = columns[0] * x[0]
    for j in 1..<Vector.scalarCount where j < layer.fanIn { z += columns[j] * x[j] }
    if layer.hasBias { z += columns[layer.fanIn] }
    memory.netInputs[l] = z
    let y =
      layer.activation == nil
      ? NarrowActivation.logistic(z, layer) : NarrowActivation.values(z, layer)
    memory.outputs[l &+ 1] = y
    return y
  }

  /// Turns ∂E/∂out of a layer into that of the layer before, and adds up the gradient; at the
  /// last sample it updates the parameters.
  @inline(__always)
  private static func backward(
    _ l: Int, _ byOutput: Vector, _ memory: NarrowMemory<Vector>, isFirstSample: Bool,
    isLastSample: Bool
  ) -> Vector {
    let (layer, y, x) = (memory.layers[l], memory.outputs[l &+ 1], memory.outputs[l])
    let columns = memory.columns(layer)
    let slopes =
      layer.activation == nil
      ? y * (1 - y) : NarrowActivation.derivatives(memory.netInputs[l], y, layer)
    let delta = byOutput * slopes
    var byInput = Vector(repeating: 0)
    if l > 0 {
      for j in 0..<Vector.scalarCount where j < layer.fanIn { byInput[j] = sum(delta * columns[j]) }
    }
    let (gradients, rates) = (memory.gradients(layer), memory.rates(layer))
    let change = { (index: Int, own: Vector) in
      let sum = isFirstSample ? own : gradients[index] + own
      if isLastSample {
        columns[index] -= rates[index] * sum
      } else {
        gradients[index] = sum
      }
    }
    for j in 0..<Vector.scalarCount where j < layer.fanIn { change(j, delta * x[j]) }
    if layer.learnsBias {
      change(layer.fanIn, layer.isShared ? Vector(repeating: sum(delta)) : delta)
    }
    return byInput
  }

  /// The sum of all lanes, from the last down, as the program's way back takes it.
  @inline(__always)
  private static func sum(_ vector: Vector) -> Double {
    var sum = vector[Vector.scalarCount - 1]
    for unit in 2...Vector.scalarCount { sum += vector[Vector.scalarCount - unit] }
    return sum
  }
}

extension Network {
  fileprivate func isFrozen(_ parameter: Int) -> Bool { frozen.contains(parameterNames[parameter]) }
}
