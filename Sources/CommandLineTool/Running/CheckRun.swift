import Platform
import Rendering
import SourceText
import Verification

/// One run of `nabla check`: the notes are checked in parallel and reported in order.
struct CheckRun {
  private let command: CheckCommand
  /// The known mistakes, where there is a baseline.
  private var baseline: Baseline?
  /// How many entries of the baseline were not found.
  private var gone = 0
  private var tally = Tally()
  private var hasErrors = false
  private var isFirst = true

  init(command: CheckCommand) {
    self.command = command
  }

  mutating func status() -> ExitStatus {
    guard readBaseline() else { return .unreadable }
    let lesson = ImportedLesson(
      command.with, errorStyle: Terminal.style(of: .error, colour: command.color))
    hasErrors = lesson.hasErrors
    let items = NoteFinder.find(command.paths)
    let report = report(isForSeveral: items.count > 1)
    let job = CheckJob(
      imported: lesson.bindings, report: report, baseline: baseline,
      updatesBaseline: command.updateBaseline, isStrict: command.strict,
      limits: command.engine.limits)
    Output.standard.write(report.opening)
    var progress = ProgressLine(total: items.count)
    var done = 0
    OrderedWork.run(items) {
      job.outcome(of: $0)
    } deliver: { outcome in
      done += 1
      if !outcome.part.isEmpty || !outcome.trouble.isEmpty { progress.clear() }
      take(outcome, report)
      progress.update(done)
    }
    progress.clear()
    Output.standard.write(report.closing(tally))
    finishBaseline()
    return verdict
  }

  private func report(isForSeveral: Bool) -> any CheckReport {
    switch command.format {
    case .json: JSONReport()
    case .github: GitHubReport(isStrict: command.strict, showsUnread: command.showUnread)
    case .sarif:
      SARIFReport(
        version: NablaCommand.version, isStrict: command.strict, showsUnread: command.showUnread)
    case .junit: JUnitReport(isStrict: command.strict)
    case .text:
      TextReport(
        style: Terminal.style(of: .standard, colour: command.color), isForSeveral: isForSeveral,
        showsUnread: command.showUnread)
    }
  }

  /// Reads the baseline; says so where it cannot be used.
  private mutating func readBaseline() -> Bool {
    guard let path = command.baseline.map({ FilePath($0) }) else { return true }
    do throws(BaselineProblem) {
      baseline = try Baseline(reading: path)
    } catch {
      if command.updateBaseline, case .file(.system(ENOENT)) = error {
        baseline = Baseline(emptyAt: path)
      } else {
        let isMissing = if case .file(.system(ENOENT)) = error { true } else { false }
        let way = isMissing ? "; --update-baseline writes it" : ""
        Output.error.write(Trouble.error(path, error.message + way))
        return false
      }
    }
    return true
  }

  private mutating func finishBaseline() {
    guard let baseline, let path = command.baseline else { return }
    if command.updateBaseline {
      do {
        try baseline.write()
      } catch {
        hasErrors = true
        Output.error.write(Trouble.error(FilePath(path), error.message))
      }
    } else if gone > 0 {
      let entries = gone == 1 ? "an entry is" : "\(gone) entries are"
      Output.error.write(
        Trouble.warning(FilePath(path), "\(entries) not found any more; try --update-baseline"))
    }
  }

  private mutating func take(_ outcome: CheckJob.Outcome, _ report: any CheckReport) {
    if !outcome.trouble.isEmpty { Output.error.write(outcome.trouble) }
    if let counts = outcome.tally { tally += counts }
    if outcome.hasErrors { hasErrors = true }
    gone += outcome.gone
    if let entry = outcome.entry { baseline?.set(entry.fingerprints, for: entry.path) }
    guard !outcome.part.isEmpty else { return }
    if !isFirst { Output.standard.write(report.separator) }
    isFirst = false
    Output.standard.write(outcome.part)
  }

  /// Trouble with a note outweighs mistakes: the mistakes may be incomplete.
  private var verdict: ExitStatus {
    let isCovered = isCovered()
    if hasErrors { return .unreadable }
    let isWrong = tally.isWrong || (command.strict && tally.isRounded)
    return isWrong || !isCovered ? .mistakes : .well
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
