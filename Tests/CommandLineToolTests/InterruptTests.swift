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
#endif
