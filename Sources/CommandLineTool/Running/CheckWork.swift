import NoteMarkup
import Rendering
import Verification
import Workspace

/// What is done for each note of `nabla check`.
struct CheckWork: NoteWork {
  let context: NoteContext
  let report: any CheckReport
  let baseline: Baseline?
  let updatesBaseline: Bool
  /// Whether it is told how each claim came by its verdict.
  let explains: Bool
  /// Whether rounding counts as a mistake.
  let isStrict: Bool
  /// Whether it is told where results of directives are out of date.
  let runs: Bool

  /// What is found in one note.
  struct Product: Sendable {
    /// The part of the report about it.
    var part: [UInt8]
    var tally: Tally
    var status: ExitStatus
    /// How many entries of the baseline were not found.
    var gone = 0
    /// What a new baseline says of the note.
    var entry: (path: FilePath, fingerprints: [Fingerprint])?
  }

  var progressVerb: String? { "checked" }

  func isSilent(_ product: Product) -> Bool { product.part.isEmpty }

  func product(of path: FilePath) throws(Trouble) -> Product {
    let loaded = try context.load(path)
    var note = loaded.checked(explains: explains)
    let path = context.name(of: path)
    var status = note.report.hasErrors ? ExitStatus.unreadable : .well
    if runs, loaded.file.kind.isMarkdown {
      let state = ResultState(of: loaded, context)
      note = note.adding(state.diagnostics)
      status.worsen(to: state.status)
    }
    var gone = 0
    var entry: (FilePath, [Fingerprint])?
    if updatesBaseline {
      let fingerprints = note.fingerprints(withRounding: isStrict)
      entry = (path, fingerprints)
      _ = note.recognise(
        fingerprints.reduce(into: [:]) { $0[$1, default: 0] += 1 }, withRounding: isStrict)
    } else if let baseline {
      gone = note.recognise(baseline.counts(for: path), withRounding: isStrict)
    }
    return Product(
      part: report.part(of: note), tally: Tally(note),
      status: status, gone: gone, entry: entry)
  }
}
