import Rendering

/// Something that the user may have done to a note.
struct CodeAction {
  /// What sort of thing it is; editors ask for those of one sort.
  enum Kind: String, CaseIterable {
    /// It mends what is told at that place.
    case quickFix = "quickfix"
    /// It mends all that can be mended safely.
    case fixAll = "source.fixAll.nabla"
    /// It brings results up to date.
    case run = "refactor.rewrite.nabla"

    /// Whether it is one of the sorts that are asked for; all are where nothing is said.
    func isWanted(by only: [String]?) -> Bool {
      guard let only else { return true }
      return only.contains { $0.isEmpty || rawValue == $0 || rawValue.hasPrefix($0 + ".") }
    }
  }

  let title: String
  let kind: Kind
  /// Whether the editor may take it without asking.
  var isPreferred = false
  var edit: WorkspaceEdit?
  /// A command that is done by the server, in a document at a line.
  var command: (ServerCommandName, uri: String, line: Int)?
  /// The note whose edit is found out later, when it is wanted.
  var unresolved: String?

  func write(to json: inout JSONWriter, for client: ClientCapabilities) {
    json.object { json in
      json.field("title", title)
      json.field("kind", kind.rawValue)
      if isPreferred { json.field("isPreferred", true) }
      if let edit {
        json.key("edit")
        edit.write(to: &json, for: client)
      }
      if let (name, uri, line) = command {
        json.key("command")
        name.write(title: title, uri: uri, line: line, to: &json)
      }
      if let unresolved { json.field("data") { $0.field("uri", unresolved) } }
    }
  }
}
