/// A connection to another program, which nothing waits for longer than it is told to.
package final class StreamSocket: Sendable {
  /// What has come.
  package enum Event: Equatable, Sendable {
    case bytes([UInt8])
    /// Somebody rang the bell.
    case bell
    /// Nothing, in the time that was given.
    case nothing
    /// The other side has gone.
    case end
  }

  private let descriptor: Int32

  /// Takes over a connection that the system has made, and closes it in the end.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
    #if canImport(Darwin)
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, size)
    #endif
  }

  deinit { close(descriptor) }

  /// How many bytes are read at once.
  private static let capacity = 1 << 14

  /// Waits for bytes, or for a bell, but no longer than a time.
  package func receive(within time: Duration, or bell: Bell? = nil) -> Event {
    var entries = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let bell { entries.append(pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)) }
    let ready = poll(&entries, nfds_t(entries.count), time.milliseconds)
    if ready == 0 || ready < 0 && errno == EINTR { return .nothing }
    guard ready > 0 else { return .end }
    if let bell, entries[1].revents != 0 {
      bell.hush()
      return .bell
    }
    var isInterrupted = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.capacity) { buffer, count in
      let received = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      isInterrupted = received < 0 && (errno == EINTR || errno == EAGAIN)
      count = max(received, 0)
    }
    if isInterrupted { return .nothing }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// Sends all bytes.
  ///
  /// - Parameters:
  ///   - bytes: what is sent.
  ///   - time: how long it may take.
  /// - Returns: whether the system has taken them all.
  package func send(_ bytes: [UInt8], within time: Duration) -> Bool {
    let end = Moment.now + time
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { sendSome($0, to: descriptor) }
      if sent > 0 {
        rest = rest.dropFirst(sent)
      } else if sent < 0, errno == EAGAIN {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        let left = end - Moment.now
        guard left > .zero, poll(&entry, 1, left.milliseconds) != 0 else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Says that nothing more is sent, and reads on for a moment, so that the other side gets all of it: a
  /// connection that is closed with bytes unread is cut off.
  package func finish(within time: Duration) {
    shutdown(descriptor, Int32(SHUT_WR))
    let end = Moment.now + time
    while true {
      let left = end - Moment.now
      guard left > .zero, case .bytes = receive(within: left) else { return }
    }
  }
}

extension Duration {
  /// The duration as `poll` takes it, kept to what that can be; a part of a millisecond counts as one.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    let whole = min(max(seconds, 0), 1_000_000) * 1000
    return Int32(
      clamping: whole + max(attoseconds + 999_999_999_999_999, 0) / 1_000_000_000_000_000)
  }
}

/// The system's `send`, which the method above hides; a connection that is gone raises no signal.
private func sendSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
  #if canImport(Darwin)
    send(descriptor, bytes.baseAddress, bytes.count, 0)
  #else
    send(descriptor, bytes.baseAddress, bytes.count, Int32(clamping: MSG_NOSIGNAL))
  #endif
}
