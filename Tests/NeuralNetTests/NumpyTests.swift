import NeuralNet
import Testing

/// Dense batches, LSTM and GRU against `Data/with_numpy.py`: every net input, output, delta and
/// gradient, to a relative 1e-12.
@Suite struct NumpyTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let cell: String?
    let activations: [String]
    let loss: String
    let reduction: String
    let weights: [[[Double]]]
    let biases: [[Double]]
    /// `[step][sample][input]`.
    let inputs: [[[Double]]]
    /// `[step][sample][output]`; of one step where the last alone has targets.
    let targets: [[[Double]]]
    /// By plain key.
    let numbers: [String: Double]

    var testDescription: String { "\(cell ?? "dense") \(activations) \(loss) \(reduction)" }
  }

  // A strategy for keys would change those of the numbers, too.
  private static let cases = (try? DataFile.decodeAsWritten([Case].self, from: "with_numpy")) ?? []

  @Test func allCasesAreRead() {
    #expect(Self.cases.map(\.cell?.count) == [nil, nil, nil, nil, nil, nil, nil, 4, 4, 4, 3, 3, 3])
    #expect(Self.cases.allSatisfy { $0.numbers.count > 40 })
  }

  @Test(arguments: cases)
  func everyNumberAgrees(aCase: Case) throws {
    let values = try network(aCase).evaluate()
    var own = Dictionary(
      uniqueKeysWithValues: values.allQuantities().map { ($0.quantity.plainKey, $0.value) })
    let table = values.derivatives(ofTotalErrorAlone: true)
    for entry in table.entries {
      let quantity = Quantity.derivative(of: .totalError, by: table.quantities[entry.by])
      own[quantity.plainKey] = entry.value
    }
    for (key, expected) in aCase.numbers {
      let value = try #require(own[key], "\(key)")
      #expect(agree(value, expected), "\(key): \(value), with numpy \(expected)")
    }
    let gradient = own.keys.filter { $0.hasPrefix("dE_total/dw") || $0.hasPrefix("dE_total/db") }
    #expect(gradient.allSatisfy { aCase.numbers[$0] != nil })
  }

  @Test(arguments: cases.filter { $0.cell == nil })
  func theLayersAsMatricesAgree(aCase: Case) throws {
    let layered = try layered(aCase)
    let batch = Batch(inputs: aCase.inputs[0], targets: aCase.targets[0])
    let gradient = layered.backward(layered.forward(batch))
    for (name, index) in Model.layers(layered).namedParameters {
      let expected = try #require(aCase.numbers["dE_total/d\(name)"])
      #expect(agree(gradient[index], expected), "\(name)")
    }
  }

  // MARK: Networks

  private func network(_ aCase: Case) throws -> Network {
    let inputs = (1...aCase.inputs[0][0].count).map { "x_\($0)" }
    guard let cell = aCase.cell.flatMap(Cell.init) else {
      let layered = try layered(aCase)
      let samples = zip(aCase.inputs[0], aCase.targets[0]).map { row, aim in
        Network.Sample(
          inputs: named(row, inputs), targets: named(aim, layered.outputUnitNames))
      }
      return try layered.unitForm(inputs: inputs, samples: samples)
    }
    let output = try Self.layer(aCase.weights[2].count, aCase.activations[0])
    var gated = try GatedNetwork(
      cell, inputCount: inputs.count, cells: .init(aCase.weights[2][0].count, .linear),
      output: output)
    gated.inputWeights = aCase.weights[0]
    gated.recurrentWeights = aCase.weights[1]
    gated.outputWeights = aCase.weights[2]
    gated.cellBiases = aCase.biases[0]
    gated.outputBiases = aCase.biases[1]
    var declaration = gated.declaration(
      inputs: inputs, sequences: sequences(aCase, inputs, gated.outputUnits))
    declaration.loss = try #require(Self.losses[aCase.loss])
    declaration.reduction = aCase.reduction == "mean" ? .mean : .sum
    return try declaration.unrolled()
  }

  private func layered(_ aCase: Case) throws -> LayeredNetwork {
    var network = try LayeredNetwork(
      inputCount: aCase.inputs[0][0].count,
      layers: zip(aCase.biases, aCase.activations).map { try Self.layer($0.count, $1) },
      loss: try #require(Self.losses[aCase.loss]),
      reduction: aCase.reduction == "mean" ? .mean : .sum)
    for l in aCase.weights.indices {
      network.setMatrix(aCase.weights[l], layer: l)
      network.setBiases(aCase.biases[l], layer: l)
    }
    return network
  }

  private func sequences(
    _ aCase: Case, _ inputs: [String], _ outputs: [String]
  ) -> [RecurrentDeclaration.Sequence] {
    let skipped = aCase.inputs.count - aCase.targets.count
    return aCase.inputs[0].indices.map { s in
      .init(
        aCase.inputs.indices.map { t in
          Network.Sample(
            inputs: named(aCase.inputs[t][s], inputs),
            targets: t < skipped ? [:] : named(aCase.targets[t - skipped][s], outputs))
        })
    }
  }

  private func named(_ numbers: [Double], _ names: [String]) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: zip(names, numbers))
  }

  private static func layer(_ units: Int, _ word: String) throws -> LayeredNetwork.Layer {
    .init(units, try #require(activations[word]))
  }

  private static let activations: [String: Activation] = [
    "linear": .linear, "logistic": .logistic, "tanh": .tanh, "relu": .relu, "gelu": .gelu,
    "silu": .silu, "hard sigmoid": .hardSigmoid(), "softmax": .softmax,
  ]

  private static let losses: [String: Loss] = [
    "half squared error": .halfSquaredError, "mean squared error": .meanSquaredError,
    "binary cross entropy": .binaryCrossEntropy, "cross entropy": .crossEntropy,
    "kullback leibler": .kullbackLeibler, "hinge": .hinge, "huber": .huber(),
  ]
}
