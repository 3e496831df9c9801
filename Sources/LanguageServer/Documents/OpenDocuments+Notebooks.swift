import SourceText

extension OpenDocuments {
  /// Opens a notebook: its cells of Markdown are one note.
  ///
  /// - Parameters:
  ///   - uri: the notebook.
  ///   - cells: all its cells, as `NotebookCell`s of the protocol.
  ///   - texts: their documents, as `TextDocumentItem`s.
  mutating func openNotebook(_ uri: String, cells: [JSONValue], texts: [JSONValue]) {
    let documents = cells.compactMap { $0["document"]?.string }
    add(OpenNote(documents: documents, isNotebook: true), as: uri)
    for text in texts { openCell(text, of: uri) }
  }

  /// Changes a notebook as the protocol's `NotebookDocumentChangeEvent` says.
  ///
  /// - Returns: the documents that are no longer part of it; nil if it is not open.
  mutating func changeNotebook(_ uri: String, _ change: JSONValue) -> [String]? {
    guard isNotebook(uri) else { return nil }
    let cells = change["cells"]
    var closed: [String] = []
    if let structure = cells?["structure"] {
      if let array = structure["array"] { splice(array, in: uri) }
      for text in structure["didOpen"]?.array ?? [] { openCell(text, of: uri) }
      closed = structure["didClose"]?.array?.compactMap { $0["uri"]?.string } ?? []
      for document in closed { remove(document) }
    }
    for content in cells?["textContent"]?.array ?? [] {
      guard let document = content["document"], let cell = document["uri"]?.string else { continue }
      _ = self.change(
        cell, version: document["version"]?.integer ?? 0, content["changes"]?.array ?? [])
    }
    touch(uri)
    return closed
  }

  /// Opens the document of a cell, if it is Markdown.
  private mutating func openCell(_ text: JSONValue, of notebook: String) {
    guard let uri = text["uri"]?.string, let content = text["text"]?.string,
      text["languageId"]?.string == "markdown"
    else { return }
    add(
      Document(
        version: text["version"]?.integer ?? 0, text: TextDocument(Array(content.utf8)),
        note: notebook), as: uri)
  }

  /// Puts cells in the place of others, as the protocol's `NotebookCellArrayChange` says.
  private mutating func splice(_ array: JSONValue, in notebook: String) {
    let new = array["cells"]?.array?.compactMap { $0["document"]?.string } ?? []
    editDocuments(of: notebook) { documents in
      let start = min(max(array["start"]?.integer ?? 0, 0), documents.count)
      let count = min(max(array["deleteCount"]?.integer ?? 0, 0), documents.count - start)
      documents.replaceSubrange(start..<start + count, with: new)
    }
  }
}
