import Lessons
import Rendering
import SourceText

/// Edits of the documents of a note, as the client is to make them.
struct WorkspaceEdit {
  /// A document with what is to be replaced in it.
  struct DocumentEdit {
    let uri: String
    let version: Int
    var edits: [(range: PositionRange, text: String)]
  }

  private(set) var documents: [DocumentEdit] = []

  /// Edits in bytes of the file, as it was checked.
  init(_ edits: [TextEdit], of checked: CheckedSnapshot) {
    for edit in edits {
      guard let (part, range) = checked.place(of: edit.range) else { continue }
      add((range, edit.replacement), to: part)
    }
  }

  /// What makes one state of a note of another.
  ///
  /// Complexity: O(n log n) in the size of the note.
  init(from old: CheckedSnapshot, to new: NoteSnapshot) {
    for (part, changed) in zip(old.snapshot.parts, new.parts) {
      let edits = LineChanges.edits(from: part.text.bytes, to: changed.text.bytes)
      for edit in edits {
        guard let (_, range) = old.place(of: edit.range.shifted(by: part.start)) else { continue }
        add((range, edit.replacement), to: part)
      }
    }
  }

  /// Whether nothing is to be done.
  var isEmpty: Bool { documents.isEmpty }

  private mutating func add(
    _ edit: (range: PositionRange, text: String), to part: NoteSnapshot.Part
  ) {
    if let index = documents.firstIndex(where: { $0.uri == part.uri }) {
      documents[index].edits.append(edit)
    } else {
      documents.append(DocumentEdit(uri: part.uri, version: part.version, edits: [edit]))
    }
  }

  /// Writes it, with the versions that it is meant for where the client takes them.
  func write(to json: inout JSONWriter, for client: ClientCapabilities) {
    json.object { json in
      if client.takesVersionedEdits {
        json.key("documentChanges")
        json.array { json in
          for document in documents {
            json.object { json in
              json.field("textDocument") { json in
                json.field("uri", document.uri)
                json.field("version", document.version)
              }
              json.key("edits")
              write(document.edits, to: &json)
            }
          }
        }
      } else {
        json.field("changes") { json in
          for document in documents {
            json.key(document.uri)
            write(document.edits, to: &json)
          }
        }
      }
    }
  }

  private func write(_ edits: [(range: PositionRange, text: String)], to json: inout JSONWriter) {
    json.array { json in
      for edit in edits {
        json.object { json in
          json.key("range")
          edit.range.write(to: &json)
          json.field("newText", edit.text)
        }
      }
    }
  }
}
