import Binding
import NoteMarkup

/// The lessons that were read, and how they lean on each other.
struct LessonShelf {
  /// A lesson that was read.
  private struct Entry {
    /// What the lesson itself binds.
    let bindings: NoteBindings
    /// The lessons that it names, as far as they are there.
    var next: [FilePath] = []
    /// Whether something is wrong with it, or with how it names its lessons.
    var isBroken: Bool
  }

  private let place: LessonPlace
  private let limits: EngineLimits
  private let log: FileLog
  /// The lessons by their place without links.
  private var entries: [FilePath: Result<Entry, FileProblem>] = [:]
  /// The places of the lessons that are given for all notes, in order.
  private var given: [FilePath] = []

  /// How many lessons a note leans on at most.
  private static let maximum = 100

  init(place: LessonPlace, limits: EngineLimits, log: FileLog) {
    self.place = place
    self.limits = limits
    self.log = log
  }

  /// Adds a lesson that is given for all notes.
  mutating func give(_ lesson: LoadedNote) {
    let path = lesson.path.place ?? lesson.path
    entries[path] = .success(entry(of: lesson))
    given.append(path)
  }

  /// The lessons that a note leans on, each followed by its own, and what is wrong with them.
  ///
  /// - Parameters:
  ///   - references: the lessons that the note names.
  ///   - note: the note.
  ///   - withGiven: whether those that are given for all notes come after them.
  ///   - besides: lessons that come behind all others.
  /// - Returns: what they bind, and what is wrong with those that the note names.
  /// - Complexity: O(lessons that the note leans on), but for the reading of new ones.
  mutating func lessons(
    _ references: [LessonReference], of note: FilePath, withGiven: Bool, besides: [FilePath] = []
  ) -> LentLessons {
    var walk = LessonWalk(start: note.place)
    for reference in references {
      do throws(LessonProblem) {
        try follow(reference, of: note, &walk)
      } catch {
        walk.found.problems.append((error, reference.range))
      }
    }
    if withGiven {
      for path in given { _ = visit(path, &walk) }
    }
    for path in besides.compactMap(\.place) { _ = visit(path, &walk) }
    return walk.found
  }

  /// Follows a lesson that a note names.
  ///
  /// - Throws: what is wrong with it.
  private mutating func follow(
    _ reference: LessonReference, of note: FilePath, _ walk: inout LessonWalk
  ) throws(LessonProblem) {
    log.note(note.folderOfFiles.appending(Array(reference.path.utf8)))
    guard reference.isPath else {
      if let meant = place.noteMeant(by: reference, from: note) {
        throw .withoutEnding(reference.path, meant: meant)
      }
      return
    }
    let path = try place.path(of: reference, from: note)
    if path == walk.start { throw .itself }
    if case .failure(let problem) = entry(at: path) {
      throw .file(reference.path, problem.message, nearest: nil, base: .of(note))
    }
    let visit = visit(path, &walk)
    if visit.isCut { throw .tooMany(limit: Self.maximum) }
    if visit.leadsBack { throw .cycle(reference.path) }
    if visit.isBroken { throw .broken(reference.path) }
    if visit.isEmpty { throw .empty(reference.path) }
  }

  /// Takes what a lesson lends, and then what its own lessons do, but for what was taken before.
  private mutating func visit(_ lesson: FilePath, _ walk: inout LessonWalk) -> LessonWalk.Visit {
    var visit = LessonWalk.Visit()
    var rest = [lesson]
    while let path = rest.popLast() {
      if path == walk.start {
        visit.leadsBack = true
        continue
      }
      guard walk.seen.insert(path).inserted else {
        visit.isEmpty = false
        continue
      }
      guard walk.seen.count <= Self.maximum else {
        visit.isCut = true
        return visit
      }
      guard case .success(let entry) = entry(at: path) else {
        visit.isBroken = true
        continue
      }
      if entry.isBroken { visit.isBroken = true }
      if !entry.bindings.declaresNothing {
        visit.isEmpty = false
        walk.found.bindings.append(entry.bindings)
      }
      rest += entry.next.reversed()
    }
    return visit
  }

  // MARK: Reading

  /// A lesson, which is read if it was not before.
  private mutating func entry(at path: FilePath) -> Result<Entry, FileProblem> {
    if let known = entries[path] { return known }
    log.note(path)
    var found: Result<Entry, FileProblem>
    do throws(FileProblem) {
      let file = NoteFile(try FileReading.readNote(path), kind: try FileKind(of: path))
      found = .success(
        entry(
          of: LoadedNote(file, at: path, limits: limits, files: FolderFiles.beside(path, log: log)))
      )
    } catch {
      found = .failure(error)
    }
    entries[path] = found
    return found
  }

  private func entry(of lesson: LoadedNote) -> Entry {
    var entry = Entry(bindings: lesson.bindings, isBroken: !lesson.hasReadableNetworks)
    for reference in lesson.bindings.lessons where reference.isPath {
      do throws(LessonProblem) {
        entry.next.append(try place.path(of: reference, from: lesson.path))
      } catch {
        entry.isBroken = true
      }
    }
    return entry
  }
}
