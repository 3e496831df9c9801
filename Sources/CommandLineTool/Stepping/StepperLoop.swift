import ArgumentParser
import Lessons
import Rendering

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows the stepper on a terminal until the reader quits.
struct StepperLoop {
  let title: String
  var state: StepperState

  /// - Throws: `FileProblem` if the terminal cannot be set.
  mutating func run() throws {
    let session = try TerminalSession()
    var painter = ScreenPainter(
      usesColour: Terminal.style(of: .standard, colour: .auto).usesColour)
    var reader = KeyReader()
    draw(session, &painter)
    while !state.isFinished {
      switch session.next() {
      case .bytes(let bytes):
        // Control-Z, which is a key here, stops the program as everywhere.
        if bytes.contains(0x1A) { raise(SIGTSTP) }
        for key in reader.keys(bytes) where !state.isFinished { state.handle(key) }
      case .resized, .continued: painter.forget()
      case .stop:
        do {
          try session.stop()
        } catch {
          session.close()
          throw error
        }
        painter.forget()
      case .closed: state.handle(.interrupt)
      case .end(let signal):
        session.close()
        raise(signal)
        return
      }
      if !state.isFinished { draw(session, &painter) }
    }
    session.close()
  }

  private func draw(_ session: TerminalSession, _ painter: inout ScreenPainter) {
    let (width, height) = session.size
    let screen = StepperScreen(
      state, title: title, width: width, height: height, marksHighlights: !painter.usesColour)
    Output.standard.write(painter.paint(screen.lines))
  }
}
