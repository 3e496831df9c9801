import TestSupport

#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// What becomes of a long training that somebody interrupts.
  @Suite struct InterruptTests {
    private static let note = """
      ```nn data arms
      generate: two moons
      ```

      ```nn network
      inputs: [x_1, x_2]
      layers:
        - {dense: 6, activation: tanh}
        - {dense: 1, activation: logistic}
      loss: binary cross entropy
      ```

      ```nn train
      data: arms
      steps: 1000000
      learning_rate: 0.1
      ```

      """

    /// The note is what it was, nothing lies about beside it, and the line on the terminal is gone.
    @Test func anInterruptedTrainingLeavesTheNoteAlone() throws {
      let scratch = try Scratch()
      try scratch.write(Self.note, to: "a.md")
      let terminal = try #require(PseudoTerminal())
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["run", "--in-place", "a.md"]
      process.currentDirectoryURL = scratch.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = terminal.far
      try withoutBlockedSignals { try process.run() }
      let shown = terminal.read(until: "training: step")
      #expect(shown.contains("training: step"))
      kill(process.processIdentifier, SIGINT)
      var rest = ""
      let end = ContinuousClock.now + .seconds(30)
      while process.isRunning, ContinuousClock.now < end {
        rest += terminal.read(until: nil)
        usleep(10_000)
      }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == SIGINT)
      #expect(try scratch.data(of: "a.md") == Data(Self.note.utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["a.md"])
      rest += terminal.read(until: nil)
      #expect((shown + rest).hasSuffix("\r\u{1B}[K"))
    }
  }

  /// Runs a body on a thread on which no signal is blocked, for a program inherits what is.
  private func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var (none, old) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try body()
  }

  /// A terminal that a test looks at.
  private final class PseudoTerminal {
    /// What a program takes for its terminal.
    let far: FileHandle
    private let near: Int32

    init?() {
      near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (number, lock) = (Int32(0), Int32(0))
      // TIOCSPTLCK and TIOCGPTN: unlock the other end and tell its number.
      guard near >= 0, ioctl(near, 0x4004_5431, &lock) == 0, ioctl(near, 0x8004_5430, &number) == 0
      else { return nil }
      let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      guard other >= 0 else { return nil }
      far = FileHandle(fileDescriptor: other, closeOnDealloc: true)
      _ = fcntl(near, F_SETFL, O_NONBLOCK)
    }

    deinit { close(near) }

    /// What is written until a text appears, or what is there already; at most for half a minute.
    func read(until text: String?) -> String {
      var bytes: [UInt8] = []
      let end = ContinuousClock.now + .seconds(30)
      while ContinuousClock.now < end {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(near, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] }
        guard let text else {
          if count <= 0 { break }
          continue
        }
        if String(decoding: bytes, as: UTF8.self).contains(text) { break }
        if count <= 0 { usleep(10_000) }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
