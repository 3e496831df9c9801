import Lessons
import NoteMarkup
import Rendering
import SourceText

/// One run of `nabla run`: the notes are run in parallel, and written in order.
struct LessonRunJob {
  private let command: RunCommand
  private var worst = ExitStatus.well

  init(command: RunCommand) { self.command = command }

  private struct Work: Sendable {
    var path: FilePath
    var note: Note
    var run: LessonRun
    var files: DrawingFiles
  }

  private enum Outcome: Sendable {
    case work(Work)
    case trouble(String, isError: Bool)
  }

  mutating func status() -> ExitStatus {
    let items = NoteFinder.find(command.paths)
    if items.count > 1, !command.inPlace, !command.check {
      Output.error.write(
        Trouble.error("a folder can be run only with --in-place or --check"))
      return .unreadable
    }
    var options = LessonRun.Options(
      marks: !command.inPlace && !command.check && command.marks != RunCommand.Marks.none,
      force: command.force)
    options.limits = command.engine.limits
    options.progress = TrainingLine.show
    let output = command.output.map { FilePath($0) }
    OrderedWork.run(items) { [options] in
      Self.outcome(of: $0, options, output)
    } deliver: { outcome in
      switch outcome {
      case .trouble(let message, let isError):
        Output.error.write(message)
        if isError { worst = .unreadable }
      case .work(let work): take(work)
      }
    }
    return worst
  }

  private static func outcome(
    of item: NoteFinder.Item, _ options: LessonRun.Options, _ output: FilePath?
  ) -> Outcome {
    switch item {
    case .problem(let path, let problem):
      return .trouble(Trouble.error(path, problem.message), isError: true)
    case .empty(let path):
      return .trouble(Trouble.warning(path, "no Markdown in this folder"), isError: false)
    case .note(let path):
      do {
        let note = Note(parsing: try FileReading.readNote(path))
        let files = DrawingFiles(of: output ?? path)
        var options = options
        options.drawings = files.link
        options.files = FolderFiles.beside(path)
        return .work(
          Work(path: path, note: note, run: LessonRun(note, options: options), files: files))
      } catch {
        return .trouble(Trouble.error(path, error.message), isError: true)
      }
    }
  }

  private mutating func take(_ work: Work) {
    if !work.run.diagnostics.isEmpty { TrainingLine.clear() }
    NoteTrouble.write(work.run.diagnostics, about: work.note, at: work.path)
    if work.run.hasErrors { fail(.unreadable) }
    if work.run.needsAttention { fail(.mistakes) }
    if command.check {
      let diff = UnifiedDiff(
        path: work.path.text, bytes: work.note.bytes, edits: work.run.changes)
      Output.standard.write(diff.text)
      if work.run.bytes != work.note.bytes { fail(.mistakes) }
      for drawing in work.run.drawings { look(at: drawing, of: work) }
      return
    }
    let isShown = !command.inPlace && FilePath(command.output ?? "-").isStandardInput
    if !isShown { for drawing in work.run.drawings { write(drawing, of: work) } }
    let destination: Destination =
      command.inPlace ? .source(work.path, read: work.note.bytes) : Destination(command.output)
    if !destination.write(work.run.bytes) { fail(.unreadable) }
  }

  /// Tells whether a drawing is out of date.
  private mutating func look(at drawing: LessonRun.Drawing, of work: Work) {
    do throws(FileProblem) {
      let (state, path) = try work.files.state(of: drawing)
      tell(state, path)
    } catch {
      refuse(error, work)
    }
  }

  private mutating func write(_ drawing: LessonRun.Drawing, of work: Work) {
    do throws(FileProblem) {
      let (state, path) = try work.files.write(drawing, force: command.force)
      tell(state, path)
    } catch {
      refuse(error, work)
    }
  }

  private mutating func tell(_ state: DrawingFiles.Outcome, _ path: FilePath) {
    switch state {
    case .current: return
    case .outOfDate: Output.error.write(Trouble.warning(path, "out of date"))
    case .edited:
      Output.error.write(
        Trouble.warning(
          path, "changed by hand, so it is left as it is; --force overwrites it"))
    }
    fail(.mistakes)
  }

  private mutating func refuse(_ problem: FileProblem, _ work: Work) {
    Output.error.write(Trouble.error(work.files.folder, problem.message))
    fail(.unreadable)
  }

  private mutating func fail(_ new: ExitStatus) {
    if new == .unreadable || worst == .well { worst = new }
  }
}
