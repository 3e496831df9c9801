import Platform

/// A line on the terminal that tells how far a long run has come.
struct ProgressLine {
  private let total: Int
  private let verb: String
  private let isShown: Bool
  private let start = Self.now
  private var last = 0.0
  private var isOnScreen = false

  /// How long a run may take before the line appears, and how long between two updates.
  private static let patience = 0.5
  private static let interval = 0.1

  /// - Parameters:
  ///   - total: how many notes there are; with one alone there is no line.
  ///   - verb: what is done with them, as in `checked 3 of 10 notes`; nil for no line.
  init(total: Int, verb: String?) {
    self.total = total
    self.verb = verb ?? ""
    isShown = total > 1 && verb != nil && Output.error.isTerminal
  }

  /// Shows how many are done, unless that was shown a moment ago.
  mutating func update(_ done: Int) {
    guard isShown else { return }
    let now = Self.now
    guard now - start > Self.patience, now - last > Self.interval else { return }
    last = now
    isOnScreen = true
    Output.error.write("\r\u{1B}[K\(verb) \(done) of \(total) notes")
  }

  /// Takes the line away, before something else is written.
  mutating func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Output.error.write("\r\u{1B}[K")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
