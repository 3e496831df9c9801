import NeuralNet
import TestSupport
import Testing

@Suite struct InvarianceTests {
  @Test func renumberingHiddenUnitsChangesNothing() throws {
    let network = try ExampleNetwork.network()
    var layers = ExampleNetwork.layers()
    layers[0].units.reverse()
    let swapped = try Network(
      inputs: ["i_2", "i_1"],
      parameters: ExampleNetwork.parameters.reversed().map { .init($0, $1) },
      layers: layers, samples: [ExampleNetwork.sample], learningRate: 0.5, frozen: ["b_1", "b_2"])
    let (one, other) = (network.evaluate(), swapped.evaluate())
    for (quantity, value) in one.allQuantities() + one.allDerivatives() {
      #expect(agree(try #require(other[quantity]), value, relative: 1e-14), "\(quantity)")
    }
    #expect(one.allDerivatives().count == other.allDerivatives().count)
  }

  @Test func unitsThatStartEqualStayEqual() throws {
    let zero = try ExampleNetwork.network(frozen: []).with(
      parameters: Dictionary(uniqueKeysWithValues: ExampleNetwork.parameters.map { ($0.0, 0) }))
    let trained = zero.trained(steps: 100).network
    for (one, other) in [("w_1", "w_3"), ("w_2", "w_4"), ("w_5", "w_6"), ("w_7", "w_8")] {
      let value = try #require(trained.value(ofParameter: one))
      #expect(value == trained.value(ofParameter: other))
      #expect(value != 0)
    }
  }

  @Test func frozenParametersStay() throws {
    let trained = try ExampleNetwork.network().trained(steps: 50).network
    #expect(trained.value(ofParameter: "b_1") == 0.35)
    #expect(trained.value(ofParameter: "b_2") == 0.6)
  }

  @Test func trainingInTwoPartsIsTrainingInOne() throws {
    let network = try RandomNetwork.all[30].make()
    let whole = network.trained(steps: 7).network
    let parts = network.trained(steps: 3).network.trained(steps: 4).network
    #expect(whole.parameterValues == parts.parameterValues)
    #expect(network.trained(steps: 0).network.parameterValues == network.parameterValues)
    #expect(network.trained(steps: -1).network.parameterValues == network.parameterValues)
  }

  @Test func withoutALearningRateThereIsNoUpdate() throws {
    let network = try Network(
      inputs: ["i_1", "i_2"], parameters: ExampleNetwork.parameters.map { .init($0, $1) },
      layers: ExampleNetwork.layers(), samples: [ExampleNetwork.sample])
    #expect(network.evaluate()[.updated("w_1")] == nil)
    #expect(network.evaluate().updateTrace(of: ["w_1"])[.updated("w_1")] == nil)
  }
}
