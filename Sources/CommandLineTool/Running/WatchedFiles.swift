import Platform
import Workspace

/// Files that a command watches, as they were when it looked last.
struct WatchedFiles {
  private struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    /// Another file in the same place has another number.
    let node: ino_t
  }

  /// The state of each; nil where there is no file.
  private var states: [FilePath: State?]

  /// How long it sleeps between two looks where nobody waits for the next, in microseconds.
  static let interval: UInt32 = 300_000

  init(_ paths: some Sequence<FilePath>) {
    states = Dictionary(paths.map { ($0, Self.state(of: $0)) }, uniquingKeysWith: { $1 })
  }

  /// Whether one of them is another than it was.
  var haveChanged: Bool { states.contains { Self.state(of: $0.key) != $0.value } }

  /// Those that are others than they were, as of now.
  mutating func takeChanges() -> Set<FilePath> {
    var changes: Set<FilePath> = []
    for (path, old) in states {
      let state = Self.state(of: path)
      guard state != old else { continue }
      states[path] = .some(state)
      changes.insert(path)
    }
    return changes
  }

  /// Whether there was anything in a file at the last look.
  func hasContent(_ path: FilePath) -> Bool { (states[path] ?? nil).map { $0.size > 0 } ?? false }

  /// Watches these, and no others; of those that it watches already it is known how they were.
  mutating func watch(_ paths: Set<FilePath>) {
    states = states.filter { paths.contains($0.key) }
    for path in paths where states[path] == nil { states[path] = .some(Self.state(of: path)) }
  }

  private static func state(of path: FilePath) -> State? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return State(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
      node: status.st_ino)
  }
}
