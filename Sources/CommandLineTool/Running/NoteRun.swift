import Workspace

/// Work that a command does for each of its notes, on any thread.
protocol NoteWork: Sendable {
  /// What comes of one note.
  associatedtype Product: Sendable

  /// Does the work for a note.
  ///
  /// - Throws: `Trouble` if the note cannot be read.
  func product(of path: FilePath) throws(Trouble) -> Product

  /// What is done with the notes, for a line that tells how many are done; nil for no such line.
  var progressVerb: String? { get }

  /// Whether nothing is written about a note, so that the line may stay.
  func isSilent(_ product: Product) -> Bool
}

extension NoteWork {
  var progressVerb: String? { nil }
  func isSilent(_ product: Product) -> Bool { false }
}

/// The run of a command over its notes: worked on in parallel, and handed over in order.
enum NoteRun {
  /// Works on the notes, and tells which cannot be read.
  ///
  /// - Parameters:
  ///   - items: the notes, and what was in the way of finding them.
  ///   - work: what is done for each, on any thread.
  ///   - take: writes what came of a note, on this thread, and says how it went.
  /// - Returns: the worst that happened.
  static func run<Work: NoteWork>(
    _ items: [NoteFinder.Item], _ work: Work, take: (Work.Product) -> ExitStatus
  ) -> ExitStatus {
    var status = ExitStatus.well
    var progress = ProgressLine(total: items.count, verb: work.progressVerb)
    var done = 0
    OrderedWork.run(items) {
      outcome(of: $0, work)
    } deliver: { outcome in
      done += 1
      switch outcome {
      case .success(let product):
        if !work.isSilent(product) { progress.clear() }
        status.worsen(to: take(product))
      case .failure(let trouble):
        progress.clear()
        trouble.tell()
        if trouble.severity == .error { status = .unreadable }
      }
      progress.update(done)
    }
    progress.clear()
    return status
  }

  private static func outcome<Work: NoteWork>(
    of item: NoteFinder.Item, _ work: Work
  ) -> Result<Work.Product, Trouble> {
    do throws(Trouble) {
      return .success(try work.product(of: try item.path()))
    } catch {
      return .failure(error)
    }
  }
}
