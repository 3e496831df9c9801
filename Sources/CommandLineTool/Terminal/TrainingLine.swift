import NeuralNet
import Platform

/// A line on the terminal that tells how far a long training is.
///
/// An interrupt ends the program at once, which does no harm: files are written whole, and only when
/// all is computed. Only the line is taken away before.
enum TrainingLine {
  /// How long a training may take before the line appears.
  private static let patience = 0.5

  /// Tells the progress of a training; `Ctrl-C` is no business of it.
  @Sendable static func show(_ progress: TrainingProgress) -> TrainingAnswer {
    guard Output.error.isTerminal, progress.seconds > patience else { return .goOn }
    handlers
    let share = Double(progress.step) / Double(max(1, progress.stepCount))
    let error = progress.batchError.printed(as: "%.6g")
    let isNearEnd = share * (1 + 0.15 / progress.seconds) >= 1
    Output.error.write(
      isNearEnd
        ? "\r\u{1B}[K"
        : "\r\u{1B}[Ktraining: step \(progress.step) of \(progress.stepCount) "
          + "(\(Int(saturating: share * 100)) %), error \(error)")
    return .goOn
  }

  /// Takes the line away, before something else is written.
  static func clear() {
    if Output.error.isTerminal { Output.error.write("\r\u{1B}[K") }
  }

  /// Handles the signals, but for those that whoever started the program wants to be ignored.
  private static let handlers: Void = {
    for number in [SIGINT, SIGTERM] {
      let old = signal(number, takeAwayAndEnd)
      let isIgnored = unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if isIgnored { signal(number, SIG_IGN) }
    }
  }()

  /// Handles a signal by taking the line away and ending as if there were no handler, so that the
  /// shell sees what ended the program.
  private static let takeAwayAndEnd: @convention(c) (Int32) -> Void = { number in
    // Only what is safe in a signal handler: the bytes of "\r\u{1B}[K", and no allocation.
    let bytes: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
    _ = withUnsafeBytes(of: bytes) { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    signal(number, SIG_DFL)
    raise(number)
  }
}
