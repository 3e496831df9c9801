import NeuralNet
import Testing

@Suite struct NetworkProblemTests {
  /// A declaration to spoil.
  private struct Declaration {
    var inputs = ["x"]
    var parameters: [Network.Parameter] = [.init("w", 1), .init("b", 0)]
    var layers: [Network.Layer] = [
      .init([.init("h", netInput: .parameter("w") * .input("x"), activation: .tanh)]),
      .init([
        .init("o", netInput: .parameter("w") * .output("h") + .parameter("b"), activation: .linear)
      ]),
    ]
    var samples: [Network.Sample] = [.init(inputs: ["x": 1], targets: ["o": 0])]
    var learningRate: Double? = 0.1
    var frozen: Set<String> = []

    func problems() -> [NetworkProblem] {
      do {
        _ = try Network(
          inputs: inputs, parameters: parameters, layers: layers, samples: samples,
          learningRate: learningRate, frozen: frozen)
        return []
      } catch {
        return error.problems
      }
    }
  }

  private func problems(_ spoil: (inout Declaration) -> Void) -> [NetworkProblem] {
    var declaration = Declaration()
    spoil(&declaration)
    return declaration.problems()
  }

  private func unit(_ name: String, _ netInput: Term, _ activation: Activation = .linear)
    -> Network.Unit
  { .init(name, netInput: netInput, activation: activation) }

  @Test func aSoundDeclarationHasNone() {
    #expect(problems { _ in } == [])
  }

  @Test func nothingToCompute() {
    #expect(
      problems {
        $0.layers = []
        $0.samples[0].targets = [:]
      } == [.noUnits])
    #expect(problems { $0.samples = [] } == [.noSamples])
  }

  @Test func namesAreDistinct() {
    #expect(problems { $0.parameters.append(.init("w", 2)) } == [.duplicateName("w")])
    #expect(problems { $0.parameters[1].name = "h" }.contains(.duplicateName("h")))
    #expect(problems { $0.parameters.append(.init("", 2)) } == [.emptyName])
  }

  @Test func keysAreDistinct() {
    #expect(problems { $0.parameters.append(.init("out_h", 2)) } == [.ambiguousKey("out_h")])
    #expect(
      problems {
        $0.layers[1].units[0].name = "total"
        $0.samples[0].targets = ["total": 1]
      } == [.ambiguousKey("E_total")])
  }

  @Test func unitsReadOnlyWhatIsDeclared() {
    #expect(
      problems { $0.layers[0].units[0].netInput = .parameter("v") * .input("y") } == [
        .unknownName("v", inEquationOf: "h"), .unknownName("y", inEquationOf: "h"),
      ])
    #expect(
      problems { $0.layers[0].units[0].netInput = .quantity(.totalError) } == [
        .unreadableQuantity(.totalError, inEquationOf: "h")
      ])
    #expect(
      problems { $0.layers[0].units[0].netInput = .input("x") * .constant(.infinity) } == [
        .nonFiniteConstant(inEquationOf: "h")
      ])
  }

  @Test func cyclesAreNamedInTheOrderOfReading() {
    let found = problems {
      $0.layers[0].units = [
        unit("h", .output("k") * .input("x")), unit("k", .output("l")), unit("l", .output("h")),
        unit("m", .netInput("m")),
      ]
    }
    #expect(found == [.cycle(["h", "k", "l"]), .cycle(["m"])])
  }

  @Test func aSoftmaxLayersUnitsCannotReadEachOthersOutputs() {
    let found = problems {
      $0.layers[0].units = [
        unit("h", .input("x"), .softmax), unit("k", .output("h"), .softmax),
      ]
    }
    #expect(found.count == 1)
    guard case .cycle(let names) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(Set(names) == ["h", "k"])
  }

  @Test func unitsMayStandInAnyOrder() throws {
    let network = try Network(
      inputs: ["x"], parameters: [],
      layers: [.init([unit("o", 2 * .output("h")), unit("h", 3 * .input("x"))])],
      samples: [.init(inputs: ["x": 5])])
    let values = network.evaluate()
    #expect(values[.output("o")] == 30)
    #expect(values[.totalError] == nil)
    #expect(values.derivative(of: .output("o"), by: .input("x")) == 6)
    #expect(values[.derivative(of: .totalError, by: .input("x"))] == nil)
  }

  @Test func softmaxTakesAWholeLayer() {
    let found = problems {
      $0.layers[0].units = [unit("h", .input("x"), .softmax), unit("k", .input("x"), .tanh)]
    }
    #expect(found == [.softmaxOutsideLayer(["h"])])
  }

  @Test func numbersAreFinite() {
    #expect(problems { $0.parameters[0].value = nil } == [.missingParameterValue("w")])
    #expect(problems { $0.parameters[0].value = .nan } == [.nonFiniteParameter("w")])
    #expect(problems { $0.learningRate = .infinity } == [.nonFiniteLearningRate])
    #expect(
      problems { $0.layers[0].units[0].activation = .elu(alpha: .nan) } == [
        .nonFiniteActivation(unit: "h")
      ])
  }

  @Test func everySampleHasItsNumbers() {
    let found = problems {
      $0.samples += [
        .init(inputs: [:], targets: ["o": .nan]),
        .init(inputs: ["x": .infinity, "y": 1], targets: ["p": 1]),
      ]
    }
    #expect(
      found == [
        .missingInput("x", sample: 2), .nonFiniteTarget("o", sample: 2),
        .nonFiniteInput("x", sample: 3), .unknownInput("y", sample: 3),
        .missingTarget("o", sample: 3), .unknownTarget("p", sample: 3),
      ])
  }

  @Test func frozenParametersAreDeclared() {
    #expect(problems { $0.frozen = ["w", "v"] } == [.unknownFrozenParameter("v")])
  }

  @Test func allProblemsAreReportedTogether() {
    let found = problems {
      $0.parameters[0].value = nil
      $0.frozen = ["v"]
      $0.layers[0].units[0].netInput = .output("o") + .input("y")
      $0.samples[0].inputs = [:]
    }
    #expect(
      found == [
        .missingParameterValue("w"), .unknownFrozenParameter("v"),
        .unknownName("y", inEquationOf: "h"), .missingInput("x", sample: 1), .cycle(["h", "o"]),
      ])
  }

  @Test func aVeryDeepNetworkIsComputed() throws {
    let depth = 20_000
    let network = try Network(
      inputs: ["x"], parameters: [.init("w", 1)],
      layers: (0..<depth).reversed().map { level in
        let source = level == 0 ? Term.input("x") : .output("u\(level - 1)")
        return .init([unit("u\(level)", .parameter("w") * source)])
      },
      samples: [.init(inputs: ["x": 1])])
    let values = network.evaluate()
    let top = Quantity.output("u\(depth - 1)")
    #expect(values.derivative(of: top, by: .parameter("w")) == Double(depth))
  }
}
