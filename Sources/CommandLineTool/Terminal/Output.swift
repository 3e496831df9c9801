import Platform
import Rendering
import Workspace

/// Standard output or standard error, written to without buffers between.
struct Output: Sendable {
  static let standard = Output(descriptor: 1)
  static let error = Output(descriptor: 2)

  private let descriptor: Int32

  /// Writes all bytes; a reader that has gone ends the program quietly.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { writeSome($0, to: descriptor) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        exit(128 + SIGPIPE)
      } else if errno != EINTR {
        guard descriptor == 1 else { exit(ExitStatus.unreadable.rawValue) }
        let problem = FileProblem.last.message
        Output.error.write("nabla: error: cannot write: \(problem)\n")
        exit(ExitStatus.unreadable.rawValue)
      }
    }
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes what is a note, or a part of one, byte for byte; on a terminal without its control
  /// characters.
  func show(_ bytes: [UInt8]) {
    guard isTerminal else { return write(bytes) }
    write(PrintableText.lines(String(decoding: bytes, as: UTF8.self)))
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }
}

/// The system's `write`, which the functions above hide.
private func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
