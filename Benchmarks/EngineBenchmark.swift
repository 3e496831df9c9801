import Binding
import Foundation
import NeuralNet
import NoteMarkup

/// Measures training, as the directive `train` does it, against plain C loops over the same
/// networks, in one run: medians and ratios.
///
/// The C loops stand in `peer.c` and are loaded from a shared object. They train alone; the
/// directive records the error and the gradient's norm at eleven steps, too.
struct EngineBenchmark {
  /// Steps, and the weights that they change.
  private typealias Example = @convention(c) (Int, UnsafeMutablePointer<Double>) -> Void
  /// Samples, batch, inputs, hidden units and outputs, the rows of inputs and of targets, the
  /// weights and biases that are changed, and the learning rate.
  private typealias Perceptron =
    @convention(c) (
      Int, Int, Int, Int, Int, UnsafePointer<Double>, UnsafePointer<Double>,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Double
    ) -> Void

  private let example: Example
  private let perceptron: Perceptron
  /// The network that the exercise sheet declares.
  private let network: Network

  /// Nil if the object cannot be loaded, or if the sheet declares no network.
  init?(peer path: String, sheet: [UInt8]) {
    guard let handle = dlopen(path, RTLD_NOW), let example = dlsym(handle, "peer_example"),
      let perceptron = dlsym(handle, "peer_perceptron"),
      let bound = NoteBindings(reading: Note(parsing: sheet)).networks.first
    else { return nil }
    self.example = unsafeBitCast(example, to: Example.self)
    self.perceptron = unsafeBitCast(perceptron, to: Perceptron.self)
    network = bound.network
  }

  func run() throws {
    try measureExample(steps: 10_000)
    try measure(.init(inputs: 64, hidden: 32, batch: 32, samples: 1797, epochs: 20), runs: 11)
    try measure(.init(inputs: 784, hidden: 128, batch: 64, samples: 1280, epochs: 20), runs: 3)
    measureTraces()
  }

  /// The medians of two bodies that take turns, in seconds on a processor.
  private func race(runs: Int = 21, _ own: () -> Void, _ other: () -> Void) -> (Double, Double) {
    var times: [[Double]] = [[], []]
    for _ in 0..<runs {
      times[0].append(seconds(own))
      times[1].append(seconds(other))
    }
    return (median(times[0]), median(times[1]))
  }

  private func printRow(_ name: String, _ times: (own: Double, other: Double), peer: String) {
    let ratio = String(format: "%6.2fx", times.own / times.other)
    let both = String(
      format: "%9.3f ms, %@ %9.3f ms", times.own * 1e3, peer as NSString, times.other * 1e3)
    print("\(name.padding(toLength: 34, withPad: " ", startingAt: 0)) \(both) \(ratio)")
  }

  private struct DifferentResults: Error {}

  /// Throws if two ways to train led to different parameters.
  private func requireEqual(
    _ own: some Collection<Double>, _ other: some Collection<Double>
  ) throws {
    let isSame = zip(own, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    guard isSame, own.count == other.count else { throw DifferentResults() }
  }

  // MARK: The exercise sheet's network

  private func measureExample(steps: Int) throws {
    var plan = TrainingPlan(
      .gradientDescent(learningRate: network.learningRate ?? .nan), .steps(steps))
    plan.frozen = network.frozenIndices
    let examples = ModelExamples.units(NetworkExamples(network.samples))
    let weights = network.parameterValues.indices.filter { !plan.frozen.contains($0) }
    let start = weights.map { network.parameterValues[$0] }
    var (model, peer) = (Model.units(network), start)
    let times = race {
      model = .units(network)
      _ = model.train(on: examples, plan: plan)
    } _: {
      peer = start
      example(steps, &peer)
    }
    try requireEqual(weights.map { model.parameters[$0] }, peer)
    printRow("2-2-2, \(steps) steps", times, peer: "C")
  }

  // MARK: Perceptrons

  /// A perceptron with one hidden layer of logistic units, a softmax layer of ten, and what it is
  /// trained on.
  private struct Perceptrons {
    var inputs: Int
    var hidden: Int
    var batch: Int
    var samples: Int
    var epochs: Int

    var name: String { "\(inputs)-\(hidden)-10, batch \(batch), \(epochs) epochs" }

    /// Dots of digits, as often repeated as there are inputs.
    var data: Batch {
      let digits = Generator.bitmapDigits.make(count: samples, noise: 0.1, seed: 1)
      let rows = digits.inputs.map { row in (0..<inputs).map { row[$0 % row.count] } }
      return Batch(inputs: rows, targets: digits.targets)
    }

    func network() throws -> LayeredNetwork {
      var random = Xoshiro256(seed: 1)
      var network = try LayeredNetwork(
        inputCount: inputs, layers: [.init(hidden, .logistic), .init(10, .softmax)],
        loss: .crossEntropy)
      for l in 0..<2 { network.initialize(layer: l, .xavier, using: &random) }
      return network
    }
  }

  private func measure(_ size: Perceptrons, runs: Int) throws {
    let (data, network) = (size.data, try size.network())
    let parts = (0..<2).flatMap { [network.weightRanges[$0], network.biasRanges[$0]] }
    let start = parts.map { Array(network.parameters[$0]) }
    let plan = TrainingPlan(
      .gradientDescent(learningRate: 0.1), .epochs(size.epochs), batchSize: size.batch)
    var (model, peer) = (Model.layers(network), start)
    let times = race(runs: runs) {
      model = .layers(network)
      _ = model.train(on: .batch(data), plan: plan)
    } _: {
      var (v, p, w, q) = (start[0], start[1], start[2], start[3])
      for _ in 0..<size.epochs {
        perceptron(
          size.samples, size.batch, size.inputs, size.hidden, 10, data.inputs, data.targets, &v,
          &p, &w, &q, 0.1)
      }
      peer = [v, p, w, q]
    }
    for (part, other) in zip(parts, peer) { try requireEqual(model.parameters[part], other) }
    printRow(size.name, times, peer: "C")
  }

  // MARK: Traces

  /// The pass that explains every step of a training step, against the same passes alone: where
  /// the equations have to be found, and where they are known from other numbers.
  private func measureTraces() {
    let known = network.evaluate().updateTrace()
    var steps = 0
    let evaluate = { for _ in 0..<100 { steps += network.evaluate().gradient.count } }
    let first = race {
      for _ in 0..<100 { steps += network.evaluate().updateTrace().steps.count }
    } _: {
      evaluate()
    }
    let again = race {
      for _ in 0..<100 { steps += known.recomputed(with: network.evaluate()).steps.count }
    } _: {
      evaluate()
    }
    precondition(steps > 0)
    printRow("first traced pass, 100 times", first, peer: "plain")
    printRow("next traced pass, 100 times", again, peer: "plain")
  }
}
