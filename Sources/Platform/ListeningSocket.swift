/// A port of this machine's own address, 127.0.0.1, at which programs of this machine call.
package final class ListeningSocket: Sendable {
  /// The number of the port.
  package let port: UInt16
  private let descriptor: Int32

  /// How many callers wait at most while none is answered.
  private static let backlog: Int32 = 64

  /// Opens a port.
  ///
  /// - Parameter port: its number; 0 for one that is free.
  /// - Throws: `SystemProblem` if the system gives none, most often since another program has it.
  package init(port: UInt16) throws(SystemProblem) {
    descriptor = makeSocket()
    guard descriptor >= 0 else { throw .last }
    // The port of a program that has just ended may be opened again.
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var address = Self.address(port: port)
    guard Self.bind(descriptor, to: &address), listen(descriptor, Self.backlog) == 0 else {
      let problem = SystemProblem.last
      closeDescriptor(descriptor)
      throw problem
    }
    self.port = Self.port(of: descriptor) ?? port
  }

  deinit { closeDescriptor(descriptor) }

  /// Waits for the next caller.
  ///
  /// Where the system has no descriptor left, it is asked again after a rest.
  ///
  /// - Returns: the connection; nil if nobody can call any more.
  package func accept() -> StreamSocket? {
    while true {
      let caller = acceptCaller(descriptor)
      if caller >= 0 { return StreamSocket(descriptor: caller) }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: usleep(Self.rest)
      default: return nil
      }
    }
  }

  /// How long it rests where descriptors are short, in microseconds.
  private static let rest: UInt32 = 50_000

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = (0x7F00_0001 as UInt32).bigEndian
    return address
  }

  private static func bind(_ descriptor: Int32, to address: inout sockaddr_in) -> Bool {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bindSocket(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func port(of descriptor: Int32) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
  }
}

private func makeSocket() -> Int32 {
  #if canImport(Glibc)
    socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    socket(AF_INET, SOCK_STREAM, 0)
  #endif
}

/// The system's `bind`, `accept` and `close`, which the methods above hide.
private func bindSocket(
  _ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t
) -> Int32 {
  bind(descriptor, address, length)
}

private func acceptCaller(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }

private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
