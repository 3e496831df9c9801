package import NeuralNet

/// What a `diagram` directive asks to be drawn.
package struct DiagramRequest: Hashable, Sendable {
  /// What makes the drawing.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// An SVG file beside the note.
    case svg
    /// A flowchart in the note, which the reader's program draws.
    case mermaid
  }

  /// The quantities whose paths to the error are lit.
  package let lit: [Quantity]
  /// Whether a recurrent network is drawn step by step; else each of its units is drawn once.
  package let isUnrolled: Bool
  /// What makes the drawing.
  package let form: Form
  /// Its place among the drawings of networks in the note, from 1.
  var number = 1

  /// Asks for a drawing.
  package init(lit: [Quantity] = [], isUnrolled: Bool = false, form: Form = .svg) {
    (self.lit, self.isUnrolled, self.form) = (lit, isUnrolled, form)
  }

  /// The file that the drawing is written to, in the folder of the note's drawings.
  package var fileName: String { "network-\(number).svg" }
}
