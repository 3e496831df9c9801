import NeuralNet
import Testing

/// The layers of a network as vectors and matrices of scalars.
@Suite struct LayerTableTests {
  private func quantity(_ kind: Quantity.Kind) -> LayerEntries.Entry { .quantity(Quantity(kind)) }

  private func network(
    _ layers: [Network.Layer], parameters: [String], inputs: [String] = ["x", "y"],
    samples: Int = 1
  ) throws -> Network {
    try Network(
      inputs: inputs, parameters: parameters.map { .init($0, 0.5) }, layers: layers,
      samples: (0..<samples).map { _ in
        .init(inputs: Dictionary(uniqueKeysWithValues: inputs.map { ($0, 1.0) }))
      })
  }

  private func weight(_ name: String, _ source: Quantity) -> Term {
    .quantity(.parameter(name)) * .quantity(source)
  }

  @Test func whatAUnitDoesNotReadHasWeightNought() throws {
    let hidden = Network.Layer([
      .init("g", netInput: weight("v", .input("y")), activation: .tanh),
      .init(
        "h",
        netInput: .sum([
          weight("w", .input("y")), .quantity(.input("x")), .quantity(.parameter("b")),
        ]),
        activation: .tanh),
    ])
    let table = LayerTable(try network([hidden], parameters: ["v", "w", "b"]))
    let weights = try #require(table.entries(of: LayerQuantity(.weights(layer: 1))))
    // The columns are x and y, as they are declared.
    #expect(
      weights.entries == [
        .constant(0), quantity(.parameter("v")), .constant(1), quantity(.parameter("w")),
      ])
    let biases = try #require(table.entries(of: LayerQuantity(.biases(layer: 1))))
    #expect(biases.entries == [.constant(0), quantity(.parameter("b"))])
    #expect((biases.rows, biases.columns) == (2, 1))
  }

  @Test func whatIsNoSumOfWeightedSourcesHasNoWeights() throws {
    let square = Term.power(.quantity(.input("x")), 2)
    let table = LayerTable(
      try network(
        [.init([.init("h", netInput: square, activation: .tanh)])], parameters: [], inputs: ["x"]))
    #expect(table.entries(of: LayerQuantity(.weights(layer: 1))) == nil)
    #expect(
      table.entries(of: LayerQuantity(.outputs(layer: 1)))?.entries == [quantity(.output("h"))])
  }

  @Test func allSamplesMakeAMatrix() throws {
    let layer = Network.Layer([.init("h", netInput: weight("w", .input("x")), activation: .tanh)])
    let table = LayerTable(try network([layer], parameters: ["w"], samples: 3))
    let all = try #require(table.entries(of: LayerQuantity(.inputs, samples: .all)))
    #expect((all.rows, all.columns) == (2, 3))
    #expect(all.entry(row: 1, column: 2) == .quantity(.input("y", sample: 3)))
    #expect(table.entries(of: LayerQuantity(.inputs, samples: .one(4))) == nil)
    #expect(table.entries(of: LayerQuantity(.inputs)) == nil)
  }

  @Test func gradientsAreOfEachEntry() throws {
    let layer = Network.Layer([.init("h", netInput: weight("w", .input("x")), activation: .tanh)])
    let table = LayerTable(try network([layer], parameters: ["w"]))
    let gradient = LayerQuantity(.weights(layer: 1), .gradient(of: .totalError))
    #expect(
      table.entries(of: gradient)?.only
        == .quantity(.derivative(of: .totalError, by: .parameter("w"))))
    #expect(
      table.entries(of: LayerQuantity(.weights(layer: 1), .updated))?.only
        == .quantity(.updated("w")))
    #expect(table.entries(of: LayerQuantity(.outputs(layer: 1), .updated)) == nil)
  }

  @Test func stepsShareTheirLayers() throws {
    let previous = Quantity(.output("h"), timeStep: -1)
    let state = Network.Layer([
      .init(
        "h", netInput: .sum([weight("u", .input("x")), weight("v", previous)]), activation: .tanh)
    ])
    let steps = (0..<3).map { Network.Sample(inputs: ["x": Double($0)]) }
    let network = try RecurrentDeclaration(
      inputs: ["x"], parameters: [.init("u", 1), .init("v", 1)], layers: [state],
      sequences: [.init(steps)]
    ).unrolled()
    let table = LayerTable(network)
    #expect((table.stepCount, table.layers.count) == (3, 1))
    #expect(table.inputs == ["x"])
    func only(_ kind: LayerQuantity.Kind, step: Int? = nil) -> LayerEntries.Entry? {
      table.entries(of: LayerQuantity(kind, timeStep: step))?.only
    }
    #expect(only(.weights(layer: 1)) == quantity(.parameter("u")))
    #expect(only(.recurrentWeights(layer: 1)) == quantity(.parameter("v")))
    #expect(only(.outputs(layer: 1), step: 2) == quantity(.output("h[2]")))
    #expect(only(.outputs(layer: 1), step: 0) == quantity(.input("h[0]")))
    #expect(only(.outputs(layer: 1), step: 4) == nil)
    #expect(only(.outputs(layer: 1)) == nil)
  }
}
