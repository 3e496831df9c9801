import Workspace

/// The baseline of a check: where it is, whether it is brought up to date, and what is to be told.
struct KnownMistakes {
  /// The known mistakes; nil if there is no baseline.
  private(set) var baseline: Baseline?
  private let path: FilePath?
  private let isUpdated: Bool
  /// How many entries were not found.
  private var gone = 0

  /// Reads the baseline, if there is one.
  ///
  /// - Throws: `Trouble` if it cannot be used.
  init(_ path: FilePath?, isUpdated: Bool) throws(Trouble) {
    self.path = path
    self.isUpdated = isUpdated
    guard let path else { return }
    do throws(BaselineProblem) {
      baseline = try Baseline(reading: path)
    } catch {
      guard error.isMissing, isUpdated else { throw error.trouble(at: path) }
      baseline = Baseline(emptyAt: path)
    }
  }

  /// Counts and keeps what was found in a note.
  mutating func take(_ product: CheckWork.Product) {
    gone += product.gone
    if let entry = product.entry { baseline?.set(entry.fingerprints, for: entry.path) }
  }

  /// Writes the baseline if it is to be brought up to date, and tells of entries that have gone.
  func finish() -> ExitStatus {
    guard let baseline, let path else { return .well }
    if isUpdated {
      do throws(FileProblem) {
        try baseline.write()
      } catch {
        Trouble(path, error.message).tell()
        return .unreadable
      }
    } else if gone > 0 {
      let entries = gone == 1 ? "an entry is" : "\(gone) entries are"
      Trouble.warning(path, "\(entries) not found any more; try --update-baseline").tell()
    }
    return .well
  }
}
