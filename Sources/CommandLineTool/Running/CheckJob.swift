import Binding
import Rendering
import Verification

/// What is done for each path of `nabla check`, on any thread.
struct CheckJob: Sendable {
  let imported: NoteBindings
  let report: any CheckReport
  let baseline: Baseline?
  let updatesBaseline: Bool
  /// Whether rounding counts as a mistake.
  let isStrict: Bool
  /// What the notes may ask of the engine.
  let limits: EngineLimits

  /// What became of one path.
  struct Outcome: Sendable {
    var part: [UInt8] = []
    var trouble = ""
    var tally: Tally?
    var hasErrors = false
    /// How many entries of the baseline were not found.
    var gone = 0
    /// What a new baseline says of the note.
    var entry: (path: FilePath, fingerprints: [Fingerprint])?
  }

  func outcome(of item: NoteFinder.Item) -> Outcome {
    switch item {
    case .note(let path):
      do throws(FileProblem) {
        return outcome(
          of: path, try LoadedNote(reading: path, limits: limits).checked(with: imported))
      } catch {
        return Outcome(trouble: Trouble.error(path, error.message), hasErrors: true)
      }
    case .problem(let path, let problem):
      return Outcome(trouble: Trouble.error(path, problem.message), hasErrors: true)
    case .empty(let path):
      return Outcome(trouble: Trouble.warning(path, "no Markdown in this folder"))
    }
  }

  private func outcome(of path: FilePath, _ note: CheckedNote) -> Outcome {
    var note = note
    var outcome = Outcome(hasErrors: note.report.hasErrors)
    if updatesBaseline {
      let fingerprints = note.fingerprints(withRounding: isStrict)
      outcome.entry = (path, fingerprints)
      _ = note.recognise(
        fingerprints.reduce(into: [:]) { $0[$1, default: 0] += 1 }, withRounding: isStrict)
    } else if let baseline {
      outcome.gone = note.recognise(baseline.counts(for: path), withRounding: isStrict)
    }
    outcome.part = report.part(of: note)
    outcome.tally = Tally(note)
    return outcome
  }
}
