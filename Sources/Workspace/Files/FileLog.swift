import Platform

/// The files beside notes that were asked for, whether they were there or not.
package final class FileLog: Sendable {
  private let noted = Locked<Set<FilePath>>([])

  /// Notes no file yet.
  package init() {}

  /// Their paths, as they were asked for.
  package var paths: Set<FilePath> { noted.withLock { $0 } }

  /// Notes a file.
  func note(_ path: FilePath) { noted.withLock { _ = $0.insert(path) } }
}
