#if os(Linux)
  import Foundation
  import Glibc

  /// A terminal that a test looks at.
  final class PseudoTerminal {
    /// What a program takes for its terminal.
    let far: FileHandle
    private let near: Int32

    init?() {
      near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (number, lock) = (Int32(0), Int32(0))
      // TIOCSPTLCK and TIOCGPTN: unlock the other end and tell its number.
      guard near >= 0, ioctl(near, 0x4004_5431, &lock) == 0, ioctl(near, 0x8004_5430, &number) == 0
      else { return nil }
      let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      guard other >= 0 else { return nil }
      far = FileHandle(fileDescriptor: other, closeOnDealloc: true)
      _ = fcntl(near, F_SETFL, O_NONBLOCK)
    }

    deinit { close(near) }

    /// What is written until a text appears, or what is there already; at most for half a minute.
    func read(until text: String?) -> String {
      var bytes: [UInt8] = []
      let end = ContinuousClock.now + .seconds(30)
      while ContinuousClock.now < end {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(near, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] }
        guard let text else {
          if count <= 0 { break }
          continue
        }
        if String(decoding: bytes, as: UTF8.self).contains(text) { break }
        if count <= 0 { usleep(10_000) }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
