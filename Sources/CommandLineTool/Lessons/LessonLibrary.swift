import Binding
import NoteMarkup
import Platform

/// The lessons that notes lean on: each is read once, however many notes name it, on whatever thread.
struct LessonLibrary: Sendable {
  /// Whether the lessons that are given for all notes could be read.
  let status: ExitStatus
  private let shelf: Locked<LessonShelf>

  /// Reads the lessons that are given for all notes, and tells what is wrong with them.
  ///
  /// - Parameters:
  ///   - given: the lessons, the one that counts first first.
  ///   - folders: the folders that the user named; what is no folder counts for nothing.
  ///   - reading: what the lessons may ask of the engine, and how trouble looks.
  init(given: [FilePath], folders: [FilePath], _ reading: ReadingOptions) {
    let place = LessonPlace(roots: [FilePath(".")] + folders.filter(\.isFolder))
    let shelf = Locked(LessonShelf(place: place, limits: reading.bounds.limits))
    var status = ExitStatus.well
    for path in given {
      do throws(Trouble) {
        let lesson = LoadedNote(
          try Note(reading: path), at: path, limits: reading.bounds.limits,
          files: FolderFiles.beside(path) { references in
            shelf.withLock { $0.lessons(references, of: path, withGiven: false) }
          })
        lesson.tellDiagnostics(style: reading.colour.errorStyle)
        status.worsen(to: lesson.networkStatus)
        shelf.withLock { $0.give(lesson) }
      } catch {
        error.tell()
        status = .unreadable
      }
    }
    self.shelf = shelf
    self.status = status
  }

  /// The files beside a note, and the lessons that it leans on: those that it names, then those that are
  /// given.
  func files(beside note: FilePath) -> NoteFiles {
    FolderFiles.beside(note) { [shelf] references in
      shelf.withLock { $0.lessons(references, of: note, withGiven: true) }
    }
  }
}
