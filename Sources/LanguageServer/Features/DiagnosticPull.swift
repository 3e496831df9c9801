import Rendering
import SourceText

/// The request `textDocument/diagnostic`: diagnostics for clients that ask for them.
enum DiagnosticPull {
  /// All diagnostics of a document, or only that they are still those that the client has.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let list = DiagnosticList(
      try request.checkedWhileCurrent, settings: request.settings, client: request.client)
    let items = list.items(of: request.document)
    let id = request.checks.resultID(of: items, for: request.document.uri)
    return JSONWriter.text { json in
      json.object { json in
        if request.parameters["previousResultId"]?.string == id {
          json.field("kind", "unchanged")
          json.field("resultId", id)
        } else {
          json.field("kind", "full")
          json.field("resultId", id)
          json.key("items")
          json.raw(items)
        }
      }
    }
  }
}
