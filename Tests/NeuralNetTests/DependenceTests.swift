import NeuralNet
import Testing

/// Two chains of units that do not meet, which have more scalars than a machine word has bits.
@Suite struct DependenceTests {
  private static let length = 70

  private static func unit(_ chain: String, _ index: Int) -> String { "\(chain)_\(index)" }

  private static func network() throws -> Network {
    let layers = (0..<length).map { index in
      Network.Layer(
        ["a", "b"].map { chain in
          let read: Term =
            index == 0 ? .input("x_\(chain)") : .output(unit(chain, index - 1))
          return .init(
            unit(chain, index), netInput: .parameter("w_\(chain)") * read, activation: .linear)
        })
    }
    return try Network(
      inputs: ["x_a", "x_b"], parameters: [.init("w_a", 1.01), .init("w_b", 0.99)],
      layers: layers, samples: [.init(inputs: ["x_a": 1, "x_b": 2])])
  }

  @Test func aUnitDependsOnItsOwnChainAlone() throws {
    let derivation = Derivation(try Self.network().evaluate())
    let depends = { (quantity: Quantity, other: Quantity) in
      let step = derivation.step(for: .derivative(of: quantity, by: other))
      return step.map { $0.rule != .independence && $0.rule != .identity }
    }
    for (chain, other) in [("a", "b"), ("b", "a")] {
      for index in 0..<Self.length {
        let output = Quantity.output(Self.unit(chain, index))
        #expect(depends(output, .input("x_\(chain)")) == true)
        #expect(depends(output, .parameter("w_\(chain)")) == true)
        #expect(depends(output, .output(Self.unit(chain, 0))) == (index > 0))
        #expect(depends(output, .input("x_\(other)")) == false)
        #expect(depends(output, .output(Self.unit(other, 0))) == false)
        #expect(depends(.output(Self.unit(chain, 0)), output) == false)
      }
    }
  }

  @Test func theDerivativeThroughALongChainIsAPower() throws {
    let values = try Self.network().evaluate()
    let last = Quantity.output(Self.unit("a", Self.length - 1))
    let slope = Quantity.derivative(of: last, by: .input("x_a"))
    let trace = Derivation(values).trace(of: [slope])
    let power = (0..<Self.length).reduce(1.0) { product, _ in product * 1.01 }
    #expect(agree(try #require(trace[slope]).value, power))
    #expect(trace.steps.count > 2 * Self.length)
  }
}
