import NeuralNet
import Testing

/// Networks in layer form, turned into unit form, give the same numbers.
@Suite struct UnitFormTests {
  private static let goldens = (try? Golden.all()) ?? []
  private static let recurrent = (try? RecurrentGolden.all()) ?? []

  private func names(_ count: Int) -> [String] { (1...count).map { "x_\($0)" } }

  @Test(arguments: goldens)
  func layersInUnitFormAgree(golden: Golden) throws {
    let layers = try golden.layerForm()
    let inputs = names(layers.inputCount)
    let data = Dataset(
      inputNames: inputs, targetNames: layers.outputUnitNames, inputs: golden.x,
      targets: golden.t)
    let units = try layers.unitForm(inputs: inputs, samples: data.samples, learningRate: 0.1)
    let values = units.evaluate()
    #expect(agree(try #require(values.totalError), golden.expected.dataLoss))
    let pass = layers.forward(golden.batch)
    for l in layers.layers.indices {
      let width = layers.layers[l].unitCount
      for (index, z) in pass.netInputs[l].enumerated() {
        let tag = golden.x.count == 1 ? nil : index / width + 1
        let unit = ScalarNames.unit(l + 1, index % width + 1)
        #expect(agree(try #require(values[.netInput(unit, sample: tag)]), z))
      }
    }
    let gradient = layers.backward(pass)
    #expect(values.gradient.count == gradient.count)
    for (own, index) in zip(values.gradient, layers.parameterOrder) {
      #expect(agree(own, gradient[index]))
    }
  }

