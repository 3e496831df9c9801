import NeuralNet
import Testing

/// All multi-layer perceptrons of the goldens as matrices, with penalties, clipping and every
/// optimizer, to a relative 1e-12.
@Suite struct LayerGoldenTests {
  private static let goldens = (try? Golden.all()) ?? []

  private func compare(_ own: [Double], _ expected: [Double], _ what: String) {
    #expect(own.count == expected.count, "\(what)")
    for (index, (a, b)) in zip(own, expected).enumerated() {
      #expect(agree(a, b), "\(what) \(index)")
    }
  }

  @Test func allGoldensAreRead() {
    #expect(Self.goldens.count == 28)
    #expect(Self.goldens.filter { $0.expected.clipped != nil }.count == 8)
  }

  @Test(arguments: goldens)
  func netInputsOutputsAndErrorsAgree(golden: Golden) throws {
    let network = try golden.layerForm()
    let pass = network.forward(golden.batch)
    for l in golden.net.layers.indices {
      compare(pass.netInputs[l], golden.expected.z[l].flatMap { $0 }, "z")
      compare(pass.outputs[l + 1], golden.expected.a[l].flatMap { $0 }, "a")
    }
    compare([network.totalError(pass)], [golden.expected.dataLoss], "error")
    var trainer = try golden.trainer()
    compare(
      [trainer.errorAndGradient(of: golden.batch).error], [golden.expected.loss],
      "error and penalty")
    compare(
      [golden.penalty?.rule.value(of: network.parameters, in: network.weightRanges) ?? 0],
      [golden.expected.penalty], "penalty")
  }

  @Test(arguments: goldens)
  func gradientsAgree(golden: Golden) throws {
    var trainer = try golden.trainer()
    var gradient = trainer.errorAndGradient(of: golden.batch).gradient
    compare(gradient, try golden.flat(golden.expected.grad), "whole")
    compare([Clipping.norm(gradient)], [golden.expected.gradNorm], "norm")
    if let clipped = golden.expected.clipped {
      golden.clip?.rule.clip(&gradient)
      compare(gradient, try golden.flat(clipped), "clipped")
    }
  }

  @Test(arguments: goldens)
  func trainingAgrees(golden: Golden) throws {
    var trainer = try golden.trainer()
    let errors = (0..<golden.optimizer.steps).map { _ in trainer.attempt(golden.batch).error }
    compare(errors, golden.expected.lossPerStep, "error before each step")
    compare(
      [trainer.errorAndGradient(of: golden.batch).error], [golden.expected.lossAfter], "error after"
    )
    compare(
      trainer.network.parameters, try golden.flat(golden.expected.paramsAfter), "parameters")
  }
}
