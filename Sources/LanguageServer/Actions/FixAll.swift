import Rendering
import SourceText

/// Mends all that can be mended safely, over and over until nothing is left.
enum FixAll {
  /// How often at most: each round mends what the one before has made clear.
  private static let maximumRounds = 10

  /// What makes a note one without safe mistakes.
  ///
  /// - Throws: `ResponseError.cancelled` if the client no longer waits.
  /// - Complexity: that of a check for each round, most often of two.
  static func edit(
    of checked: CheckedSnapshot, _ request: FeatureRequest
  ) throws(ResponseError) -> WorkspaceEdit {
    var current = checked
    for _ in 0..<maximumRounds {
      let edits = FixPlan(current.report, takesSuggested: false).edits
      guard !edits.isEmpty else { break }
      let next = current.snapshot.applying(edits)
      guard let mended = request.checks.checkAside(next, unless: request.isCancelled) else {
        throw .cancelled
      }
      current = mended
    }
    return WorkspaceEdit(from: checked, to: current.snapshot)
  }

  /// The request `codeAction/resolve`: the action with its edit.
  static func resolve(_ request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let action = request.parameters
    let edit = try edit(of: request.checked, request)
    return JSONWriter.text { json in
      json.object { json in
        json.field("title", action["title"]?.string)
        json.field("kind", CodeAction.Kind.fixAll.rawValue)
        json.key("edit")
        edit.write(to: &json, for: request.client)
      }
    }
  }
}
