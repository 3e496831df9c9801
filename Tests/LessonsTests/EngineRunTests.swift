import Binding
import Lessons
import NeuralNet
import NoteMarkup
import SourceText
import Testing

@Suite struct EngineRunTests {
  private static let example = LessonFixture.network + "\n"

  private func run(
    _ text: String, change: (inout LessonRun.Options) -> Void = { _ in }
  ) -> (run: LessonRun, text: String) {
    var options = LessonRun.Options(marks: false)
    change(&options)
    let run = LessonRun(Note(parsing: Array(text.utf8)), options: options)
    return (run, String(decoding: run.bytes, as: UTF8.self))
  }

  /// The published error after 10,000 updates, and its outputs.
  @Test func theExampleIsTrainedAndAsked() {
    let (result, text) = run(
      Self.example + """
        ```nn train
        steps: 10000
        show: [loss, parameters]
        digits: 10
        ```

        ```nn predict
        ```

        """)
    #expect(result.diagnostics.isEmpty)
    #expect(text.contains("| 0 | 0.2983711088 |"))
    #expect(text.contains("| 10,000 | 0.0000351019 |"))
    #expect(text.contains("| $b_1$ | 0.35 | 0.35 |"))
    #expect(text.contains("| 0.05 | 0.1 | 0.015913620 | 0.984064274 | 0.01 | 0.99 |"))
  }

  private static let moons = """
    ```nn data moons
    generate: two moons
    count: 40
    noise: 0.1
    ```

    ```nn network
    inputs: [x_1, x_2]
    layers:
      - {dense: 6, activation: tanh}
      - {dense: 1, activation: logistic}
    loss: binary cross entropy
    seed: 1
    ```

    ```nn train
    data: moons
    epochs: 60
    batch: 8
    optimizer: adam
    learning_rate: 0.05
    seed: 2
    show: [loss, gradients, parameters]
    ```

    ```nn predict
    data: moons
    ```

    ```nn data arms
    generate: spirals
    arms: 3
    count: 30
    ```

    ```nn transfer
    data: arms
    add: [{dense: 3, activation: softmax}]
    loss: cross entropy
    steps: 30
    learning_rate: 0.1
    ```

    ```nn initialize
    sizes: [30, 30, 30]
    ```

    ```nn data letters
    generate: characters
    text: "abab"
    steps: 2
    ```

    ```nn network rnn
    inputs: 2
    layers:
      - {recurrent: 3, activation: tanh}
      - {dense: 2, activation: softmax}
    loss: cross entropy
    ```

    ```nn train
    data: letters
    steps: 50
    optimizer: adam
    learning_rate: 0.1
    ```

    ```nn predict
    data: letters
    start: a
    count: 5
    ```

    """

  @Test func examplesHaveTheDecimalsThatAreAskedFor() {
    let data = "```nn data line\ninputs: [x]\nrows: [[0.123456]]\n```\n"
    #expect(run(data).text.contains("\n| 0.123456 |"))
    let short = run(data.replacing("rows", with: "digits: 2\nrows"))
    #expect(short.run.diagnostics.isEmpty)
    #expect(short.text.contains("\n| 0.12 |"))
  }

  @Test func resultsAreTheSameEachTimeAndCanBeTakenOut() {
    let (first, text) = run(Self.moons)
    #expect(first.diagnostics.isEmpty)
    #expect(run(text).text == text)
    #expect(String(decoding: Strip(Note(parsing: first.bytes)).bytes, as: UTF8.self) == Self.moons)
    #expect(text.contains("of 40 are classified right."))
    #expect(text.contains("The 18 kept parameters are frozen; after the training they are bit"))
    #expect(text.contains("```text\nababab\n```"))
    #expect(text.contains("| xavier | 0.033333333 |"))
  }

  @Test func aTrainingThatIsStoppedHasNoResult() {
    let endless = Self.moons.replacing("epochs: 60", with: "steps: 1000000")
    let slow = run(endless) { $0.limits.seconds = 0.05 }
    #expect(slow.run.diagnostics.map(\.id.rawValue) == ["too-slow"])
    #expect(slow.run.hasErrors)
    #expect(!slow.text.contains("1,000,000 steps"))
    let stopped = run(endless) { $0.progress = { _ in .stop } }
    #expect(stopped.run.diagnostics.map(\.id.rawValue) == ["interrupted"])
  }

  @Test func aDivergenceIsToldWithItsStep() {
    let text = """
      ```nn network
      inputs: {x: 1}
      targets: {y: 0}
      parameters: {w: 1}
      layers:
        - units: {y: w x}
      ```

      ```nn train
      steps: 100
      learning_rate: 1e300
      ```

      """
    let (result, written) = run(text)
    #expect(result.diagnostics.map(\.id.rawValue) == ["divergence"])
    #expect(result.diagnostics.first?.message.contains("at step 2") == true)
    #expect(written.contains("The training diverged: at step 2"))
    #expect(!result.hasErrors)
  }

