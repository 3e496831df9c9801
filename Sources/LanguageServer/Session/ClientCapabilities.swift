import SourceText

/// What the client can do, as far as the server does something else where it cannot.
struct ClientCapabilities: Sendable {
  private let value: JSONValue

  /// - Parameter value: the `capabilities` of the request `initialize`.
  init(_ value: JSONValue) { self.value = value }

  /// Whether it asks for diagnostics itself; to others they are pushed.
  var pullsDiagnostics: Bool { self["textDocument", "diagnostic"]?.isNull == false }

  var refreshesDiagnostics: Bool { flag("workspace", "diagnostics", "refreshSupport") }

  var refreshesInlayHints: Bool { flag("workspace", "inlayHint", "refreshSupport") }

  /// Whether places in diagnostics are shown beside their own.
  var showsRelatedPlaces: Bool {
    flag("textDocument", "publishDiagnostics", "relatedInformation")
      || flag("textDocument", "diagnostic", "relatedInformation")
  }

  /// Whether the code of a diagnostic may lead to a page.
  var opensCodePages: Bool {
    flag("textDocument", "publishDiagnostics", "codeDescriptionSupport")
      || flag("textDocument", "diagnostic", "codeDescriptionSupport")
  }

  /// Whether code actions may be more than commands.
  var takesCodeActions: Bool {
    self["textDocument", "codeAction", "codeActionLiteralSupport"]?.isNull == false
  }

  /// Whether the edit of a code action may be asked for later.
  var resolvesEdits: Bool {
    let properties = self["textDocument", "codeAction", "resolveSupport", "properties"]
    return properties?.array?.contains { $0.string == "edit" } == true
  }

  /// Whether edits may name the version of the document that they are meant for.
  var takesVersionedEdits: Bool { flag("workspace", "workspaceEdit", "documentChanges") }

  var appliesEdits: Bool { flag("workspace", "applyEdit") }

  /// Whether sections may have parts in lists of symbols.
  var nestsSymbols: Bool {
    flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
  }

  /// Whether what is told on hovering may be Markdown.
  var showsMarkdown: Bool {
    self["textDocument", "hover", "contentFormat"]?.array?.contains { $0.string == "markdown" }
      == true
  }

  /// Whether it can be asked to watch files.
  var watchesFiles: Bool { flag("workspace", "didChangeWatchedFiles", "dynamicRegistration") }

  /// Whether it can be asked for its settings.
  var tellsSettings: Bool { flag("workspace", "configuration") }

  private func flag(_ keys: String...) -> Bool { value[keys]?.boolean == true }

  private subscript(keys: String...) -> JSONValue? { value[keys] }
}
