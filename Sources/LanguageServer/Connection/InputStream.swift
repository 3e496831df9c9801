import Platform

/// A descriptor that bytes come from.
struct InputStream {
  /// What has come.
  enum Event {
    case bytes([UInt8])
    /// Nothing, in the time that was given.
    case nothing
    /// The stream has ended, or cannot be read.
    case end
  }

  let descriptor: Int32

  private static let capacity = 1 << 16

  /// Waits for bytes, but no longer than a time.
  func read(within time: Duration) -> Event {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = time.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let ready = poll(&entry, 1, Int32(clamping: milliseconds))
    if ready == 0 || ready < 0 && errno == EINTR { return .nothing }
    guard ready > 0 else { return .end }
    var isInterrupted = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.capacity) { buffer, count in
      let received = readSome(descriptor, into: buffer)
      isInterrupted = received < 0 && (errno == EINTR || errno == EAGAIN)
      count = max(received, 0)
    }
    if isInterrupted { return .nothing }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }
}

/// The system's `read`, which the method above hides.
private func readSome(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
