import Foundation
import NeuralNet

/// Measures training against plain C loops over the same networks, in one run: medians and ratios.
///
/// The C loops stand in `peer.c` and are loaded from a shared object.
struct EngineBenchmark {
  private typealias Example = @convention(c) (Int, UnsafeMutablePointer<Double>) -> Void
  private typealias Perceptron =
    @convention(c) (
      Int, Int, Int, Int, Int, UnsafePointer<Double>, UnsafePointer<Double>,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Double
    ) -> Void

  private let example: Example
  private let perceptron: Perceptron

  /// Nil if the object cannot be loaded.
  init?(peer path: String) {
    guard let handle = dlopen(path, RTLD_NOW), let example = dlsym(handle, "peer_example"),
      let perceptron = dlsym(handle, "peer_perceptron")
    else { return nil }
    self.example = unsafeBitCast(example, to: Example.self)
    self.perceptron = unsafeBitCast(perceptron, to: Perceptron.self)
  }

  func run() throws {
    try measureExample()
    try measurePerceptron(inputs: 64, hidden: 32, batch: 32, samples: 1797)
    try measurePerceptron(inputs: 784, hidden: 128, batch: 64, samples: 1280)
    try measureTrace()
  }

  /// The medians of two bodies that take turns, in seconds.
  private func race(runs: Int = 21, _ own: () -> Void, _ other: () -> Void) -> (Double, Double) {
    var times: [[Double]] = [[], []]
    for _ in 0..<runs {
      times[0].append(seconds(own))
      times[1].append(seconds(other))
    }
    return (median(times[0]), median(times[1]))
  }

  private func tell(_ name: String, _ own: Double, _ other: Double, _ peer: String, limit: Double) {
    let ratio = String(format: "%6.2fx", own / other)
    let times = String(format: "%9.3f ms, %@ %9.3f ms", own * 1e3, peer as NSString, other * 1e3)
    print(
      "\(name.padding(toLength: 30, withPad: " ", startingAt: 0)) \(times) \(ratio) (≤ \(limit))")
  }

  // MARK: The 2-2-2 example

  private static func network() throws -> Network {
    func term(_ w: String, _ a: Quantity, _ v: String, _ b: Quantity, _ bias: String) -> Term {
      .sum([
        .quantity(.parameter(w)) * .quantity(a), .quantity(.parameter(v)) * .quantity(b),
        .quantity(.parameter(bias)),
      ])
    }
    let values: [(String, Double)] = [
      ("w_1", 0.15), ("w_2", 0.2), ("w_3", 0.25), ("w_4", 0.3), ("w_5", 0.4), ("w_6", 0.45),
      ("w_7", 0.5), ("w_8", 0.55), ("b_1", 0.35), ("b_2", 0.6),
    ]
    let (i1, i2) = (Quantity.input("i_1"), Quantity.input("i_2"))
    let (h1, h2) = (Quantity.output("h_1"), Quantity.output("h_2"))
    return try Network(
      inputs: ["i_1", "i_2"], parameters: values.map { .init($0, $1) },
      layers: [
        .init([
          .init("h_1", netInput: term("w_1", i1, "w_2", i2, "b_1"), activation: .logistic),
          .init("h_2", netInput: term("w_3", i1, "w_4", i2, "b_1"), activation: .logistic),
        ]),
        .init([
          .init("o_1", netInput: term("w_5", h1, "w_6", h2, "b_2"), activation: .logistic),
          .init("o_2", netInput: term("w_7", h1, "w_8", h2, "b_2"), activation: .logistic),
        ]),
      ],
      samples: [
        .init(inputs: ["i_1": 0.05, "i_2": 0.1], targets: ["o_1": 0.01, "o_2": 0.99])
      ], learningRate: 0.5, frozen: ["b_1", "b_2"])
  }

  private func measureExample() throws {
    let network = try Self.network()
    let start = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55]
    var peer = start
    var own = network
    let (mine, c) = race {
      own = network.train(steps: 10_000).network
    } _: {
      peer = start
      example(10_000, &peer)
    }
    check(own.parameterValues[..<8], peer[...])
    tell("2-2-2, 10,000 steps", mine, c, "C", limit: 1.2)
  }

  // MARK: Perceptrons

  private func measurePerceptron(inputs: Int, hidden: Int, batch: Int, samples: Int) throws {
    var random = Xoshiro256(seed: 1)
    let digits = Generator.bitmapDigits.make(count: samples, noise: 0.1, seed: 1)
    let rows = digits.inputs.map { row in (0..<inputs).map { row[$0 % row.count] } }
    let data = Batch(inputs: rows, targets: digits.targets)
    var network = try LayeredNetwork(
      inputCount: inputs, layers: [.init(hidden, .logistic), .init(10, .softmax)],
      loss: .crossEntropy)
    for l in 0..<2 { network.initialize(layer: l, .xavier, using: &random) }
    let parts = (0..<2).flatMap { [network.weightRanges[$0], network.biasRanges[$0]] }
    let start = parts.map { Array(network.parameters[$0]) }
    var peer = start
    var trainer = Trainer(network, optimizer: .gradientDescent(learningRate: 0.1))
    let order = Array(0..<samples)
    let (mine, c) = race(runs: inputs > 100 ? 7 : 21) {
      trainer = Trainer(network, optimizer: .gradientDescent(learningRate: 0.1))
      for first in stride(from: 0, to: samples, by: batch) {
        trainer.step(data.subset(order[first..<min(first + batch, samples)]))
      }
    } _: {
      var (v, p, w, q) = (start[0], start[1], start[2], start[3])
      perceptron(
        samples, batch, inputs, hidden, 10, data.inputs, data.targets, &v, &p, &w, &q, 0.1)
      peer = [v, p, w, q]
    }
    for (part, other) in zip(parts, peer) { check(trainer.network.parameters[part], other[...]) }
    let limit = inputs > 100 ? 2.0 : 1.2
    tell("\(inputs)-\(hidden)-10, batch \(batch), 1 epoch", mine, c, "C", limit: limit)
  }

  /// Ends the program if two ways to train led to different parameters.
  private func check(_ own: ArraySlice<Double>, _ other: ArraySlice<Double>) {
    let isSame = zip(own, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    precondition(isSame && own.count == other.count, "the two do not compute the same")
  }

  // MARK: Traces

  /// The pass that explains every step of a training step, against the same passes alone: where
  /// the equations have to be found, and where they are known from other numbers.
  private func measureTrace() throws {
    let network = try Self.network()
    let known = network.evaluate().updateTrace()
    var steps = 0
    let plain = { for _ in 0..<100 { steps += network.evaluate().gradient.count } }
    let (first, other) = race {
      for _ in 0..<100 { steps += network.evaluate().updateTrace().steps.count }
    } _: {
      plain()
    }
    let (again, another) = race {
      for _ in 0..<100 { steps += known.recomputed(with: network.evaluate()).steps.count }
    } _: {
      plain()
    }
    precondition(steps > 0)
    tell("first traced pass, 100 times", first, other, "plain", limit: 50)
    tell("next traced pass, 100 times", again, another, "plain", limit: 50)
  }
}
