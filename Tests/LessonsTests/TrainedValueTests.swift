import Lessons
import NoteMarkup
import SourceText
import Testing

/// Which network values in prose, expectations and results are about, where a note trains it.
@Suite struct TrainedValueTests {
  private static let network = """
    ```nn network
    inputs: {x: 2}
    parameters: {w_1: 0.5, b: 0.1}
    layers: [{units: {o: w_1 x + b}}]
    targets: {o: 3}
    learning_rate: 0.1
    ```
    """
  private static let training = "```nn train\nsteps: 1\n```"
  private static let data = """
    ```nn data points
    inputs: [x]
    targets: [y]
    rows: [[0, 1], [1, 3], [2, 5]]
    ```

    ```nn network line
    inputs: [x]
    layers: [{dense: 1, activation: linear, weights: [[0]], bias: [0]}]
    ```

    ```nn train
    data: points
    steps: 400
    learning_rate: 0.1
    ```
    """

  private func run(_ parts: String...) -> LessonRun {
    LessonFixture.run(parts.joined(separator: "\n\n"), marks: false)
  }

  /// The numbers that a run writes behind code spans, in order.
  private func values(_ run: LessonRun) -> [String] {
    LessonFixture.text(run.bytes).matches(of: #/-->\s([^<`]*)<!--nn:\//#).map { String($0.1) }
  }

  @Test func valuesAboveATrainingAreDeclaredAndThoseBelowAreTrained() {
    // The slope of the error by w_1 is -(3 - 1.1) · 2, by b it is -1.9.
    let span = "`nn w_1 %.3f` `nn b` `nn out_o %.4f` `nn x`"
    let run = run(Self.network, span, Self.training, span, Self.training, "`nn b %.3f`")
    #expect(run.diagnostics.isEmpty)
    #expect(
      values(run) == ["0.500", "0.1", "1.1000", "2", "0.880", "0.29", "2.0500", "2", "0.385"])
  }

  @Test func expectationsAndResultsBelowATrainingAreAboutTheTrainedNetwork() {
    let run = run(
      Self.network, "```nn expect\nw_1: 0.5\n```", Self.training,
      "```nn expect\nw_1: 0.88\nout_o: 2.05\n```", "```nn forward\n```",
      "```nn update\n```", "```nn diagram\nform: mermaid\n```")
    #expect(run.diagnostics.isEmpty)
    let text = LessonFixture.text(run.bytes)
    #expect(text.contains("net_o = w_1 \\cdot x + b = 0.88 \\cdot 2 + 0.29 = 2.05"))
    #expect(text.contains("w_1^+ = 1.07") && text.contains("w₁ = 0.88"))
    #expect(LessonFixture.text(LessonFixture.run(text, marks: false).bytes) == text)
  }

  @Test func exercisesAreAboutTheDeclaredNetwork() {
    let text = LessonFixture.text(
      run(Self.network, Self.training, "```nn exercise\nof: [out_o, net_o]\n```").bytes)
    #expect(text.contains("net_o = w_1 \\cdot x + b = 0.5 \\cdot 2 + 0.1 = 1.1"))
    #expect(text.contains("- Work out $out_o$\n- Work out $net_o$"))
  }

  @Test func parametersThatAreTrainedOnDataHaveValues() {
    let span = "`nn w_{1,1,1} %.2f` `nn b_{1,1} %.2f` `nn b_1,1 %.2f`"
    let run = run(Self.data, span)
    #expect(run.diagnostics.isEmpty)
    #expect(values(run) == ["2.00", "1.00", "1.00"])
  }

  @Test func otherQuantitiesAreThoseOfTheFirstOfFewExamples() {
    let run = run(Self.data, "`nn out_{1,1} %.1f`")
    #expect(run.diagnostics.isEmpty && values(run) == ["1.0"])
  }

  @Test func otherQuantitiesHaveNoneWhereTheExamplesAreMany() throws {
    let many = Self.data.replacing("[0, 1],", with: String(repeating: "[0, 1], ", count: 10))
    let run = run(many, "`nn out_{1,1}`")
    let told = try #require(run.diagnostics.first)
    #expect(told.id == .unknownQuantity && told.hint?.contains("only its parameters") == true)
    #expect(run.diagnostics.count == 1 && values(run).isEmpty)
  }

  @Test func aValueThatTheNetworkAboveLacksIsSoughtInTheOneBefore() {
    let run = run(Self.network, Self.training, Self.data, "`nn w_1 %.2f` `nn w_{1,1,1} %.1f`")
    #expect(run.diagnostics.isEmpty && values(run) == ["0.88", "2.0"])
  }
}
