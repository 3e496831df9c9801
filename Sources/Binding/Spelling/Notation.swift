/// How the quantities of a network are spelled in a note, in LaTeX without indices.
///
/// The defaults are those of the classic worked example: `net_{h_1}`, `out_{h_1}`, `E_{o_1}`,
/// `E_{total}`, `target_{o_1}`.
package struct Notation: Hashable, Sendable {
  /// The head of a unit's total net input.
  package var netInput = "net"
  /// The head of a unit's output.
  package var output = "out"
  /// The head of a unit's own summand of the error.
  package var error = "E"
  /// The total error, with its indices.
  package var total = "E_{total}"
  /// The head of a unit's target.
  package var target = "target"
  /// The learning rate.
  package var learningRate = "\\alpha"

  /// The usual notation.
  package init() {}

  /// The notation that networks in layer form have unless the author says otherwise: z and a.
  static var layerForm: Notation {
    var notation = Notation()
    notation.netInput = "z"
    notation.output = "a"
    notation.target = "y"
    return notation
  }
}
