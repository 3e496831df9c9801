import ArgumentParser
import Lessons
import Rendering
import Workspace

/// Shows the stepper on a terminal until the reader quits.
struct StepperLoop {
  let title: String
  var state: StepperState
  private var painter: ScreenPainter
  private var reader = KeyReader()

  init(title: String, state: StepperState, usesColour: Bool) {
    self.title = title
    self.state = state
    painter = ScreenPainter(usesColour: usesColour)
  }

  /// How long, in milliseconds, the rest of a key's code may take.
  private static let patience: Int32 = 50

  /// Ends with the signal that ends it, if one does, the terminal restored.
  ///
  /// - Throws: `FileProblem` if the terminal cannot be set or read, which is restored before.
  mutating func run() throws(FileProblem) {
    let session = try TerminalSession()
    var signal: Int32?
    do {
      draw(session)
      while !state.isFinished, signal == nil {
        signal = try take(try session.next(within: reader.isWaiting ? Self.patience : nil), session)
        if !state.isFinished, signal == nil { draw(session) }
      }
    } catch {
      session.close()
      throw error
    }
    session.close()
    if let signal { SignalPipe.end(with: signal) }
  }

  /// Does what an event asks for.
  ///
  /// - Returns: the signal that ends the program, if it is one.
  private mutating func take(
    _ event: TerminalSession.Event, _ session: TerminalSession
  ) throws(FileProblem) -> Int32? {
    switch event {
    case .bytes(let bytes): try handle(reader.keys(bytes), session)
    case .quiet: try handle(reader.flush(), session)
    case .resized: painter.forget()
    case .continued:
      try session.enter()
      painter.forget()
    case .stop: try stop(session)
    case .closed: state.handle(.interrupt)
    case .end(let signal): return signal
    }
    return nil
  }

  private mutating func handle(
    _ keys: [StepperKey], _ session: TerminalSession
  ) throws(FileProblem) {
    for key in keys where !state.isFinished {
      if key == .suspend {
        try stop(session)
      } else {
        state.handle(key)
        if state.scroll != StepperScroll() { state.keepScroll(within: screen(session).limits) }
      }
    }
  }

  private mutating func stop(_ session: TerminalSession) throws(FileProblem) {
    try session.stop()
    painter.forget()
  }

  private func screen(_ session: TerminalSession) -> StepperScreen {
    let (width, height) = session.size
    return StepperScreen(
      state, title: title, width: width, height: height, marksHighlights: !painter.usesColour)
  }

  private mutating func draw(_ session: TerminalSession) {
    let screen = screen(session)
    state.keepScroll(within: screen.limits)
    Output.standard.write(painter.paint(screen.lines))
  }
}
