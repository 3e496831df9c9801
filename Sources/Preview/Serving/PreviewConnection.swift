import Platform

/// A connection of a browser: one request, which may make a WebSocket of it.
struct PreviewConnection {
  private let socket: StreamSocket
  private let server: PreviewServer

  /// How long the head of a request may take.
  private static let headTime = Duration.seconds(10)
  /// How long the browser may take to take an answer.
  static let sendTime = Duration.seconds(10)
  /// How long the browser may take to hang up.
  private static let endTime = Duration.seconds(1)

  init(_ socket: StreamSocket, of server: PreviewServer) {
    (self.socket, self.server) = (socket, server)
  }

  /// Answers the request.
  func serve() {
    var reader = HTTPRequestReader()
    let end = Moment.now + Self.headTime
    while true {
      let left = end - Moment.now
      guard left > .zero else { return finish(.plain(.timeout)) }
      switch socket.receive(within: left) {
      case .bytes(let bytes): reader.append(bytes)
      case .end: return
      case .nothing, .bell: continue
      }
      do throws(HTTPProblem) {
        if let (request, rest) = try reader.next() { return answer(request, rest) }
      } catch {
        return finish(.plain(error.status))
      }
    }
  }

  private func answer(_ request: HTTPRequest, _ rest: [UInt8]) {
    let isHeadOnly = request.isAboutHead
    switch server.admission.outcome(of: request) {
    case .refused(.forbidden):
      finish(.plain(.forbidden, Self.forbidden), isHeadOnly: isHeadOnly)
    case .refused(let status): finish(.plain(status), isHeadOnly: isHeadOnly)
    case .page(let place, let host):
      switch WebSocketHandshake.outcome(of: request) {
      case .other:
        guard let entry = server.shelf.entry(place) else { return finish(.plain(.notFound)) }
        finish(entry.response(at: host, path: request.path), isHeadOnly: isHeadOnly)
      case .refused(let status): finish(.plain(status))
      case .granted(let bytes):
        guard socket.send(bytes, within: Self.sendTime) else { return }
        PreviewSession(socket, of: server, place: place)?.run(rest)
      }
    }
  }

  /// What is said to those who do not know the address.
  private static let forbidden =
    "This is not an address of the preview. Open the one that nabla preview has printed."

  private func finish(_ response: HTTPResponse, isHeadOnly: Bool = false) {
    guard socket.send(response.bytes(isHeadOnly: isHeadOnly), within: Self.sendTime) else { return }
    socket.finish(within: Self.endTime)
  }
}

extension PreviewShelf.Entry {
  /// The page as an answer: it may run its own scripts, and talk to its own address.
  ///
  /// - Parameters:
  ///   - host: the host and port of the address.
  ///   - path: the path of the address, which was found to be right.
  /// - Returns: the answer.
  func response(at host: String, path: String) -> HTTPResponse {
    .page(
      page.html(version: version),
      policy: page.policy(connecting: ["ws://\(host)\(path)", "http://\(host)\(path)"]))
  }
}
