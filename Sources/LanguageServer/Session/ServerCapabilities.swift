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
        writeProviders(to: &json)
        json.field("workspace") { json in
          json.field("workspaceFolders") { json in
            json.field("supported", true)
            json.field("changeNotifications", true)
          }
        }
      }
    }
  }

  private func writeProviders(to json: inout JSONWriter) {
    json.field("hoverProvider", true)
    json.field("documentSymbolProvider", true)
    json.field("foldingRangeProvider", true)
    json.field("inlayHintProvider", true)
    json.field("completionProvider") { json in
      json.key("triggerCharacters")
      json.array { json in for character in ["\\", "_", "{", "$", "`"] { json.value(character) } }
    }
    json.field("codeActionProvider") { json in
      json.key("codeActionKinds")
      json.array { json in for kind in CodeAction.Kind.allCases { json.value(kind.rawValue) } }
      json.field("resolveProvider", true)
    }
    guard client.appliesEdits else { return }
    json.field("codeLensProvider") { $0.field("resolveProvider", false) }
    json.field("executeCommandProvider") { json in
      json.key("commands")
      json.array { json in for name in ServerCommandName.allCases { json.value(name.rawValue) } }
    }
  }

  private func writeSync(to json: inout JSONWriter) {
    json.field("textDocumentSync") { json in
      json.field("openClose", true)
      // Only what has changed is sent.
      json.field("change", 2)
      json.field("save", true)
    }
    json.field("notebookDocumentSync") { json in
      json.key("notebookSelector")
      json.array { json in
        json.object { json in
          json.field("notebook", "*")
          json.key("cells")
          json.array { json in json.object { $0.field("language", "markdown") } }
        }
      }
      json.field("save", true)
    }
  }
}
