import Binding
import NoteMarkup
import TestSupport

/// Notes with directives, and what they bind.
enum Fixture {
  /// A smaller network, with lines to exchange.
  static let small = """
    inputs: {x: 2}
    parameters: {w: 3}
    layers: [{units: {o: w x}}]
    """

  static func bindings(_ directive: String = "network", _ body: String) -> NoteBindings {
    NoteBindings(reading: Note(directive: directive, body: body))
  }
}
