import Platform
import SourceText

extension Session {
  /// Takes what the client tells of a document or a notebook.
  func hearOfDocument(_ method: String, _ parameters: JSONValue) {
    if let uri = parameters["notebookDocument"]?["uri"]?.string {
      return hearOfNotebook(method, uri, with: parameters)
    }
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
      save(uri)
    case "textDocument/didClose": close(uri)
    default: break
    }
  }

  private func hearOfNotebook(
    _ method: String, _ uri: String, with parameters: JSONValue
  ) {
    switch method {
    case "notebookDocument/didOpen":
      let cells = parameters[["notebookDocument", "cells"]]?.array ?? []
      let texts = parameters["cellTextDocuments"]?.array ?? []
      documents.withLock {
        $0.openNotebook(uri, cells: cells, texts: texts)
      }
      check(uri)
    case "notebookDocument/didChange":
      let change = parameters["change"] ?? .absent
      guard let closed = documents.withLock({ $0.changeNotebook(uri, change) }) else { return }
      takeBack(closed)
      check(uri, isChanging: true)
    case "notebookDocument/didSave": save(uri)
    case "notebookDocument/didClose": close(uri)
    default: break
    }
  }

  /// A note was saved: from now on others that lean on it see what it says.
  private func save(_ note: String) {
    documents.withLock { $0.save(note) }
    check(note)
    refresh()
    if !client.watchesFiles { takeChangedFiles([note]) }
  }

  /// Takes back what was told of a note that is closed.
  private func close(_ note: String) {
    let closed = documents.withLock { $0.close(note) }
    queue.leaveOut(note)
    queue.add { $0.forget(note, closed) }
    takeBack(closed)
  }

  /// Tells the client that there is nothing in documents any more.
  private func takeBack(_ closed: [String]) {
    guard !client.pullsDiagnostics else { return }
    for uri in closed { output.publish(Array("[]".utf8), of: uri, version: nil) }
  }
}
