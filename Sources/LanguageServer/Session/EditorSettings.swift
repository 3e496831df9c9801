import SourceText

/// What the user has set in the editor: how findings are shown, never what is found.
///
/// What is found is up to the files that the command reads, too, so that both say the same.
struct EditorSettings: Hashable, Sendable {
  /// What is shown behind formulas.
  enum InlayHints: String, Sendable {
    case off
    /// Whether a formula holds.
    case marks
    /// The same, and what a wrong or rounded number should be.
    case values
  }

  var inlayHints = InlayHints.off
  /// Whether claims that were not read are told, as hints.
  var showsUnread = false
  /// Where the pages of the rules are, with `{rule}` for the name of one; those that were installed if nothing
  /// is said.
  var rulePages: String?

  /// The usual settings.
  init() {}

  /// The settings of an editor: an object, or one that has it under `nabla`; what it does not say is as usual.
  init(_ value: JSONValue?) {
    guard let value else { return }
    let own = value["nabla"] ?? value
    inlayHints = own["inlayHints"]?.string.flatMap(InlayHints.init) ?? .off
    showsUnread = own["showUnread"]?.boolean ?? false
    rulePages = own["rulePages"]?.string
  }
}
