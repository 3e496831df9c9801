import Platform
import Workspace

/// Makes folders.
enum FolderMaking {
  /// Makes a folder unless it is there; the one that it stands in has to be.
  ///
  /// - Throws: `FileProblem` if it is not there afterwards.
  static func make(_ path: FilePath) throws(FileProblem) {
    guard path.withCString({ mkdir($0, 0o777) }) != 0 else { return }
    let failure = FileProblem.last
    var status = stat()
    let isFolder =
      path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard failure == .system(EEXIST), isFolder else { throw failure }
  }
}