  @Test func weightsAreNamedByLayerUnitAndInput() throws {
    var layers = try LayeredNetwork(
      inputCount: 2, layers: [.init(3, .tanh), .init(1, .linear, bias: .shared)])
    layers.parameters = layers.parameters.indices.map(Double.init)
    let units = try layers.unitForm(
      inputs: ["i", "j"], samples: [.init(inputs: ["i": 1, "j": 2])])
    #expect(
      units.parameterNames == [
        "w_1,1,1", "w_1,1,2", "w_1,2,1", "w_1,2,2", "w_1,3,1", "w_1,3,2", "b_1,1", "b_1,2", "b_1,3",
        "w_2,1,1", "w_2,1,2", "w_2,1,3", "b_2",
      ])
    #expect(units.value(ofParameter: "w_1,3,2") == layers.parameters[5])
    #expect(units.units.map(\.name) == ["1,1", "1,2", "1,3", "2,1"])
  }

  @Test(arguments: recurrent)
  func unrolledRecurrentNetworksAgree(golden: RecurrentGolden) throws {
    let network = try golden.network()
    let units = try network.unitForm(
      inputs: names(network.inputCount), batch: golden.batch, learningRate: 0.1)
    let values = units.evaluate()
    #expect(agree(try #require(values.totalError), golden.expected.dataLoss))
    let pass = network.forward(golden.batch)
    let isSingle = golden.batch.count == 1
    for (t, row) in pass.stateNetInputs.enumerated() {
      for (index, z) in row.enumerated() {
        let unit = ScalarNames.unit(1, index % network.stateCount + 1)
        let quantity = Quantity(
          .netInput(unit), sample: isSingle ? nil : index / network.stateCount + 1,
          timeStep: t + 1)
        #expect(agree(try #require(values[quantity]), z))
        #expect(values[quantity.untimed] == values[quantity])
        #expect(quantity.untimed.timed == quantity)
      }
    }
    let gradient = network.backward(pass)
    let order = network.namedParameters.map(\.index)
    #expect(values.gradient.count == gradient.count)
    for (own, index) in zip(values.gradient, order) { #expect(agree(own, gradient[index])) }
  }

  @Test(arguments: recurrent)
  func derivativesOfUnrolledRecurrentNetworksAgree(golden: RecurrentGolden) throws {
    let network = try golden.network()
    let values = try network.unitForm(
      inputs: names(network.inputCount), batch: golden.batch, learningRate: 0.1
    ).evaluate()
    let isSingle = golden.batch.count == 1
    func slope(_ kind: Quantity.Kind, _ sample: Int, step: Int) throws -> Double {
      let quantity = Quantity(kind, sample: isSingle ? nil : sample + 1, timeStep: step)
      return try #require(values[.derivative(of: .totalError, by: quantity)], "\(quantity)")
    }
    func compare(_ rows: RecurrentGolden.Rows, _ kind: (Int) -> Quantity.Kind) throws {
      for (t, row) in rows.enumerated() {
        for (s, numbers) in row.enumerated() {
          for (u, expected) in numbers.enumerated() {
            #expect(agree(try slope(kind(u), s, step: t + 1), expected), "\(kind(u)) \(t) \(s)")
          }
        }
      }
    }
    try compare(golden.expected.delta.z) { .netInput(ScalarNames.unit(1, $0 + 1)) }
    try compare(golden.expected.delta.zy) { .netInput(ScalarNames.unit(2, $0 + 1)) }
    try compare(golden.expected.gradX) { .input("x_\($0 + 1)") }
    for (u, expected) in golden.expected.gradH0.enumerated() {
      let own = try (0..<golden.batch.count).map {
        try slope(.input(ScalarNames.unit(1, u + 1)), $0, step: 0)
      }
      #expect(agree(own.reduce(0, +), expected), "h_0 \(u)")
    }
  }

  @Test func backpropagationThroughTimeShowsEveryFactor() throws {
    let previous = Term.quantity(Quantity(.output("h"), timeStep: -1))
    let declaration = RecurrentDeclaration(
      inputs: ["x"], parameters: [.init("w", 0.5), .init("r", -0.3), .init("v", 2)],
      layers: [
        .init([
          .init(
            "h", netInput: .parameter("w") * .input("x") + .parameter("r") * previous,
            activation: .tanh)
        ]),
        .init([.init("y", netInput: .parameter("v") * .output("h"), activation: .linear)]),
      ],
      sequences: [
        .init([
          .init(inputs: ["x": 1]), .init(inputs: ["x": 0.5]),
          .init(inputs: ["x": -1], targets: ["y": 0.2]),
        ])
      ])
    let values = try declaration.unrolled().evaluate()
    let derivative = Quantity.derivative(of: .totalError, by: .parameter("r"))
    let sum = try #require(PathSum(of: derivative, in: Derivation(values)))
    #expect(sum.paths.map(\.count) == [9, 7, 5])
    #expect(agree(sum.value, try #require(values[derivative])))
    let longest = sum.paths[0].map(\.quantity.timed.plainKey)
    #expect(
      longest == [
        "dE_total/dout_y[3]", "dout_y[3]/dnet_y[3]", "dnet_y[3]/dout_h[3]", "dout_h[3]/dnet_h[3]",
        "dnet_h[3]/dout_h[2]", "dout_h[2]/dnet_h[2]", "dnet_h[2]/dout_h[1]", "dout_h[1]/dnet_h[1]",
        "dnet_h[1]/dr",
      ])
    let states = values.forwardTrace.steps.map(\.quantity.plainKey)
    #expect(states.contains("h[0]") && states.contains("net_h[1]") && states.contains("out_y[3]"))
  }

  @Test func problemsOfAllStepsAreToldOnce() throws {
    let previous = Term.quantity(Quantity(.output("g"), timeStep: -1))
    let declaration = RecurrentDeclaration(
      inputs: ["x"], parameters: [.init("w", 0.5)],
      layers: [
        .init([
          .init("h", netInput: .parameter("w") * .output("g") + previous, activation: .tanh),
          .init("g", netInput: .output("h"), activation: .tanh),
        ])
      ],
      sequences: [.init([.init(inputs: ["x": 1]), .init(inputs: [:])])])
    #expect(
      throws: NetworkProblems(problems: [.missingInput("x[2]", sample: 1), .cycle(["h", "g"])])
    ) {
      try declaration.unrolled()
    }
  }
}
