import NeuralNet
import Testing

/// Networks with units whose output jumps.
@Suite struct StepTests {
  private func network(_ activation: Activation, netInput: Double) throws -> Network {
    try Network(
      inputs: ["x"], parameters: [.init("w", 1)],
      layers: [
        .init([.init("h", netInput: .parameter("w") * .input("x"), activation: activation)]),
        .init([.init("o", netInput: .output("h"), activation: .linear)]),
      ], samples: [.init(inputs: ["x": netInput], targets: ["o": 0])], learningRate: 0.1)
  }

  @Test(arguments: [
    (Activation.step(), -0.5, 0), (.step(), 0, 0), (.step(), 0.5, 1), (.step(atZero: 1), 0, 1),
    (.step(atZero: 0.5), 0, 0.5), (.step(atZero: 0.5), -1, 0), (.sign, -2, -1), (.sign, 0, 0),
    (.sign, 1e-300, 1),
  ])
  func theOutputJumpsAtNought(activation: Activation, netInput: Double, output: Double) throws {
    let values = try network(activation, netInput: netInput).evaluate()
    #expect(values[.output("h")] == output)
    #expect(values.totalError == 0.5 * output * output)
    let step = values.forwardTrace[.output("h")]
    #expect(step?.equation.value { values[$0] } == output)
  }

  @Test(arguments: [Activation.step(), .sign])
  func thereAreNoDerivatives(activation: Activation) throws {
    let network = try network(activation, netInput: 1)
    let values = network.evaluate()
    #expect(network.hasTargets && !network.hasGradient)
    #expect(values.allDerivatives().isEmpty)
    for quantity in [Quantity.updated("w"), .derivative(of: .totalError, by: .parameter("w"))] {
      #expect(values[quantity] == nil)
      #expect(values.updateTrace()[quantity] == nil)
    }
    #expect(values.updateTrace().steps == values.errorTrace.steps)
    #expect(Model.units(network).activationsWithoutGradient == [activation])
  }
}
