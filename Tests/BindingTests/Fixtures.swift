import Binding
import NoteMarkup
import SourceText

/// Notes with directives, and what they bind.
enum Fixture {
  /// The body that declares Matt Mazur's 2-2-2 network.
  static let example = """
    inputs: {i_1: 0.05, i_2: 0.10}
    parameters: {w_1: 0.15, w_2: 0.20, w_3: 0.25, w_4: 0.30, w_5: 0.40, w_6: 0.45, w_7: 0.50, w_8: 0.55, b_1: 0.35, b_2: 0.60}
    layers:
      - activation: logistic
        units:
          h_1: w_1 i_1 + w_2 i_2 + b_1
          h_2: w_3 i_1 + w_4 i_2 + b_1
      - activation: logistic
        units:
          o_1: w_5 h_1 + w_6 h_2 + b_2
          o_2: w_7 h_1 + w_8 h_2 + b_2
    targets: {o_1: 0.01, o_2: 0.99}
    loss: half squared error
    learning_rate: 0.5
    """

  /// A smaller network, with lines to exchange.
  static let small = """
    inputs: {x: 2}
    parameters: {w: 3}
    layers: [{units: {o: w x}}]
    """

  static func note(_ text: String) -> Note { Note(parsing: Array(text.utf8)) }

  static func note(_ directive: String, body: String) -> Note {
    note("# A note\n\n```nn \(directive)\n\(body)\n```\n")
  }

  static func bindings(_ directive: String = "network", _ body: String) -> NoteBindings {
    NoteBindings(reading: note(directive, body: body))
  }
}

/// A diagnostic with the text that it covers.
struct Told: Equatable, CustomStringConvertible {
  var id: String
  var covered: String
  var message: String

  init(_ id: String, _ covered: String, _ message: String) {
    self.id = id
    self.covered = covered
    self.message = message
  }

  init(_ diagnostic: Diagnostic, in note: Note) {
    id = diagnostic.id
    covered = String(decoding: note.bytes[diagnostic.range], as: UTF8.self)
    message = diagnostic.message
  }

  var description: String { "\(id) [\(covered)] \(message)" }

  static func all(in note: Note) -> [Told] {
    NoteBindings(reading: note).diagnostics.map { Told($0, in: note) }
  }
}
