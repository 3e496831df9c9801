import Platform
import Workspace

/// The terminal in the mode of a full screen, and back.
///
/// What it was is restored when the session ends, also by a signal: the signals that end or stop
/// the program are taken in as events, so that no code runs within a handler but one write.
final class TerminalSession {
  /// What the terminal tells.
  enum Event: Hashable {
    case bytes([UInt8])
    case resized
    /// The program was stopped from outside and goes on.
    case continued
    case stop
    /// A signal that ends the program.
    case end(Int32)
    case closed
    /// Nothing came within the time.
    case quiet
  }

  private let original: termios
  private var handlers: [(signal: Int32, old: sigaction)]

  /// The signals that the session takes in.
  private static let signals = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGTSTP, SIGCONT, SIGWINCH,
  ]

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
    handlers = try SignalPipe.install(Self.signals)
    try enter()
  }

  /// Takes the screen, also one that somebody else has had meanwhile.
  ///
  /// - Throws: `FileProblem` if the terminal cannot be set.
  func enter() throws(FileProblem) {
    var raw = original
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN | ISIG)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    try set(raw, TCSADRAIN)
    Output.standard.write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J")
  }

  /// Gives the screen back.
  private func leave() {
    Output.standard.write("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l")
    // A terminal that has gone cannot be set, and need not be.
    try? set(original, TCSADRAIN)
  }

  private func set(_ mode: termios, _ when: Int32) throws(FileProblem) {
    var mode = mode
    while tcsetattr(0, when, &mode) != 0 {
      // In the background this stops the program until it is in front again.
      guard errno == EINTR else { throw .last }
    }
  }

  /// Gives the screen back for good.
  func close() {
    leave()
    SignalPipe.restore(handlers)
  }

  /// Stops the program and those that it runs with, as Control-Z does; returns when it goes on.
  ///
  /// Where no shell could let it go on, the system does not stop it.
  ///
  /// - Throws: `FileProblem` if the terminal cannot be set again.
  func stop() throws(FileProblem) {
    close()
    kill(0, SIGTSTP)
    handlers = try SignalPipe.install(Self.signals)
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

  /// Waits for what happens next, for some milliseconds, or else for as long as it takes.
  ///
  /// - Throws: `FileProblem` if the terminal cannot be waited for.
  func next(within milliseconds: Int32?) throws(FileProblem) -> Event {
    while true {
      var polled = [
        pollfd(fd: SignalPipe.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, nfds_t(polled.count), milliseconds ?? -1)
      if count == 0 { return .quiet }
      guard count > 0 else {
        guard errno == EINTR else { throw .last }
        continue
      }
      if polled[0].revents != 0, let signal = SignalPipe.next() { return Self.event(of: signal) }
      guard polled[1].revents != 0 else { continue }
      guard let bytes = Self.bytes() else { return .closed }
      if !bytes.isEmpty { return .bytes(bytes) }
    }
  }

  private static func event(of signal: Int32) -> Event {
    switch signal {
    case SIGWINCH: .resized
    case SIGCONT: .continued
    case SIGTSTP: .stop
    default: .end(signal)
    }
  }

  /// What was typed; nil at the end of the input.
  private static func bytes() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(0, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
