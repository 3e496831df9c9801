package import Binding
import NoteMarkup
import Platform

/// The lessons that notes lean on: each is read once, however many notes name it, on whatever thread.
package struct LessonLibrary: Sendable {
  /// The lessons that are given for all notes, the one that counts first first, or why one cannot be read.
  package let given: [Result<LoadedNote, Trouble>]
  /// The files that were read for notes beside these, and the lessons that are given.
  package let log: FileLog
  private let shelf: Locked<LessonShelf>
  private let configurations: ConfigurationLibrary

  /// Reads the lessons that are given for all notes.
  ///
  /// - Parameters:
  ///   - given: the lessons, the one that counts first first.
  ///   - folders: the folders that the user named; what is no folder counts for nothing.
  ///   - limits: what the lessons may ask of the engine.
  ///   - configurations: what else is said of notes; their lessons count where none are given.
  package init(
    given: [FilePath], folders: [FilePath], limits: EngineLimits,
    configurations: ConfigurationLibrary = ConfigurationLibrary(.isolated)
  ) {
    self.configurations = configurations
    let place = LessonPlace(roots: [FilePath(".")] + folders.filter(\.isFolder))
    let log = FileLog()
    self.log = log
    let shelf = Locked(LessonShelf(place: place, limits: limits, log: log))
    self.given = given.map { path in
      do throws(Trouble) {
        log.note(path)
        let lesson = LoadedNote(
          try NoteFile(reading: path), at: path, limits: limits,
          files: FolderFiles.beside(path, log: log) { references in
            shelf.withLock { $0.lessons(references, of: path, withGiven: false) }
          })
        shelf.withLock { $0.give(lesson) }
        return .success(lesson)
      } catch {
        return .failure(error)
      }
    }
    self.shelf = shelf
  }

  /// Whether the networks and names of all lessons could be read that are given for all notes.
  package var isReadable: Bool {
    given.allSatisfy { lesson in
      if case .success(let lesson) = lesson { lesson.hasReadableNetworks } else { false }
    }
  }

  /// The files beside a note, and the lessons that it leans on: those that it names, then those that are
  /// given.
  package func files(beside note: FilePath) -> NoteFiles {
    let settings = settings(for: note)
    let besides = given.isEmpty ? settings.lessons : []
    var files = FolderFiles.beside(note, log: log) { [shelf] references in
      shelf.withLock { $0.lessons(references, of: note, withGiven: true, besides: besides) }
    }
    files.defaults = settings.defaults
    return files
  }

  /// What its configuration says of a note; where that cannot be read, nothing.
  package func settings(for note: FilePath) -> NoteConfiguration {
    switch configurations.configuration(for: note) {
    case .success(let configuration): configuration.settings(for: note)
    case .failure: NoteConfiguration()
    }
  }
}
