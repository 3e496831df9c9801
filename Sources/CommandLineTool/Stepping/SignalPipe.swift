import Platform
import Workspace

/// Signals as bytes in a pipe, since a handler may do hardly more than write.
enum SignalPipe {
  /// The ends of the pipe; made once, before any handler is installed.
  nonisolated(unsafe) private static var ends: [Int32] = [-1, -1]

  static var reading: Int32 { ends[0] }

  /// Takes in some signals, also where whoever started the program has them blocked; those that are
  /// ignored stay so, as under `nohup`.
  ///
  /// - Returns: what was done on them before.
  /// - Throws: `FileProblem` if there can be no pipe.
  static func install(
    _ signals: [Int32]
  ) throws(FileProblem) -> [(signal: Int32, old: sigaction)] {
    if ends[0] < 0 {
      guard pipe(&ends) == 0 else { throw .last }
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    unblock(signals)
    return signals.compactMap { signal in
      var old = sigaction()
      sigaction(signal, nil, &old)
      guard !old.isIgnoring else { return nil }
      var action = sigaction { SignalPipe.take($0) }
      action.sa_flags = Int32(SA_RESTART)
      sigaction(signal, &action, nil)
      return (signal, old)
    }
  }

  private static func unblock(_ signals: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  static func restore(_ handlers: [(signal: Int32, old: sigaction)]) {
    for (signal, old) in handlers {
      var old = old
      sigaction(signal, &old, nil)
    }
  }

  /// Ends the program as a signal does that nobody handles.
  static func end(with number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Called by the system: writes the signal's number, and keeps the error number.
  private static func take(_ signal: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(ends[1], &byte, 1)
    errno = saved
  }

  /// The next signal that came in; nil if none has.
  static func next() -> Int32? {
    var byte: UInt8 = 0
    return read(ends[0], &byte, 1) == 1 ? Int32(byte) : nil
  }
}
