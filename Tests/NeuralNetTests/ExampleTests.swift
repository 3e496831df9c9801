import NeuralNet
import TestSupport
import Testing

@Suite struct ExampleTests {
  private static let h1 = Quantity.output("h_1")
  private static let o1 = Quantity.output("o_1")

  /// The published digits.
  @Test(arguments: [
    (Quantity.netInput("h_1"), 0.3775, 1e-15), (h1, 0.593269992, 5e-10),
    (.output("h_2"), 0.596884378, 5e-10), (o1, 0.75136507, 5e-9),
    (.output("o_2"), 0.772928465, 5e-10), (.unitError("o_1"), 0.274811083, 5e-10),
    (.unitError("o_2"), 0.023560026, 5e-10), (.totalError, 0.298371109, 5e-10),
    (.derivative(of: .totalError, by: o1), 0.74136507, 5e-9),
    (.derivative(of: o1, by: .netInput("o_1")), 0.186815602, 5e-10),
    (.derivative(of: .totalError, by: .parameter("w_5")), 0.082167041, 5e-10),
    (.derivative(of: .unitError("o_1"), by: h1), 0.055399425, 5e-10),
    (.derivative(of: .unitError("o_2"), by: h1), -0.019049118, 5e-10),
    (.derivative(of: .totalError, by: h1), 0.036350306, 5e-10),
    (.derivative(of: h1, by: .netInput("h_1")), 0.241300709, 5e-10),
    (.derivative(of: .totalError, by: .parameter("w_1")), 0.000438568, 5e-10),
    (.updated("w_5"), 0.35891648, 5e-9), (.updated("w_6"), 0.408666186, 5e-10),
    (.updated("w_7"), 0.511301270, 5e-10), (.updated("w_8"), 0.561370121, 5e-10),
    (.updated("w_1"), 0.149780716, 5e-10), (.updated("w_2"), 0.19956143, 5e-9),
    (.updated("w_3"), 0.24975114, 5e-9), (.updated("w_4"), 0.29950229, 5e-9),
    (.updated("b_1"), 0.35, 0),
  ])
  func theExampleHasItsPublishedValues(
    quantity: Quantity, published: Double, tolerance: Double
  ) throws {
    let value = try #require(try ExampleNetwork.network().evaluate()[quantity])
    #expect(abs(value - published) <= tolerance)
  }

  @Test(arguments: [
    (0, 0.298371109, 5e-10), (1, 0.291027774, 5e-10), (9999, 0.0000351085, 5e-11),
    (10_000, 0.0000351019, 5e-11),
  ])
  func trainingLowersTheErrorToItsPublishedValue(
    steps: Int, published: Double, tolerance: Double
  ) throws {
    let trained = try ExampleNetwork.network().trained(steps: steps).network
    let error = try #require(trained.totalError())
    #expect(abs(error - published) <= tolerance)
  }

  @Test func tenThousandUpdatesBringTheOutputsNearTheirTargets() throws {
    let trained = try ExampleNetwork.network().trained(steps: 10_000).network
    let outputs = try #require(trained.outputs(for: ExampleNetwork.sample.inputs))
    #expect(abs(outputs[0] - 0.015913620) <= 5e-10)
    #expect(abs(outputs[1] - 0.984064274) <= 5e-10)
  }
}

/// `Data/example.py` made its numbers by complex steps.
@Suite struct ExampleOracleTests {
  private struct Oracle: Decodable {
    let values: [String: Double]
    let errorAfter: [String: Double]
  }

  @Test func everyValueAndDerivativeAgreesWithComplexSteps() throws {
    let oracle = try DataFile.decode(Oracle.self, from: "example").values
    let values = try ExampleNetwork.network().evaluate()
    let own = (values.allQuantities() + values.allDerivatives()).map {
      ($0.quantity.plainKey, $0.value)
    }
    #expect(Set(own.map(\.0)) == Set(oracle.keys))
    #expect(own.count == oracle.count)
    for (key, value) in own {
      #expect(agree(value, try #require(oracle[key]), relative: 1e-13), "\(key)")
    }
  }

  @Test func trainingAgreesWithComplexSteps() throws {
    let oracle = try DataFile.decode(Oracle.self, from: "example").errorAfter
    #expect(oracle.count == 4)
    for (steps, error) in oracle {
      let run = try ExampleNetwork.network().trained(steps: try #require(Int(steps)))
      #expect(agree(try #require(run.network.totalError()), error, relative: 1e-11), "\(steps)")
    }
  }

  @Test func theErrorIsRecordedWhileTraining() throws {
    let network = try ExampleNetwork.network()
    let points = network.trained(steps: 25, recordInterval: 10).record.points
    #expect(points.map(\.step) == [0, 10, 20, 25])
    for point in points {
      #expect(network.trained(steps: point.step).network.totalError() == point.error)
    }
  }
}
