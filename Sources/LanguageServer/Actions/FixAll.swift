import Rendering
import SourceText

/// Mends all that can be mended safely, over and over until nothing is left.
enum FixAll {
  /// How often at most: each round mends what the one before has made clear.
  private static let maximumRounds = 10

  /// What makes a note one without safe mistakes.
  ///
  /// Complexity: that of a check for each round, most often of two.
  static func edit(of checked: CheckedSnapshot, _ checks: NoteChecks) -> WorkspaceEdit {
    var current = checked
    for _ in 0..<maximumRounds {
      let edits = FixPlan(current.report, takesSuggested: false).edits
      guard !edits.isEmpty else { break }
      current = checks.checkAside(current.snapshot.applying(edits))
    }
    return WorkspaceEdit(from: checked, to: current.snapshot)
  }

  /// The request `codeAction/resolve`: the action with its edit.
  static func resolve(_ request: FeatureRequest) -> [UInt8] {
    let action = request.parameters
    return JSONWriter.text { json in
      json.object { json in
        json.field("title", action["title"]?.string)
        json.field("kind", CodeAction.Kind.fixAll.rawValue)
        json.key("edit")
        edit(of: request.checked, request.checks).write(to: &json, for: request.client)
      }
    }
  }
}
