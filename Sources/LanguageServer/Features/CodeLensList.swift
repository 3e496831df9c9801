import NoteMarkup
import Rendering
import SourceText
import Workspace

/// The request `textDocument/codeLens`: above each directive that has a result, a way to run it.
enum CodeLensList {
  /// The lenses of a document, as JSON.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let checked = try request.checked
    guard request.client.appliesEdits, checked.canBeRun else { return Array("[]".utf8) }
    let directives = checked.loaded.note.directives.filter { checked.hasResult($0) }
    return JSONWriter.text { json in
      json.array { json in
        for (index, directive) in directives.enumerated() {
          guard let place = checked.place(of: directive.range) else { continue }
          let line = PositionRange(place.range.start, place.range.start)
          write("Run", .run, at: line, of: place.part.uri, to: &json)
          if index == 0, directives.count > 1 {
            write("Run all", .runAll, at: line, of: place.part.uri, to: &json)
          }
        }
      }
    }
  }

  private static func write(
    _ title: String, _ command: ServerCommandName, at range: PositionRange, of uri: String,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("range")
      range.write(to: &json)
      json.key("command")
      command.write(title: title, uri: uri, line: range.start.line, to: &json)
    }
  }
}
