import Platform
import SourceText

/// A WebSocket to a window that shows a page: it is told what has changed, and may ask for edits.
struct PreviewSession {
  private let socket: StreamSocket
  private let server: PreviewServer
  private let place: Int
  private let bell: Bell
  private var reader = WebSocketReader(maximumLength: Self.maximumLength)
  /// The page that the window has; nil as long as it has not said which.
  private var shown: (version: Int, page: PreviewedPage?)?
  /// What it was told last.
  private var revision: Int?
  private var hasAnswered = true

  /// The longest message that is read, in bytes: all that a window has to say is a few numbers.
  private static let maximumLength = 1 << 10
  /// How long nothing may come before it is asked whether the window is still there, and how long that may
  /// take to answer.
  private static let patience = Duration.seconds(30)

  /// Gets ready to talk about a page; nil where the system has no descriptor left.
  init?(_ socket: StreamSocket, of server: PreviewServer, place: Int) {
    guard let bell = Bell() else { return nil }
    (self.socket, self.server, self.place, self.bell) = (socket, server, place, bell)
  }

  /// Talks until one of both has enough.
  ///
  /// - Parameter start: what has come with the handshake.
  consuming func run(_ start: [UInt8]) {
    server.shelf.add(bell)
    defer { server.shelf.remove(bell) }
    var isOpen = take(start)
    while isOpen {
      switch socket.receive(within: Self.patience, or: bell) {
      case .bytes(let bytes):
        hasAnswered = true
        isOpen = take(bytes)
      case .bell: isOpen = tell()
      case .nothing:
        isOpen = hasAnswered && send(WebSocketFrame.ping)
        hasAnswered = false
      case .end: isOpen = false
      }
    }
  }

  // MARK: Hearing

  /// Takes what has come; gives whether the connection goes on.
  private mutating func take(_ bytes: [UInt8]) -> Bool {
    reader.append(bytes)
    do throws(WebSocketProblem) {
      while let message = try reader.next() {
        let goesOn =
          switch message {
          case .text(let text): hear(text)
          case .ping(let payload): send(WebSocketFrame.pong(payload))
          case .pong: true
          case .close: end(.normal)
          }
        guard goesOn else { return false }
      }
      return true
    } catch {
      return end(error.closeCode)
    }
  }

  /// Does what a window asks for: `{"have": 3}` says which version it has, `{"apply": 0, "of": 3}` wants a fix of
  /// that version made.
  private mutating func hear(_ text: String) -> Bool {
    guard let json = try? JSONValue(parsing: Array(text.utf8)) else { return end(.unsupportedData) }
    if let version = json["have"]?.whole {
      shown = (version, nil)
      revision = nil
      return tell()
    }
    if let fix = json["apply"]?.whole, let version = json["of"]?.whole {
      return send(WebSocketFrame.text(PageUpdate.answer(problem: apply(fix, of: version))))
    }
    return end(.unsupportedData)
  }

  private func apply(_ fix: Int, of version: Int) -> String? {
    guard let entry = server.shelf.entry(place), entry.version == version,
      let edit = entry.page.fixes[fix]
    else { return "the page has changed meanwhile; nothing was written" }
    return server.mend(place, edit, entry.page.source)
  }

  // MARK: Telling

  /// Tells the window what has changed since it was told last; gives whether the connection goes on.
  private mutating func tell() -> Bool {
    guard let shown, let entry = server.shelf.entry(place), entry.revision != revision else {
      return true
    }
    let isNew = shown.version != entry.version
    var old = shown.page
    if old == nil, shown.version == entry.version - 1 { old = entry.previous }
    let message = PageUpdate.message(
      from: old, to: isNew ? (entry.page, entry.version) : nil, problems: entry.problems)
    self.shown = (entry.version, entry.page)
    revision = entry.revision
    return send(WebSocketFrame.text(message))
  }

  private func send(_ frame: [UInt8]) -> Bool {
    socket.send(frame, within: PreviewConnection.sendTime)
  }

  private func end(_ code: WebSocketCloseCode) -> Bool {
    _ = send(WebSocketFrame.close(code))
    return false
  }
}

extension JSONValue {
  /// The whole number that it is, if it is one that may be a version or a place.
  fileprivate var whole: Int? { number.flatMap { Int(whole: $0) } }
}
