package import NeuralNet
package import SourceText

/// A network that a note declares, as training sees it; small ones are bound as networks, too.
package struct DeclaredModel: Sendable {
  /// The label of the directive, if it has one.
  package let label: String?
  /// Its layers and parameters, as declared.
  package let model: Model
  /// The names of its inputs, in order.
  package let inputNames: [String]
  /// The names of its outputs as the directive gives them.
  package let targetNames: [String]
  /// The examples in the directive itself; nil if it has none with targets.
  package let examples: ModelExamples?
  /// The learning rate of the directive, if it has one.
  package let learningRate: Double?
  /// The indices of frozen parameters.
  package let frozen: Set<Int>
  /// How its weights are drawn; nil where they are all written out.
  var drawing: WeightDrawing?
  /// The index in ``NoteBindings/networks`` of the same network, if it can be explained.
  package internal(set) var network: Int?
  /// How the note spells its quantities.
  var notation = Notation.layerForm
  /// The body of the directive, as written.
  var declaration = ""
  /// The directive, in bytes of the note.
  package let range: ByteRange
}
