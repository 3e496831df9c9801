import Platform
import SourceText

extension Session {
  /// Takes what the client tells of a document.
  func hearOfDocument(_ method: String, _ parameters: JSONValue) {
    guard let document = parameters["textDocument"], let uri = document["uri"]?.string else {
      return
    }
    switch method {
    case "textDocument/didOpen":
      guard let text = document["text"]?.string else { return }
      documents.withLock { $0.open(uri, version: document["version"]?.integer ?? 0, text: text) }
      check(uri)
    case "textDocument/didChange":
      let changes = parameters["contentChanges"]?.array ?? []
      let version = document["version"]?.integer ?? 0
      if let note = documents.withLock({ $0.change(uri, version: version, changes) }) {
        check(note, isChanging: true)
      }
    case "textDocument/didSave":
      documents.withLock { $0.save(uri) }
      check(uri)
    case "textDocument/didClose": close(uri)
    default: break
    }
  }

  /// Takes back what was told of a note that is closed.
  private func close(_ note: String) {
    let closed = documents.withLock { $0.close(note) }
    queue.leaveOut(note)
    queue.add { $0.forget(note, closed) }
    guard !client.pullsDiagnostics else { return }
    for uri in closed { output.publish(Array("[]".utf8), of: uri, version: nil) }
  }
}
