import Rendering

/// The commands that the client may have the server do.
enum ServerCommandName: String, CaseIterable {
  /// Runs one directive and brings its result up to date.
  case run = "nabla.run"
  /// The same for all directives of a note.
  case runAll = "nabla.runAll"

  /// Writes the command for a document and a line in it.
  func write(title: String, uri: String, line: Int, to json: inout JSONWriter) {
    json.object { json in
      json.field("title", title)
      json.field("command", rawValue)
      json.key("arguments")
      json.array { json in
        json.object { json in
          json.field("uri", uri)
          json.field("line", line)
        }
      }
    }
  }
}
