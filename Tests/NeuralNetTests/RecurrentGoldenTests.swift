import NeuralNet
import Testing

/// All recurrent networks of the goldens, with backpropagation through time, to a relative
/// 1e-12.
@Suite struct RecurrentGoldenTests {
  private static let goldens = (try? RecurrentGolden.all()) ?? []

  private func compare(_ own: [Double], _ expected: [Double], _ what: String) {
    #expect(own.count == expected.count, "\(what)")
    for (index, (a, b)) in zip(own, expected).enumerated() {
      #expect(agree(a, b), "\(what) \(index)")
    }
  }

  private func compare(_ own: [[Double]], _ expected: RecurrentGolden.Rows, _ what: String) {
    compare(own.flatMap { $0 }, expected.flatMap { $0.flatMap { $0 } }, what)
  }

  @Test func allGoldensAreRead() {
    #expect(Self.goldens.count == 12)
    #expect(Self.goldens.filter { $0.expected.clipped != nil }.count == 5)
  }

  @Test(arguments: goldens)
  func statesOutputsAndErrorsAgree(golden: RecurrentGolden) throws {
    let network = try golden.network()
    let pass = network.forward(golden.batch)
    compare(pass.stateNetInputs, golden.expected.z, "z")
    compare(Array(pass.states.dropFirst()), golden.expected.h, "h")
    compare(pass.outputNetInputs, golden.expected.zy, "zy")
    compare(pass.outputs, golden.expected.y, "y")
    compare([network.totalError(pass)], [golden.expected.dataLoss], "error")
  }

  @Test(arguments: goldens)
  func gradientsAgree(golden: RecurrentGolden) throws {
    var trainer = try trainer(golden)
    var gradient = trainer.errorAndGradient(of: golden.batch).gradient
    compare(gradient, try golden.flat(golden.expected.grad), "gradient")
    compare([Clipping.norm(gradient)], [golden.expected.gradNorm], "norm")
    if let clipped = golden.expected.clipped {
      golden.clip?.rule.clip(&gradient)
      compare(gradient, try golden.flat(clipped), "clipped")
    }
  }

  @Test(arguments: goldens)
  func trainingAgrees(golden: RecurrentGolden) throws {
    var trainer = try trainer(golden)
    let errors = (0..<golden.optimizer.steps).map { _ in trainer.attempt(golden.batch).error }
    compare(errors, golden.expected.lossPerStep, "error before each step")
    compare(
      [trainer.errorAndGradient(of: golden.batch).error], [golden.expected.lossAfter], "error after"
    )
    compare(
      trainer.network.parameters, try golden.flat(golden.expected.paramsAfter), "parameters")
  }

  private func trainer(_ golden: RecurrentGolden) throws -> Trainer<ElmanNetwork> {
    Trainer(
      try golden.network(), optimizer: try #require(golden.optimizer.rule),
      penalty: golden.penalty?.rule, clipping: golden.clip?.rule)
  }
}
