import Binding
import MathNotation

/// What the names of a network begin with, where no network says so: as the usual notation of a note and
/// that of layers have it, and the letters of the field beside these.
///
/// The letters are those of Goodfellow, Bengio, Courville, *Deep Learning* (2016), of Nielsen, *Neural Networks
/// and Deep Learning* (2015), and of Ng's courses, which number layers in brackets.
enum NetworkHeads {
  private static let notation = Notation()

  /// A unit's net input and its output, as words.
  static let values: Set<String> = [notation.netInput, notation.output]
  /// A unit's target, as a word.
  static let target = notation.target
  /// The sum of all errors.
  static let totalError = NameParts(head: notation.error, indices: ["total"])
  /// What is derived by the weights: an error, a loss, a cost.
  static let errors: Set<String> = [notation.error, "L", "J", "C"]
  /// The weights of a unit, or of a layer.
  static let weights: Set<String> = ["w", "W"]
  /// What is added to the weighted sum.
  static let bias = "b"
  /// What activates a unit, whichever function it is.
  static let activation = "sigma"
  /// What a layer has one of: weights, biases, net inputs, outputs, and their derivatives.
  static let ofLayers: Set<String> = [
    "W", "w", "b", "z", "Z", "a", "A", "h", "dW", "dw", "db", "dz", "dZ", "da", "dA", "delta",
  ]
}
