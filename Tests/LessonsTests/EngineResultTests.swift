import Lessons
import Testing

/// The words and tables of what the engine did.
@Suite struct EngineResultTests {
  private func result(_ text: String) -> String {
    let run = LessonFixture.run(text, marks: false)
    #expect(run.diagnostics.isEmpty)
    return String(decoding: run.bytes, as: UTF8.self)
  }

  @Test func lettersAreSymbolsAndWordsAreCode() {
    let text = result(
      """
      ```nn data flowers
      inputs: [x_1, length, "w_1,2,1"]
      targets: [y]
      rows: [[0.123456, 2, 3, 4]]
      digits: 2
      ```

      """)
    #expect(text.contains("| $x_1$ | `length` | $w_{1,2,1}$ | $y$ |"))
    #expect(text.contains("| 0.12 | 2 | 3 | 4 |"))
    #expect(text.contains("1 example with 3 inputs and 1 target."))
  }

  private static func deep(_ steps: Int) -> String {
    """
    ```nn data line
    inputs: [x]
    targets: [y]
    rows: [[1, 8], [2, 16]]
    ```

    ```nn network
    inputs: [x]
    layers:
      - {dense: 1, activation: linear, weights: [[2]], bias: none}
      - {dense: 1, activation: linear, weights: [[3]], bias: none}
      - {dense: 1, activation: linear, weights: [[1]], bias: none}
    learning_rate: 0.001
    ```

    ```nn train
    data: line
    steps: \(steps)
    show: [loss, gradients]
    digits: 2
    ```

    """
  }

  /// 6x is 2x too small: the mean of ½(2x)² is 5, its derivative by a weight -5 times the others.
  @Test func gradientsStandInTheirOwnTable() {
    let short = result(Self.deep(1))
    #expect(short.contains("0.001: 1 step on all 2 examples.\n\n| step | error |"))
    #expect(short.contains("| 0 | 5 |"))
    #expect(short.contains("|  | step 0 | step 1 |\n|---|---|---|\n| layer 1 | 15 |"))
    #expect(short.contains("\n| layer 3 | 30 |"))
    let long = result(Self.deep(3))
    #expect(long.contains("3 steps, each on all 2 examples."))
    #expect(long.contains("| step | layer 1 | layer 2 | layer 3 |"))
    #expect(long.contains("\n| 0 | 15 | 10 | 30 |"))
  }

  /// Some rows are shown, and all of them are folded below.
  @Test func everyFewRowsAreShown() {
    let text = result(Self.deep(4).replacing("digits: 2", with: "digits: 2\nevery: 3"))
    let parts = text.split(separator: "<details><summary>All 5 rows</summary>")
    #expect(parts.count == 2)
    let rows = parts.map { part in
      part.matches(of: /(?m)^\| (\d+) \|.*\|.*\|.*\|$/).map { String($0.output.1) }
    }
    #expect(rows == [["0", "3", "4"], ["0", "1", "2", "3", "4"]])
    #expect(parts.last?.contains("\n</details>") == true)
  }

  /// The training and the data of other seeds are told beside those of the note.
  @Test func otherSeedsAreCompared() {
    let lesson = """
      ```nn data moons
      generate: two moons
      count: 20
      noise: 0.1
      ```

      ```nn network
      inputs: [x_1, x_2]
      layers: [{dense: 3, activation: tanh}, {dense: 1, activation: logistic}]
      loss: binary cross entropy
      seed: 2
      ```

      ```nn train
      data: moons
      steps: 5
      learning_rate: 1
      seeds: SEEDS
      ```

      ```nn predict
      data: moons
      seeds: 1..4
      ```

      """
    let text = result(lesson.replacing("SEEDS", with: "[2, 2, 2]"))
    #expect(text.contains("The same training from seeds 2, 2 and 2:"))
    // The network's own seed gives what the training above gave.
    let own = text.matches(of: /(?m)^\| (?:0|5) \| (.*) \|$/).map { $0.output.1 }
    #expect(text.contains("| lowest | \(own[0]) | \(own[1]) |"))
    #expect(text.contains("| highest | \(own[0]) | \(own[1]) |"))
    #expect(text.contains("The data drawn anew from seeds 1 to 4:"))
    #expect(text.contains("| classified right, of 20 | draws |"))
    let draws = text.split(separator: "| draws |")[1].matches(of: /(?m)^\| \d+ \| (\d+) \|$/)
    #expect(draws.compactMap { Int($0.output.1) }.reduce(0, +) == 4)
  }

