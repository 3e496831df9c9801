import Platform
import SourceText

/// A server of the Language Server Protocol (3.17), which tells an editor what is wrong in notes.
package enum Server {
  /// Listens until the client says `exit`, the input ends, or the client's process is gone.
  ///
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - input: the descriptor of what the client says.
  ///   - output: takes what is said to it; nothing else may get there.
  ///   - files: the files around the notes.
  /// - Returns: the status for the process: 0 if the client has shut the server down before.
  package static func run(
    version: String, input: Int32, output: @escaping @Sendable ([UInt8]) -> Void,
    files: EditorFiles
  ) -> Int32 {
    let writer = MessageWriter(output)
    let session = Session(version: version, output: writer, files: files)
    let stream = InputStream(descriptor: input)
    var framer = MessageFramer()
    while true {
      switch stream.read(within: parentInterval) {
      case .bytes(let bytes): framer.append(bytes)
      case .nothing: if session.parent?.isAlive == false { return 1 }
      case .end: return session.isShutDown ? 0 : 1
      }
      while let frame = framer.next() {
        switch frame {
        case .body(let body): session.take(Message(body))
        case .unreadable: session.take(.broken(nil, .parse))
        }
        if case .over(let status) = session.phase { return status }
      }
    }
  }

  /// How often it is looked for the client's process.
  private static let parentInterval = Duration.seconds(2)
}
