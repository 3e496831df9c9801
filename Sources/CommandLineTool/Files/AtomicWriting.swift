import Platform
import Workspace

/// Replaces files so that a reader sees the old bytes or the new ones, and nothing else.
enum AtomicWriting {
  /// Writes `bytes` to a file that held `expected`.
  ///
  /// The bytes go to a new file in the same folder, which then takes the place, the mode and the
  /// owner of the old one. A link stays, and its target is replaced; another hard link keeps the old
  /// bytes. While this goes on, the signals that would end the program have to wait, so that no file
  /// is left behind.
  ///
  /// - Parameters:
  ///   - bytes: the new content.
  ///   - path: the file.
  ///   - expected: what was read from it; nil if the file may be new or hold anything.
  /// - Throws: `FileProblem.changed` if the file does not hold `expected` any more, and
  ///   `FileProblem.locked` if another writer takes very long.
  static func replace(
    with bytes: [UInt8], at path: FilePath, expecting expected: [UInt8]?
  ) throws(FileProblem) {
    let old = blockSignals()
    defer { restoreSignals(old) }
    let target = try resolved(path, mayBeNew: expected == nil)
    let file = try TemporaryFile(for: target, mode: status(of: target) == nil ? 0o666 : 0o600)
    defer { close(file.descriptor) }
    do throws(FileProblem) {
      // Whoever had the lock may have replaced the file.
      if let status = try status(of: target) { try take(over: status, by: file.descriptor) }
      try fill(file.descriptor, with: bytes)
      if let expected, try FileReading.read(target) != expected { throw .changed }
      try file.move(to: target)
    } catch {
      file.remove()
      throw error
    }
    synchronize(target.folder)
  }

  /// The file that a path leads to, links followed.
  private static func resolved(_ path: FilePath, mayBeNew: Bool) throws(FileProblem) -> FilePath {
    guard let real = path.withCString({ realpath($0, nil) }) else {
      if mayBeNew, errno == ENOENT { return path }
      throw .last
    }
    defer { free(real) }
    return FilePath(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)).map { $0 })
  }

  /// What the system knows of a file that may be replaced; nil if there is none yet.
  private static func status(of target: FilePath) throws(FileProblem) -> stat? {
    var status = stat()
    guard target.withCString({ stat($0, &status) }) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard target.withCString({ access($0, W_OK) }) == 0 else { throw .last }
    return status
  }

  /// Gives a new file the mode of an old one, and its owner, where the user may do that.
  private static func take(over old: stat, by descriptor: Int32) throws(FileProblem) {
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw .last }
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8]
  ) throws(FileProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Makes the new name last through a loss of power, where the system can.
  private static func synchronize(_ folder: FilePath) {
    let descriptor = folder.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func blockSignals() -> sigset_t {
    var set = sigset_t()
    var old = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &old)
    return old
  }

  private static func restoreSignals(_ old: sigset_t) {
    var old = old
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }
}