  @Test func methodsAreComparedInAColumnEach() {
    let initialize = """
      ```nn initialize
      sizes: [10, 10, 10]
      methods: [zero, orthogonal]
      activation: tanh
      digits: 2
      ```

      """
    let deep = result(initialize)
    #expect(deep.contains("| method | variance of the weights in theory | measured in layer 1 |"))
    #expect(deep.contains("| orthogonal | 0.1 | 0.1"))
    #expect(
      deep.contains("Variance of the outputs of each layer:\n\n| layer | zero | orthogonal |"))
    #expect(deep.contains("\n| 1 | 0 | 0."))
    #expect(deep.contains("\n| 2 | 0 | 0."))
    let folded = result(
      initialize.replacing("digits: 2", with: "digits: 2\nevery: 2")
        .replacing("[10, 10, 10]", with: "[10, 10, 10, 10, 10, 10]"))
    let parts = folded.split(separator: "<details><summary>All 5 layers</summary>")
    #expect(parts.count == 2)
    let rows = parts.map { $0.matches(of: /(?m)^\| (\d) \|/).map { String($0.output.1) } }
    #expect(rows[0] == ["1", "2", "4", "5", "1", "2", "4", "5"])
    #expect(rows[1] == ["1", "2", "3", "4", "5", "1", "2", "3", "4", "5"])
    let single = result(initialize.replacing("[10, 10, 10]", with: "[10, 10]"))
    #expect(single.contains("| measured | variance of the outputs | norm of the gradient |"))
    #expect(!single.contains("each layer"))
  }

  @Test func predictionsOfSequencesAreCountedBySequenceAndStep() {
    let text = result(
      """
      ```nn network
      samples:
        - {inputs: {x: [0, 1]}, targets: {y: 1}}
        - {inputs: {x: [1, 1]}, targets: {y: 0}}
      layers:
        - {recurrent: 2, activation: tanh}
        - {dense: 1, activation: logistic}
      loss: binary cross entropy
      ```

      ```nn predict
      digits: 2
      ```

      """)
    #expect(text.contains("| sequence | step | $x$ | $y$ |"))
    for row in ["| 1 | 1 | 0 |", "| 1 | 2 | 1 |", "| 2 | 1 | 1 |", "| 2 | 2 | 1 |"] {
      #expect(text.contains("\n" + row))
    }
  }

  @Test func unitsInLayerFormAreNamedByTheirPlace() {
    let text = result(
      """
      ```nn network
      inputs: {x: 1}
      layers:
        - {dense: 1, activation: relu, weights: [[2]], bias: 1}
        - {dense: 2, activation: linear, weights: [[1], [-1]], bias: 0}
      ```

      ```nn forward
      form: scalars
      show: table
      ```

      """)
    #expect(text.contains("| $(1, 1)$ | $z_{1,1} = 3$ | $a_{1,1} = 3$ |"))
    #expect(text.contains("| $(2, 2)$ | $z_{2,2} = -3$ | $a_{2,2} = -3$ |"))
  }

  @Test func diagramsShowActivationsAndSharedBiasesOnce() {
    let text = result(
      """
      ```nn network
      inputs: {x: 1}
      parameters: {w: 1, b: 0.5, c: 2}
      layers:
        - units:
            h: {net: w x + b, activation: tanh}
            k: w x + b
            o: w x + c
      ```

      ```nn diagram
      form: mermaid
      ```

      """)
    #expect(text.contains(#"u0(("h<br/>tanh"))"#))
    #expect(text.contains(#"u1(("k<br/>linear"))"#))
    #expect(text.contains("u0b[\"b = 0.5\"] -.-> u0"))
    #expect(text.contains("u0b -.-> u1"))
    #expect(text.contains("u2b[\"c = 2\"] -.-> u2"))
    #expect(text.ranges(of: "b = 0.5").count == 1)
  }
}
