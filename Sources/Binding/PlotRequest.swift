package import NeuralNet

/// What a `plot` directive asks to be drawn.
package struct PlotRequest: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// Activation functions, with their derivatives if asked for, over a range of net inputs.
    case activations([NamedActivation], derivatives: Bool, range: ClosedRange<Double>)
  }

  /// An activation function with the word that a directive has for it.
  package struct NamedActivation: Hashable, Sendable {
    package let name: String
    package let activation: Activation
  }

  package let subject: Subject
  /// The author's title; nil if the plot finds its own.
  package let title: String?
  /// The file that the drawing is written to, in the folder of the note's drawings.
  package let fileName: String
}
