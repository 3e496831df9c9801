import Binding
import Rendering
import SourceText
import Verification

/// One run of `nabla check`: the notes are checked in parallel and reported in order.
struct CheckRun {
  private let command: CheckCommand
  private let errorStyle: TextStyle
  private var tally = Tally()
  private var hasErrors = false
  private var isFirst = true

  init(command: CheckCommand) {
    self.command = command
    errorStyle = Terminal.style(of: .error, colour: command.color)
  }

  /// What became of one path.
  private struct Outcome: Sendable {
    var part: [UInt8] = []
    var trouble = ""
    var tally: Tally?
    var hasErrors = false
  }

  mutating func status() -> ExitStatus {
    let imported = command.with.map { lesson(FilePath($0)) } ?? NoteBindings()
    let items = NoteFinder.find(command.paths)
    let report = report(isForSeveral: items.count > 1)
    Output.standard.write(report.opening)
    var progress = ProgressLine(total: items.count)
    var done = 0
    OrderedWork.run(items) {
      Self.outcome(of: $0, imported, report)
    } deliver: { outcome in
      done += 1
      if !outcome.part.isEmpty || !outcome.trouble.isEmpty { progress.clear() }
      take(outcome, report)
      progress.update(done)
    }
    progress.clear()
    Output.standard.write(report.closing(tally))
    return verdict
  }

  private func report(isForSeveral: Bool) -> any CheckReport {
    switch command.format {
    case .json: JSONReport()
    case .text:
      TextReport(
        style: Terminal.style(of: .standard, colour: command.color), isForSeveral: isForSeveral,
        showsUnread: command.showUnread)
    }
  }

  /// What the note after `--with` binds; what is wrong with it is told once.
  private mutating func lesson(_ path: FilePath) -> NoteBindings {
    do {
      let lesson = try LoadedNote(reading: path)
      Output.error.write(lesson.diagnostics(style: errorStyle))
      hasErrors = lesson.hasErrors
      return lesson.bindings
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      hasErrors = true
      return NoteBindings()
    }
  }

  private static func outcome(
    of item: NoteFinder.Item, _ imported: NoteBindings, _ report: any CheckReport
  ) -> Outcome {
    var outcome = Outcome()
    switch item {
    case .note(let path):
      do {
        let checked = try LoadedNote(reading: path).checked(with: imported)
        outcome.part = report.part(of: checked)
        outcome.tally = Tally(checked.report)
        outcome.hasErrors = checked.report.hasErrors
      } catch {
        outcome.trouble = Trouble.error(path, error.message)
        outcome.hasErrors = true
      }
    case .problem(let path, let problem):
      outcome.trouble = Trouble.error(path, problem.message)
      outcome.hasErrors = true
    case .empty(let path):
      outcome.trouble = Trouble.warning(path, "no Markdown in this folder")
    }
    return outcome
  }

  private mutating func take(_ outcome: Outcome, _ report: any CheckReport) {
    if !outcome.trouble.isEmpty { Output.error.write(outcome.trouble) }
    if let counts = outcome.tally { tally += counts }
    if outcome.hasErrors { hasErrors = true }
    guard !outcome.part.isEmpty else { return }
    if !isFirst { Output.standard.write(report.separator) }
    isFirst = false
    Output.standard.write(outcome.part)
  }

  /// Trouble with a note outweighs mistakes: the mistakes may be incomplete.
  private var verdict: ExitStatus {
    let isCovered = isCovered()
    if hasErrors { return .unreadable }
    let isWrong = tally.count(.wrong) > 0 || tally.mistakes > 0
    let isRounded = command.strict && tally.count(.rounding) > 0
    return isWrong || isRounded || !isCovered ? .mistakes : .well
  }

  /// Whether as much was read as the user asks for; says so if not.
  private func isCovered() -> Bool {
    guard let minimum = command.minCoverage?.value, minimum > 0 else { return true }
    guard tally.read > 0 else {
      Output.error.write(Trouble.error("nothing was read, but --min-coverage asks for claims"))
      return false
    }
    guard Double(tally.read) * 100 < minimum * Double(tally.counted) else { return true }
    let wanted = minimum == minimum.rounded() ? "\(Int(minimum))" : "\(minimum)"
    Output.error.write(
      Trouble.error("coverage is \(tally.percentage) %, less than the \(wanted) % asked for"))
    return false
  }
}
