/// What training did, as plain data: the error from step to step, and how it ended.
package struct TrainingRecord: Hashable, Sendable {
  /// The state before an update, or after the last one.
  package struct Point: Hashable, Sendable {
    /// How many updates were made before.
    package let step: Int
    /// How many times all examples were gone through before.
    package let epoch: Double
    /// The error over all examples, with the penalty.
    package let error: Double
    /// ‖∂E/∂(parameters of the layer)‖₂ over all examples with the penalty, before clipping, in
    /// the order of `layers`.
    package let gradientNorms: [Double]
  }

  /// How training ended.
  package enum Ending: Hashable, Sendable {
    case finished
    /// The target error was reached.
    case reachedTarget
    /// The error or a derivative was infinite or no number at the update of that number, counted
    /// from 1; the parameters are those before it.
    case diverged(step: Int)
    case timedOut
    case cancelled
  }

  /// The layers' names, first to last, those without parameters left out.
  package let layers: [String]
  /// At least one; the last one tells the state at the end.
  package internal(set) var points: [Point] = []
  /// How it ended.
  package internal(set) var ending = Ending.finished
  /// The updates that were made.
  package internal(set) var steps = 0

  /// A record without points.
  package init(layers: [String]) { self.layers = layers }

  /// The error after the last update.
  package var finalError: Double { points.last?.error ?? .nan }

  /// The record with every so many of its points, and with the last one.
  package func thinned(to every: Int) -> TrainingRecord {
    guard every > 1 else { return self }
    var record = self
    record.points = points.enumerated().filter { index, _ in
      index.isMultiple(of: every) || index == points.count - 1
    }.map(\.element)
    return record
  }
}
