import Platform
import Workspace

/// The notes that a command watches, and what they lean on, as they were when it looked.
struct WatchedNotes {
  private let find: () -> [FilePath]
  private let notes: [FilePath]
  /// The notes, and all else of which a change changes what is found in them.
  private let files: WatchedFiles

  /// Every so many looks it is looked for other notes, too, for which folders are walked.
  private static let looksToFind = 4

  /// Looks at the notes, and at what they lean on.
  ///
  /// - Parameters:
  ///   - others: files that notes lean on: lessons, configurations, a baseline.
  ///   - find: gives the notes that there are.
  init(besides others: [FilePath], find: @escaping () -> [FilePath]) {
    self.find = find
    notes = find()
    files = WatchedFiles(notes + others + Self.configurations(beside: notes))
  }

  /// Waits until one of them is another than it was, or there are others.
  func waitForChange() {
    var looks = 0
    while !files.haveChanged {
      usleep(WatchedFiles.interval)
      looks += 1
      if looks.isMultiple(of: Self.looksToFind), find() != notes { return }
    }
  }

  /// The configurations that may stand beside notes, whether they are there or not.
  private static func configurations(beside notes: [FilePath]) -> [FilePath] {
    Set(notes.map(\.folderOfFiles)).flatMap { folder in
      ConfigurationLibrary.names.map { folder.joining($0) }
    }
  }
}
