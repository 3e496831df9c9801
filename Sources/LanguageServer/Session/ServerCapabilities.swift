import Rendering

/// What the server tells of itself in answer to `initialize`.
struct ServerCapabilities {
  let version: String
  let encoding: PositionEncoding
  let client: ClientCapabilities

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("serverInfo") { json in
        json.field("name", "nabla")
        json.field("version", version)
      }
      json.field("capabilities") { json in
        json.field("positionEncoding", encoding.rawValue)
        writeSync(to: &json)
        if client.pullsDiagnostics {
          json.field("diagnosticProvider") { json in
            json.field("identifier", "nabla")
            json.field("interFileDependencies", true)
            json.field("workspaceDiagnostics", false)
          }
        }
        json.field("workspace") { json in
          json.field("workspaceFolders") { json in
            json.field("supported", true)
            json.field("changeNotifications", true)
          }
        }
      }
    }
  }

  private func writeSync(to json: inout JSONWriter) {
    json.field("textDocumentSync") { json in
      json.field("openClose", true)
      // Only what has changed is sent.
      json.field("change", 2)
      json.field("save", true)
    }
  }
}
