package import Platform
package import SourceText

/// Serves the pages of a preview to browsers of this machine, each connection on a thread of its own.
package final class PreviewServer: Sendable {
  /// Makes an edit of the note of a page, which holds these bytes; gives why that was not done, in words.
  package typealias Mending =
    @Sendable (_ place: Int, _ edit: TextEdit, _ source: [UInt8]) -> String?

  let shelf: PreviewShelf
  let admission: Admission
  let mend: Mending
  private let socket: ListeningSocket
  private let connectionCount = Locked(0)

  /// How many connections there are at most: a window has one, and another while it opens a page.
  private static let maximumConnections = 64
  /// The stack of a connection's thread, in bytes.
  private static let stackSize = 1 << 20

  /// Gets ready to serve.
  ///
  /// - Parameters:
  ///   - shelf: the pages.
  ///   - socket: where browsers call.
  ///   - mend: makes an edit that a reader asks for.
  package init(
    _ shelf: PreviewShelf, at socket: ListeningSocket, mend: @escaping Mending
  ) {
    (self.shelf, self.socket, self.mend) = (shelf, socket, mend)
    admission = Admission(port: socket.port, token: PreviewToken(), pageCount: shelf.pageCount)
  }

  /// The address that leads to the pages.
  package var address: String { "http://127.0.0.1:\(socket.port)\(admission.root)" }

  /// Serves from now on, on other threads.
  ///
  /// - Returns: whether there is a thread for it.
  package func start() -> Bool {
    WorkerThread(stackSize: Self.stackSize) { [self] in
      while let caller = socket.accept() { take(caller) }
    } != nil
  }

  private func take(_ caller: StreamSocket) {
    let isTooMany = connectionCount.withLock { count in
      count += 1
      return count > Self.maximumConnections
    }
    let thread =
      isTooMany
      ? nil
      : WorkerThread(stackSize: Self.stackSize) { [self] in
        PreviewConnection(caller, of: self).serve()
        connectionCount.withLock { $0 -= 1 }
      }
    if let thread {
      thread.detach()
    } else {
      connectionCount.withLock { $0 -= 1 }
      // What the system takes at once is all that it gets.
      _ = caller.send(HTTPResponse.plain(.unavailable).bytes(), within: .zero)
    }
  }
}
