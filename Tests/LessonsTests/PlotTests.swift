import Lessons
import NoteMarkup
import SourceText
import Testing

/// The plots of what the engine did.
@Suite struct PlotTests {
  private static let lesson = """
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
    optimizer: adam
    learning_rate: 0.05
    ```

    ```nn train
    data: moons
    epochs: 10
    learning_rate: 0.1
    ```

    ```nn initialize
    sizes: [40, 30, 20]
    methods: [he, orthogonal]
    ```

    """

  private func plot(_ body: String, after lesson: String = lesson) throws -> Plot {
    let run = LessonFixture.run(lesson + "```nn plot\n\(body)\n```\n", marks: false)
    #expect(run.diagnostics.isEmpty)
    return try #require(run.drawings.last?.content.plot)
  }

  @Test func lossFollowsTheRecord() throws {
    let plot = try plot("of: loss\nscale: logarithmic")
    guard case .line("", let points) = try #require(plot.layers.first) else {
      Issue.record("one training has one line without a name")
      return
    }
    #expect(points.first?.x == 0 && points.last?.x == 10)
    #expect(plot.y.scale == .logarithmic)
    #expect(points.allSatisfy { $0.y > 0 })
    #expect(plot.summary.hasPrefix("The error during training, from 0."))
    #expect(plot.summary.hasSuffix(" over 10 updates"))
  }

  @Test func severalTrainingsAreCompared() throws {
    let plot = try plot("of: loss\nlast: 2\nnames: [Adam, plain]")
    #expect(plot.layers.count == 2)
    guard case .line("Adam", let first) = plot.layers[0],
      case .line("plain", let second) = plot.layers[1]
    else {
      Issue.record("the lines have the names of the directive")
      return
    }
    #expect(first.last?.x == 60 && second.last?.x == 10)
    // The second goes on from where the first ended.
    #expect(first.last?.y == second.first?.y)
    #expect(plot.summary.hasPrefix("The error during training; Adam: from 0."))
    #expect(plot.summary.contains(" over 60 updates; plain: from 0."))
  }

  @Test func theBoundaryTellsTheClassesApart() throws {
    let plot = try plot("of: boundary")
    guard case .field(let names, let field) = try #require(plot.layers.first),
      case .dots(_, let zeros) = plot.layers[1], case .dots(_, let ones) = plot.layers[2]
    else {
      Issue.record("a field lies under the dots of two classes")
      return
    }
    #expect(names == ["y = 0", "y = 1"] && zeros.count == 20 && ones.count == 20)
    #expect(plot.x.label == "x₁" && plot.y.label == "x₂")
    #expect(Set(field.classes) == [0, 1])
    // A logistic unit is sure far from the boundary, and not beside it.
    #expect(Set(field.sureness) == [0, 1, 2, 3])
    // The cell of an example is of its class where the summary says that all are.
    #expect(plot.summary.contains(" of 40 examples"))
  }

  @Test func classesWithoutProbabilitiesAreSure() throws {
    let linear = Self.lesson.replacing("activation: logistic", with: "activation: linear")
      .replacing("binary cross entropy", with: "mean squared error")
    let plot = try plot("of: boundary", after: linear)
    guard case .field(_, let field) = try #require(plot.layers.first) else {
      Issue.record("a field lies below the dots")
      return
    }
    #expect(Set(field.sureness) == [3])
  }

  /// A jump interrupts the line; a kink and a steep flank do not.
  @Test(arguments: [("relu", true), ("leaky relu", true), ("tanh", false), ("softplus", false)])
  func derivativesThatJumpAreInterrupted(function: String, jumps: Bool) throws {
    let plot = try plot("of: activations\nfunctions: [\(function)]\nderivatives: yes")
    guard case .line(_, let values) = plot.layers[0],
      case .companion(_, let slopes) = plot.layers[1]
    else {
      Issue.record("a function and its derivative")
      return
    }
    #expect(values.allSatisfy { $0.y.isFinite })
    let gaps = slopes.filter { !$0.y.isFinite }
    #expect(gaps.count == (jumps ? 1 : 0))
    #expect(gaps.allSatisfy { abs($0.x) < 1e-3 })
  }

  /// A histogram is a density: its bars have an area of 1, and so has the curve of the theory.
  @Test func histogramsAreDensities() throws {
    let plot = try plot("of: weights\nmethod: he\nlayer: 1")
    guard case .bars(_, let bars) = try #require(plot.layers.first),
      case .companion(_, let theory) = plot.layers[1]
    else {
      Issue.record("bars and the theory")
      return
    }
    let area = bars.reduce(0) {
      $0 + ($1.interval.upperBound - $1.interval.lowerBound) * $1.height
    }
    #expect(abs(area - 1) < 1e-12)
    let step = theory[1].x - theory[0].x
    #expect(abs(theory.reduce(0) { $0 + $1.y } * step - 1) < 0.01)
    // Of 1,200 weights few are missing beyond three standard deviations, √(2/40) each.
    #expect(abs((bars.last?.interval.upperBound ?? 0) - 3.3 * 0.05.squareRoot()) < 0.3)
  }

  @Test func gradientsAreThoseOfTheMethods() throws {
    let plot = try plot("of: gradients")
    let names = plot.layers.map { layer in
      if case .markedLine(let name, let points) = layer { "\(name) \(points.count)" } else { "" }
    }
    #expect(names == ["he 2", "orthogonal 2"])
    #expect(plot.x.range == 1...2)
    #expect(plot.summary.hasPrefix("The norm of the gradient by layer; he: "))
    #expect(plot.summary.hasSuffix(" in the last"))
  }

  /// One step leads where one update of that parameter does.
  @Test func descentFollowsTheSlope() throws {
    let plot = try plot(
      "of: descent\nby: w_5\nrates: [0.5, 80]\nsteps: 3", after: LessonFixture.network)
    guard case .line("error", let curve) = plot.layers[0],
      case .markedLine("α = 0.5", let slow) = plot.layers[1],
      case .markedLine("α = 80", let fast) = plot.layers[2]
    else {
      Issue.record("a curve and a walk for each rate")
      return
    }
    #expect(slow.count == 4 && slow[0].x == 0.4 && fast[0] == slow[0])
    #expect(abs(slow[0].y - 0.298371109) < 1e-9 && abs(slow[1].x - 0.358916480) < 1e-9)
    #expect(abs(fast[1].x - (0.4 - 80 * 0.082167041)) < 1e-6)
    #expect(zip(slow, slow.dropFirst()).allSatisfy { $1.y < $0.y })
    for point in slow + fast {
      #expect(curve.contains { abs($0.x - point.x) < 0.1 && abs($0.y - point.y) < 0.05 })
    }
    #expect(plot.summary.contains("α = 0.5: 3 steps from 0.4, where the error is 0.2984, to "))
  }

  @Test func predictionsAreOverTheOneInput() throws {
    let plot = try plot(
      "of: predictions",
      after: """
        ```nn data sine
        generate: noisy sine
        count: 11
        ```

        ```nn network
        inputs: [x]
        layers:
          - {dense: 4, activation: tanh}
          - {dense: 1, activation: linear}
        loss: mean squared error
        ```

        ```nn train
        data: sine
        steps: 20
        learning_rate: 0.1
        ```

        """)
    guard case .dots(_, let dots) = plot.layers[0], case .line(_, let line) = plot.layers[1] else {
      Issue.record("a curve under the examples")
      return
    }
    #expect(dots.count == 11 && line.first?.x == 0 && line.last?.x == 1)
    #expect(
      plot.summary == "The examples of y and what the network predicts, for x from 0 to 1")
  }

  @Test(arguments: [
    ("of: loss", "", "there is nothing to plot; the plot shows what came of train above it"),
    (
      "of: weights", "", "there is nothing to plot; the plot shows what came of initialize above it"
    ),
    ("of: predictions", lesson, "the network trained above does not have one input"),
    ("of: loss\nlast: 3", lesson, "last is 3; it can be at most 2"),
  ])
  func whatCannotBePlottedIsTold(body: String, lesson: String, message: String) {
    let run = LessonFixture.run(lesson + "```nn plot\n\(body)\n```\n", marks: false)
    #expect(run.diagnostics.map(\.message) == [message])
  }
}
