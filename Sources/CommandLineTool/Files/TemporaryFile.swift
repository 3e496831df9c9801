import Platform
import Workspace

/// A new file beside another one, which is to take its place.
///
/// Each file has one name for its successor, and who makes the successor holds a lock on it. So two
/// programs that write to a file at once take turns, and what a killed one left behind is known by
/// its missing lock, and removed.
struct TemporaryFile {
  /// Its place.
  let path: FilePath
  /// To write to it; closing it gives up the lock.
  let descriptor: Int32

  /// How long another writer is waited for, in steps of a hundredth of a second.
  private static let patience = 500

  /// Makes the successor of a file.
  ///
  /// - Parameters:
  ///   - target: the file, which need not be there.
  ///   - mode: what the owner, the group and others may do, less what the user's mask forbids.
  /// - Throws: `FileProblem.locked` if another writer takes very long.
  init(for target: FilePath, mode: mode_t) throws(FileProblem) {
    path = target.folder.appending(Array(".nabla-\(Self.hash(of: target.name))".utf8))
    for attempt in 0..<Self.patience {
      if attempt > 0 { usleep(10_000) }
      if let descriptor = try Self.create(path, mode) {
        self.descriptor = descriptor
        return
      }
      try Self.removeIfAbandoned(path)
    }
    throw .locked
  }

  /// Puts the file in the place of another one.
  func move(to target: FilePath) throws(FileProblem) {
    let status = path.withCString { from in target.withCString { rename(from, $0) } }
    guard status == 0 else { throw .last }
  }

  /// Takes the file away.
  func remove() { _ = path.withCString { unlink($0) } }

  /// A new file with a lock on it; nil if there is one, or if it was taken for abandoned.
  private static func create(_ path: FilePath, _ mode: mode_t) throws(FileProblem) -> Int32? {
    let flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC
    let descriptor = path.withCString { open($0, flags, mode) }
    guard descriptor >= 0 else {
      if errno == EEXIST { return nil }
      throw .last
    }
    if lock(descriptor), isAt(path, descriptor) { return descriptor }
    close(descriptor)
    return nil
  }

  /// Removes a file that nobody holds a lock on.
  private static func removeIfAbandoned(_ path: FilePath) throws(FileProblem) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = path.withCString { open($0, flags) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      // Neither a link nor what nobody may read was made here.
      guard path.withCString({ unlink($0) }) == 0 || errno == ENOENT else { throw .last }
      return
    }
    defer { close(descriptor) }
    guard lock(descriptor), isAt(path, descriptor) else { return }
    guard path.withCString({ unlink($0) }) == 0 || errno == ENOENT else { throw .last }
  }

  /// Takes the lock; where a file system has none, all is done as if there were no other writer.
  private static func lock(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Whether a path still leads to an open file.
  private static func isAt(_ path: FilePath, _ descriptor: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return path.withCString { lstat($0, &named) } == 0 && fstat(descriptor, &opened) == 0
      && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino
  }

  /// The FNV-1a hash of a name, so that no name is too long.
  private static func hash(of name: [UInt8]) -> String {
    let hash = name.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
