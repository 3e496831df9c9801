import Foundation
import NeuralNet

/// A line on the terminal that tells how far a long training is.
///
/// An interrupt ends the program at once, which does no harm: files are written whole, and only when
/// all is computed.
enum TrainingLine {
  /// How long a training may take before the line appears.
  private static let patience = 0.5

  /// Tells the progress of a training; `Ctrl-C` is no business of it.
  @Sendable static func show(_ progress: TrainingProgress) -> TrainingAnswer {
    guard Output.error.isTerminal, progress.seconds > patience else { return .goOn }
    let share = Double(progress.step) / Double(max(1, progress.stepCount))
    let error = String(format: "%.6g", progress.batchError)
    let isNearEnd = share * (1 + 0.15 / progress.seconds) >= 1
    Output.error.write(
      isNearEnd
        ? "\r\u{1B}[K"
        : "\r\u{1B}[Ktraining: step \(progress.step) of \(progress.stepCount) "
          + "(\(Int(share * 100)) %), error \(error)")
    return .goOn
  }

  /// Takes the line away, before something else is written.
  static func clear() {
    if Output.error.isTerminal { Output.error.write("\r\u{1B}[K") }
  }
}
