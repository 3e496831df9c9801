import Binding
import Rendering
import SourceText
import Verification

/// One run of `nabla fix`: the notes are checked in parallel, and mended in order.
struct FixRun {
  private let command: FixCommand
  private var left = 0
  private var hasErrors = false

  init(command: FixCommand) { self.command = command }

  /// What there is to do for one note.
  private struct Work: Sendable {
    var path: FilePath
    var bytes: [UInt8]
    var plan: FixPlan
    var hasErrors: Bool
  }

  private enum Outcome: Sendable {
    case work(Work)
    case trouble(String, isError: Bool)
  }

  mutating func status() -> ExitStatus {
    let imported = ImportedLesson(
      command.with, errorStyle: Terminal.style(of: .error, colour: .auto))
    hasErrors = imported.hasErrors
    let items = NoteFinder.find(command.paths)
    OrderedWork.run(items) {
      Self.outcome(of: $0, imported.bindings)
    } deliver: { outcome in
      switch outcome {
      case .trouble(let message, let isError):
        Output.error.write(message)
        if isError { hasErrors = true }
      case .work(let work): take(work)
      }
    }
    if hasErrors { return .unreadable }
    return left > 0 ? .mistakes : .well
  }

  private static func outcome(of item: NoteFinder.Item, _ imported: NoteBindings) -> Outcome {
    switch item {
    case .problem(let path, let problem):
      return .trouble(Trouble.error(path, problem.message), isError: true)
    case .empty(let path):
      return .trouble(Trouble.warning(path, "no Markdown in this folder"), isError: false)
    case .note(let path):
      do {
        let checked = try LoadedNote(reading: path).checked(with: imported)
        return .work(
          Work(
            path: path, bytes: checked.bytes, plan: FixPlan(checked.report),
            hasErrors: checked.report.hasErrors))
      } catch {
        return .trouble(Trouble.error(path, error.message), isError: true)
      }
    }
  }

  private mutating func take(_ work: Work) {
    if work.hasErrors {
      hasErrors = true
      Output.error.write(
        Trouble.error(work.path, "a directive cannot be read; nabla check tells more"))
    }
    if command.write {
      mend(work)
    } else {
      let diff = UnifiedDiff(path: work.path.text, bytes: work.bytes, edits: work.plan.edits)
      Output.standard.write(diff.text)
    }
    left += work.plan.left
    if work.plan.left > 0 {
      let count = work.plan.left == 1 ? "a mistake has" : "\(work.plan.left) mistakes have"
      Output.error.write(Trouble.warning(work.path, "\(count) no fix; nabla check tells more"))
    }
  }

  private mutating func mend(_ work: Work) {
    let mended = work.bytes.applying(work.plan.edits)
    if work.path.isStandardInput {
      Output.standard.write(mended)
      return
    }
    guard mended != work.bytes else { return }
    do {
      try AtomicWriting.replace(with: mended, at: work.path, expecting: work.bytes)
      let count = work.plan.mended == 1 ? "1 mistake" : "\(work.plan.mended) mistakes"
      Output.standard.write("\(work.path.text): mended \(count)\n")
    } catch {
      hasErrors = true
      Output.error.write(Trouble.error(work.path, error.message))
    }
  }
}
