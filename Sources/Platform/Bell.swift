/// Wakes a thread that waits for a descriptor: a pipe, whose bytes mean nothing.
package final class Bell: Sendable {
  /// What the thread waits for.
  let descriptor: Int32
  private let other: Int32

  /// Makes a bell; nil where the system has no descriptor left.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, other) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(other)
  }

  /// Wakes the thread; a bell that rings already stays so.
  package func ring() {
    var byte: UInt8 = 0
    _ = write(other, &byte, 1)
  }

  /// Ends the ringing.
  func hush() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
  }
}
