import Platform
import Rendering
import SourceText

extension Session {
  /// As deep as that of the main thread; in bytes.
  private static let stackSize = 16 << 20

  /// Does a command of the user on a thread of its own, since it may train.
  ///
  /// - Throws: `ResponseError` if there is no such command, or it cannot be done.
  func execute(_ id: RequestID, _ parameters: JSONValue) throws(ResponseError) {
    let name = parameters["command"]?.string
    guard let command = name.flatMap(ServerCommandName.init),
      let argument = parameters["arguments"]?.array?.first, let uri = argument["uri"]?.string,
      let snapshot = documents.snapshot(of: uri)
    else { throw .invalidParameters }
    let line = command == .runAll ? nil : argument["line"]?.integer ?? 0
    let (client, documents, files, output, runs) = (client, documents, files, output, runs)
    runs.begin(id)
    let thread = WorkerThread(stackSize: Self.stackSize) {
      let checked = CheckedSnapshot(
        snapshot, read: files.read(snapshot), mayTrain: false, encoding: documents.encoding,
        unless: { runs.isCancelled(id) })
      guard let checked else {
        _ = runs.end(id)
        return output.respond(to: id, with: .cancelled)
      }
      let run = DirectiveRun(
        checked: checked, line: line, files: files, isCancelled: { runs.isCancelled(id) })
      let outcome = run.perform()
      guard !runs.end(id) else { return output.respond(to: id, with: .cancelled) }
      if let trouble = outcome.trouble { output.show(trouble) }
      if !outcome.edit.isEmpty {
        output.request("workspace/applyEdit") { json in
          json.object { json in
            json.field("label", "Run directives")
            json.key("edit")
            outcome.edit.write(to: &json, for: client)
          }
        }
      }
      output.respond(to: id, with: JSONWriter.text { $0.null() })
    }
    if thread == nil {
      _ = runs.end(id)
      throw .failed("there is no thread for it")
    }
  }
}
