import NoteMarkup
import SourceText

/// Finds the notes under the paths that the user gave.
package struct NoteFinder {
  /// Something that was asked for.
  package enum Item: Sendable {
    /// A note, by its path.
    case note(FilePath)
    /// A folder that cannot be read, or has no notes.
    case trouble(Trouble)
    /// A note, or a folder of some, with whose configuration something is wrong.
    case broken(ConfigurationProblem)

    /// The place of the note.
    ///
    /// - Throws: the trouble in its place.
    package func path() throws(Trouble) -> FilePath {
      switch self {
      case .note(let path): return path
      case .trouble(let trouble): throw trouble
      case .broken(let problem): throw problem.trouble
      }
    }
  }

  private var items: [Item] = []
  private let configurations: ConfigurationLibrary
  private let tellsOthers: Bool

  private init(configurations: ConfigurationLibrary, tellsOthers: Bool) {
    self.configurations = configurations
    self.tellsOthers = tellsOthers
  }

  /// Files stand as given; folders are replaced by the notes in them, sorted by the bytes of their
  /// paths.
  ///
  /// Hidden entries, files that are no notes, what git ignores and what others have made there
  /// (`FolderWalk.foreignFolders`) are skipped in folders. What the configuration excludes is skipped
  /// wherever it is named. A link to a file counts as that file; a link to a folder in a folder is not
  /// followed, so that none is walked twice. A file that is met again, by a link or under another name, is
  /// left out.
  ///
  /// - Parameters:
  ///   - paths: the files and folders that are named.
  ///   - configurations: what is said of the notes in them.
  ///   - tellsOthers: whether it is told which documents in folders are of a kind that is not read.
  /// - Returns: what was found, in order.
  package static func find(
    _ paths: [String], _ configurations: ConfigurationLibrary = ConfigurationLibrary(.isolated),
    tellsOthers: Bool = false
  ) -> [Item] {
    var finder = NoteFinder(configurations: configurations, tellsOthers: tellsOthers)
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
    var walk = FolderWalk(ConfigurationLibrary(.isolated))
    return (walk.entries(of: folder) ?? []).filter {
      $0.first != UInt8(ascii: ".") && FileKind(ofFile: $0) != nil
    }
  }

  private mutating func add(_ path: FilePath) {
    guard path.isFolder else {
      addFile(path)
      return
    }
    var walk = FolderWalk(configurations)
    walk.visit(path)
    let notes = walk.notes.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    items += walk.broken.map { .broken($0) }
    items += walk.problems.map { .trouble(Trouble($0.path, $0.problem.message)) }
    items += notes.map { .note($0) }
    if tellsOthers, !walk.others.isEmpty {
      items.append(.trouble(.warning(path, "not looked at: \(walk.othersInWords)")))
    }
    if notes.isEmpty, walk.problems.isEmpty, walk.broken.isEmpty {
      let excluded = walk.excluded > 0 ? "; what is in it is excluded" : ""
      items.append(.trouble(.warning(path, "no notes in this folder" + excluded)))
    }
  }

  /// Adds a file that is named, unless it is excluded.
  private mutating func addFile(_ path: FilePath) {
    switch configurations.configuration(for: path) {
    case .failure(let problem): items.append(.broken(problem))
    case .success(let configuration):
      guard configuration.excludes(path) else {
        items.append(.note(path))
        return
      }
      let file = configuration.files.first.map { " by \($0.text)" } ?? ""
      items.append(.trouble(.warning(path, "excluded\(file), so it is not looked at")))
    }
  }
}
