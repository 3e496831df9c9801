import NoteMarkup

/// What a page shows of its networks beside the note's own words: a panel for each, and the data that a script
/// computes with.
package struct NetworkPanels: Sendable {
  /// Nothing is shown so far.
  package init() {}

  /// The panel of the network that a directive declares; empty for every other directive.
  func panel(of directive: Directive) -> [HTMLNode] { [] }

  /// The data of all networks, as JSON; nil for a page without any.
  var data: String? { nil }

  /// The script that makes the page live; nil for a page without any.
  var script: String? { nil }
}
