import Platform
import SourceText

@testable import LanguageServer

/// A client that talks to a session of the server, and keeps all that it is told.
final class TestClient {
  private let received = ReceivedMessages()
  let session: Session

  init() {
    let received = received
    session = Session(
      version: "1", output: MessageWriter { received.append($0) }, files: EditorFiles())
  }

  /// Sends the text of a message.
  func send(_ json: String) { session.take(Message(Array(json.utf8))) }

  /// Opens the session for a client of some capabilities, and gives the result of `initialize`.
  @discardableResult
  func begin(capabilities: String = "{}", options: String = "null") -> JSONValue? {
    send(
      """
      {"jsonrpc": "2.0", "id": "begin", "method": "initialize", "params": \
      {"processId": null, "capabilities": \(capabilities), "initializationOptions": \(options)}}
      """)
    send(#"{"jsonrpc": "2.0", "method": "initialized", "params": {}}"#)
    return answer(to: "begin")?["result"]
  }

  /// Opens a note.
  func open(_ text: String, uri: String = "file:///note.md", version: Int = 1) {
    send(
      """
      {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": \
      {"uri": "\(uri)", "languageId": "markdown", "version": \(version), "text": \(quoted(text))}}}
      """)
  }

  /// Asks for something about the open note, under an id in JSON.
  func request(
    _ method: String, id: String, _ parameters: String = "", uri: String = "file:///note.md"
  ) {
    let rest = parameters.isEmpty ? "" : ", \(parameters)"
    send(
      """
      {"jsonrpc": "2.0", "id": \(id), "method": "\(method)", "params": {"textDocument": \
      {"uri": "\(uri)"}\(rest)}}
      """)
  }

  /// Asks for something about the open note, and waits for the answer.
  func ask(
    _ method: String, _ parameters: String = "", uri: String = "file:///note.md"
  ) -> JSONValue? {
    request(method, id: "\"\(method)\"", parameters, uri: uri)
    return answer(to: method)
  }

  /// Waits for the answer to a request, and takes it.
  func answer(to id: String) -> JSONValue? {
    received.wait { $0["id"]?.string == id && $0["method"] == nil }
  }

  /// Waits for the next message of a method, and takes it.
  func next(_ method: String) -> JSONValue? {
    received.wait { $0["method"]?.string == method }
  }

  /// All that was told and not taken, at this moment.
  var rest: [JSONValue] { received.rest }

  /// A text as a string of JSON.
  func quoted(_ text: String) -> String {
    String(decoding: JSONText.quoted(text), as: UTF8.self)
  }
}

/// What came from the server, on whatever thread.
private final class ReceivedMessages: Sendable {
  private let messages = Locked<[JSONValue]>([])

  func append(_ bytes: [UInt8]) {
    var framer = MessageFramer()
    framer.append(bytes)
    guard case .body(let body)? = framer.next(), let value = try? JSONValue(parsing: body) else {
      return
    }
    messages.withLock { $0.append(value) }
  }

  /// Waits for a message, up to a minute, and takes it.
  func wait(for isMeant: (JSONValue) -> Bool) -> JSONValue? {
    for _ in 0..<60_000 {
      let found = messages.withLock { messages in
        messages.firstIndex(where: isMeant).map { messages.remove(at: $0) }
      }
      if let found { return found }
      usleep(1000)
    }
    return nil
  }

  var rest: [JSONValue] { messages.withLock { $0 } }
}
