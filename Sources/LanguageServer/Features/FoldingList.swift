import NoteMarkup
import Rendering
import SourceText
import Workspace

/// The request `textDocument/foldingRange`: the parts that Nabla wrote, and the directives.
enum FoldingList {
  /// The ranges of a document that can be folded, as JSON.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let checked = try request.checked
    let (note, file) = (checked.loaded.note, checked.loaded.file)
    let regions = note.resultRegions.map { (file.place(of: $0.range), "region") }
    let directives = note.directives.filter { !$0.isGenerated && $0.isClosed }
      .map { (file.place(of: $0.range), nil as String?) }
    return JSONWriter.text { json in
      json.array { json in
        for (range, kind) in regions.map({ ($0, Optional($1)) }) + directives {
          guard let place = checked.place(of: range), place.part.uri == request.document.uri,
            place.range.end.line > place.range.start.line
          else { continue }
          json.object { json in
            json.field("startLine", place.range.start.line)
            json.field("endLine", place.range.end.line)
            if let kind { json.field("kind", kind) }
          }
        }
      }
    }
  }
}
