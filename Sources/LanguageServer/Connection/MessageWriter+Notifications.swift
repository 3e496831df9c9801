import Rendering

extension MessageWriter {
  /// Tells the client all diagnostics of a document, as a JSON array, in the place of those before.
  func publish(_ items: [UInt8], of uri: String, version: Int?) {
    notify("textDocument/publishDiagnostics") { json in
      json.object { json in
        json.field("uri", uri)
        if let version { json.field("version", version) }
        json.key("diagnostics")
        json.raw(items)
      }
    }
  }

  /// Shows the user what went wrong.
  func show(_ trouble: String) {
    notify("window/showMessage") { json in
      json.object { json in
        // A warning.
        json.field("type", 2)
        json.field("message", "Nabla: \(trouble)")
      }
    }
  }
}
