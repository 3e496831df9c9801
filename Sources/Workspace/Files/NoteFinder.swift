import NoteMarkup
import Platform
import SourceText

/// Finds the notes under the paths that the user gave.
package struct NoteFinder {
  /// Something that was asked for.
  package enum Item: Sendable {
    /// A note, by its path.
    case note(FilePath)
    /// A folder that cannot be read, or has no notes.
    case trouble(Trouble)

    /// The place of the note.
    ///
    /// - Throws: the trouble in its place.
    package func path() throws(Trouble) -> FilePath {
      switch self {
      case .note(let path): path
      case .trouble(let trouble): throw trouble
      }
    }
  }

  private(set) var items: [Item] = []

  /// Files stand as given; folders are replaced by the notes in them, sorted by the bytes of their
  /// paths.
  ///
  /// Hidden entries and files that are no notes are skipped in folders. A link to a file counts
  /// as that file; a link to a folder in a folder is not followed, so that none is walked twice.
  /// A file that is met again, by a link or under another name, is left out.
  package static func find(_ paths: [String]) -> [Item] {
    var finder = NoteFinder()
    for path in paths { finder.add(FilePath(path)) }
    return finder.items.count > 1 ? withoutRepeats(finder.items) : finder.items
  }

  /// The items with every file once: as itself rather than as a link, else where it was met first.
  private static func withoutRepeats(_ items: [Item]) -> [Item] {
    var kept: [Item?] = []
    var places: [[UInt8]: Int] = [:]
    for item in items {
      guard case .note(let path) = item, !path.isStandardInput, let target = path.resolved else {
        kept.append(item)
        continue
      }
      if let place = places[target], case .note(let other)? = kept[place] {
        guard other.isLink, !path.isLink else { continue }
        kept[place] = nil
      }
      places[target] = kept.count
      kept.append(item)
    }
    return kept.compactMap(\.self)
  }

  /// The names of the notes in a folder itself, hidden ones aside; none if it cannot be read.
  static func notes(in folder: FilePath) -> [[UInt8]] {
    var walk = FolderWalk()
    return (walk.entries(of: folder) ?? []).filter {
      $0.first != UInt8(ascii: ".") && FileKind(ofFile: $0) != nil
    }
  }

  private mutating func add(_ path: FilePath) {
    guard path.isFolder else {
      items.append(.note(path))
      return
    }
    var walk = FolderWalk()
    walk.visit(path)
    let notes = walk.notes.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    items += walk.problems.map { .trouble(Trouble($0.path, $0.problem.message)) }
    items += notes.map { .note($0) }
    if notes.isEmpty, walk.problems.isEmpty {
      items.append(.trouble(.warning(path, "no notes in this folder")))
    }
  }
}

/// One folder and what is nested in it.
private struct FolderWalk {
  var notes: [FilePath] = []
  var problems: [(path: FilePath, problem: FileProblem)] = []

  mutating func visit(_ root: FilePath) {
    var folders = [root]
    while let folder = folders.popLast() {
      guard let names = entries(of: folder) else { continue }
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.appending(name)
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
          folders.append(path)
        } else if FileKind(ofFile: name) != nil, kind == S_IFREG || Self.leadsToFile(path, kind) {
          notes.append(path)
        }
      }
    }
  }

  mutating func entries(of folder: FilePath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else {
      problems.append((folder, .last))
      return nil
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let capacity = MemoryLayout.size(ofValue: pointer.pointee)
        return Array(UnsafeRawBufferPointer(start: pointer, count: capacity).prefix { $0 != 0 })
      }
      names.append(name)
    }
    return names
  }

  /// Whether a link leads to a file, or nowhere, which reading it will tell.
  private static func leadsToFile(_ path: FilePath, _ kind: mode_t) -> Bool {
    guard kind == S_IFLNK else { return false }
    var target = stat()
    guard path.withCString({ stat($0, &target) }) == 0 else { return true }
    return target.st_mode & S_IFMT == S_IFREG
  }
}