  @Test func bothFormsOfANetworkGiveTheSameNumbers() throws {
    let layers = """
      ```nn network
      inputs: [0.05, 0.10]
      targets: [0.01, 0.99]
      reduction: sum
      layers:
        - {dense: 2, activation: logistic, weights: [[0.15, 0.20], [0.25, 0.30]], bias: 0.35}
        - {dense: 2, activation: logistic, weights: [[0.40, 0.45], [0.50, 0.55]], bias: 0.60}
      frozen: [b_1, b_2]
      learning_rate: 0.5
      ```

      """
    let one = NoteBindings(reading: Note(parsing: Array(layers.utf8)))
    let other = NoteBindings(reading: Note(parsing: Array(Self.example.utf8)))
    #expect(one.diagnostics.isEmpty)
    let (a, b) = (try #require(one.networks.first), try #require(other.networks.first))
    let pairs: [(String, String)] = [("w_1,1,1", "w_1"), ("w_1,2,2", "w_4"), ("w_2,1,2", "w_6")]
    for (own, name) in pairs {
      #expect(a.values[.updated(own)] == b.values[.updated(name)])
      #expect(a.values[.updated(own)] != nil)
    }
    #expect(a.values[.updated("b_2")] == 0.6)
    #expect(a.values.totalError == b.values.totalError)
  }

  /// The kept layers of the new network are those of the trained one, and its last layer is trained.
  @Test func aTransferredNetworkIsAsked() throws {
    let (result, text) = run(
      """
      ```nn data four
      generate: spirals
      arms: 4
      count: 40
      ```

      ```nn network first
      inputs: [x_1, x_2]
      layers:
        - {dense: 6, activation: tanh}
        - {dense: 4, activation: softmax}
      loss: cross entropy
      ```

      ```nn data three
      generate: spirals
      arms: 3
      count: 24
      ```

      ```nn transfer first
      name: second
      add: [{dense: 3, activation: softmax}]
      steps: 100
      optimizer: adam
      learning_rate: 0.05
      ```

      ```nn predict second
      digits: 4
      ```

      ```nn train second
      steps: 100
      optimizer: adam
      learning_rate: 0.05
      digits: 6
      ```

      """)
    #expect(result.diagnostics.isEmpty)
    #expect(text.contains("$y_3$ | $y_1$, target |"))
    #expect(text.contains(" of 24 are classified right."))
    // The second training goes on where the transfer ended.
    let rows = text.split(separator: "\n").filter { $0.split(separator: "|").count == 2 }
    let ends = rows.filter { $0.hasPrefix("| 100 |") }
    let starts = rows.filter { $0.hasPrefix("| 0 |") }
    #expect(ends.count == 2 && starts.count == 2)
    let end = try #require(ends.first?.split(separator: " ").dropLast().last)
    let start = try #require(starts.last?.split(separator: " ").dropLast().last)
    #expect(end.hasPrefix(start.dropLast()))
  }

  /// Predictions show whole sequences step by step, and say how many more there are.
  @Test func sequencesArePredictedStepByStep() {
    let text = { (each: String) in
      self.run(
        """
        ```nn data bits
        generate: parity
        count: 12
        steps: 3
        each_step: \(each)
        ```

        ```nn network
        inputs: [x]
        layers:
          - {recurrent: 3, activation: tanh}
          - {dense: 1, activation: logistic}
        loss: binary cross entropy
        ```

        ```nn predict
        digits: 1
        ```

        """
      ).text
    }
    let each = text("yes")
    #expect(each.contains("| sequence | step | $x$ | $y$ | $y$, target |"))
    #expect(each.contains("| 6 | 3 | "))
    #expect(!each.contains("| 7 | 1 | "))
    #expect(each.contains("And 6 more sequences."))
    #expect(each.contains(" of 36 steps are classified right."))
    let last = text("no")
    #expect(last.contains(" of 12 sequences are classified right."))
    let rows = last.split(separator: "\n").filter { $0.hasPrefix("| 6 |") }
    #expect(rows.map { $0.hasSuffix("|  |") } == [true, true, false])
  }

  /// Data with one target for a whole sequence trains the output of the last step.
  @Test func sequencesMayHaveOneTarget() {
    let (result, text) = run(
      """
      ```nn data bits
      generate: parity
      each_step: no
      ```

      ```nn network
      inputs: [x]
      layers:
        - {recurrent: 3, activation: tanh}
        - {dense: 1, activation: logistic}
      loss: binary cross entropy
      ```

      ```nn train
      data: bits
      steps: 5
      learning_rate: 0.1
      ```

      """)
    #expect(result.diagnostics.isEmpty)
    #expect(text.contains("| 5 | 0."))
  }
}
