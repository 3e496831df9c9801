#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal in the mode of a full screen, and back.
///
/// What it was is restored when the session ends, also by a signal: the signals that end or stop
/// the program are taken in as events, so that no code runs within a handler but one write.
final class TerminalSession {
  /// What the terminal tells.
  enum Event: Hashable {
    case bytes([UInt8])
    case resized
    /// The program was stopped and goes on.
    case continued
    case stop
    /// A signal that ends the program.
    case end(Int32)
    case closed
  }

  private let original: termios
  private let handlers: [(signal: Int32, old: sigaction)]

  /// Whether there is a terminal to read from and to write to that knows its codes.
  static var isPossible: Bool {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return isatty(0) == 1 && isatty(1) == 1 && !name.isEmpty && name != "dumb"
  }

  /// - Throws: `FileProblem` if the terminal cannot be set.
  init() throws(FileProblem) {
    var mode = termios()
    guard tcgetattr(0, &mode) == 0 else { throw .last }
    original = mode
    handlers = try SignalPipe.install([
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH,
    ])
    try enter()
  }

  /// Takes the screen.
  private func enter() throws(FileProblem) {
    var raw = original
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN | ISIG)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    guard tcsetattr(0, TCSAFLUSH, &raw) == 0 else { throw .last }
    Output.standard.write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J")
  }

  /// Gives the screen back.
  func leave() {
    Output.standard.write("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l")
    var mode = original
    tcsetattr(0, TCSADRAIN, &mode)
  }

  /// Gives the screen back for good.
  func close() {
    leave()
    SignalPipe.restore(handlers)
  }

  /// Stops the program as Control-Z does; returns when it goes on.
  func stop() throws(FileProblem) {
    leave()
    raise(SIGSTOP)
    try enter()
  }

  /// The size in columns and lines.
  var size: (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Waits for what happens next.
  func next() -> Event {
    while true {
      var polled = [
        pollfd(fd: SignalPipe.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&polled, nfds_t(polled.count), -1) > 0 else { continue }
      if polled[0].revents != 0, let signal = SignalPipe.next() {
        switch signal {
        case SIGWINCH: return .resized
        case SIGCONT: return .continued
        case SIGTSTP: return .stop
        default: return .end(signal)
        }
      }
      guard polled[1].revents != 0 else { continue }
      guard var bytes = Self.bytes() else { return .closed }
      // The codes of keys may come in pieces; an escape alone is one that nothing follows soon.
      while bytes.last == 0x1B || bytes.suffix(2) == [0x1B, UInt8(ascii: "[")] {
        var more = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
        guard poll(&more, 1, 50) > 0, let rest = Self.bytes() else { break }
        bytes += rest
      }
      if !bytes.isEmpty { return .bytes(bytes) }
    }
  }

  /// What was typed; nil at the end of the input.
  private static func bytes() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(0, &buffer, buffer.count)
    if count < 0, errno == EINTR { return [] }
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
