import Testing

@testable import NeuralNet

/// Stated numbers stand in the place of what a network computes, and are handed on.
struct StatedNumberTests {
  /// σ(w x + b) of one unit, aimed at 0.
  private func network() throws -> Network {
    let net = Term.sum([
      .product([.quantity(Quantity(.parameter("w"))), .quantity(Quantity(.input("x")))]),
      .quantity(Quantity(.parameter("b"))),
    ])
    return try Network(
      inputs: ["x"], parameters: [.init("w", 0.5), .init("b", 0.1)],
      layers: [Network.Layer([Network.Unit("o", netInput: net, activation: .logistic)])],
      samples: [Network.Sample(inputs: ["x": 2], targets: ["o": 0])], learningRate: 0.5)
  }

  @Test
  func statedOutputsAreHandedOn() throws {
    let values = try network().carrying([Quantity(.output("o")): 0.75]).evaluate()
    #expect(values[Quantity(.netInput("o"))] == 1.1)
    #expect(values[.totalError] == 0.28125)
    #expect(values[.derivative(of: .totalError, by: Quantity(.netInput("o")))] == 0.140625)
    #expect(values[.derivative(of: .totalError, by: Quantity(.parameter("w")))] == 0.28125)
  }

  @Test
  func statedErrorSignalsAreHandedBack() throws {
    let delta = Quantity.derivative(of: .totalError, by: Quantity(.netInput("o")))
    let values = try network().carrying([delta: 0.25]).evaluate()
    #expect(values[delta] == 0.25)
    #expect(values[.derivative(of: .totalError, by: Quantity(.parameter("w")))] == 0.5)
    #expect(values[.updated("w")] == 0.25)
  }

  @Test
  func statedGradientsAreWhatUpdatesTake() throws {
    let gradient = Quantity.derivative(of: .totalError, by: Quantity(.parameter("w")))
    let values = try network().carrying([gradient: 0.25]).evaluate()
    #expect(values[.updated("w")] == 0.375)
  }

  @Test
  func givensAndUnknownQuantitiesChangeNothing() throws {
    let plain = try network().evaluate()
    let values = try network().carrying([
      Quantity(.parameter("w")): 9, Quantity(.output("none")): 9, .learningRate: 9,
    ]).evaluate()
    #expect(values.totalError == plain.totalError)
    #expect(values[.updated("w")] == plain[.updated("w")])
  }
}
