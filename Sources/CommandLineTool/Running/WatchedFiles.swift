import Platform
import Workspace

/// The notes that a command watches, as they were when it looked.
struct WatchedFiles {
  private struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
  }

  private let paths: [FilePath]
  private let states: [State?]

  /// How long it sleeps between two looks, in microseconds.
  private static let interval: UInt32 = 300_000

  init(_ items: [NoteFinder.Item]) {
    paths = items.compactMap { if case .note(let path) = $0 { path } else { nil } }
    states = paths.map(Self.state)
  }

  /// Waits until one of them is another than it was.
  func waitForChange() {
    while paths.map(Self.state) == states { usleep(Self.interval) }
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
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size))
  }
}
