import Lessons
import NoteMarkup
import Rendering
import Workspace

/// Writes what `nabla run` made of a note, and of its drawings.
struct RunWriter {
  /// Where the results go.
  enum Target {
    /// Standard output or a file, with marks.
    case annotated(FilePath?)
    /// The note itself.
    case inPlace
    /// Nowhere: what is out of date is shown.
    case check
  }

  let target: Target
  /// Whether what was changed by hand is overwritten.
  let force: Bool
  let errorStyle: TextStyle

  /// Writes the results of a note, and tells what is wrong with it.
  func take(_ product: RunWork.Product) -> ExitStatus {
    let run = product.run
    if !run.diagnostics.isEmpty { TrainingLine.clear() }
    NoteDiagnostics(run.diagnostics, about: product.note, at: product.path).tell(style: errorStyle)
    if run.lacksNetwork { Trouble.undeclaredNetwork(product.path).tell() }
    var status = ExitStatus.well
    if run.needsAttention { status = .mistakes }
    if run.hasErrors { status = .unreadable }
    status.worsen(to: write(product))
    return status
  }

  private func write(_ product: RunWork.Product) -> ExitStatus {
    let (run, note) = (product.run, product.note)
    var status = ExitStatus.well
    let destination: Destination
    switch target {
    case .check:
      let diff = UnifiedDiff(
        path: product.path.text, bytes: note.bytes, edits: run.changes(in: note),
        isForReading: true)
      Output.standard.show(diff.text)
      status.worsen(to: run.bytes == note.bytes ? .well : .mistakes)
      status.worsen(
        to: drawings(of: product) { drawing throws(FileProblem) in
          try product.files.state(of: drawing)
        })
      return status
    case .inPlace: destination = .source(product.path, read: note.bytes)
    case .annotated(let path): destination = Destination(path)
    }
    if !destination.isShown {
      status = drawings(of: product) { drawing throws(FileProblem) in
        try product.files.write(drawing, force: force)
      }
    }
    do throws(Trouble) {
      try destination.write(run.bytes)
    } catch {
      error.tell()
      status = .unreadable
    }
    return status
  }

  /// Does something with every drawing, and tells of those that are not up to date.
  private func drawings(
    of product: RunWork.Product,
    _ handle: (LessonRun.Drawing) throws(FileProblem) -> (DrawingFiles.Outcome, FilePath)
  ) -> ExitStatus {
    var status = ExitStatus.well
    for drawing in product.run.drawings {
      do throws(FileProblem) {
        let (outcome, path) = try handle(drawing)
        status.worsen(to: tell(outcome, path))
      } catch {
        Trouble(product.files.folder, error.message).tell()
        status = .unreadable
      }
    }
    return status
  }

  private func tell(_ outcome: DrawingFiles.Outcome, _ path: FilePath) -> ExitStatus {
    switch outcome {
    case .current: return .well
    case .outOfDate: Trouble.warning(path, "out of date").tell()
    case .edited:
      Trouble.warning(path, "changed by hand, so it is left as it is; --force overwrites it").tell()
    }
    return .mistakes
  }
}
