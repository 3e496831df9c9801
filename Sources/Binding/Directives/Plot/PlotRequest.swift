package import NeuralNet

/// What a `plot` directive asks to be drawn.
package struct PlotRequest: Hashable, Sendable {
  /// What is drawn.
  package enum Subject: Hashable, Sendable {
    /// Activation functions, with their derivatives if asked for, over a range of net inputs.
    case activations([NamedActivation], derivatives: Bool, range: ClosedRange<Double>)
    /// The error during the last trainings above.
    case loss(Comparison, isLogarithmic: Bool)
    /// The norm of the gradient by layer, of the last trainings or of the methods that were
    /// compared above.
    case gradients(Comparison)
    /// The weights of one layer by one method that was compared above.
    case weights(method: String?, layer: Int)
    /// The classes that the network trained last tells apart.
    case boundary
    /// The outputs of the network trained last over its one input.
    case predictions
    /// The error of the network above as one parameter changes, and steps of gradient descent along it.
    case descent(Descent)
  }

  /// The last results above, so many of them, with their names in the legend.
  package struct Comparison: Hashable, Sendable {
    /// How many results are compared.
    package let count: Int
    /// Their names; those that have none are numbered.
    package let names: [String]
  }

  /// Steps of gradient descent of one parameter, with all others as they are.
  package struct Descent: Hashable, Sendable {
    /// The most steps that are drawn.
    static let greatestStepCount = 1000

    /// The name of the parameter.
    package let parameter: String
    /// The learning rates that are compared.
    package let rates: [Double]
    /// How many steps of each are drawn.
    package let steps: Int
    /// The values of the parameter that are seen; nil if the steps decide.
    package let range: ClosedRange<Double>?
  }

  /// An activation function with the word that a directive has for it.
  package struct NamedActivation: Hashable, Sendable {
    /// The word.
    package let name: String
    /// The function.
    package let activation: Activation
  }

  /// What is drawn.
  package let subject: Subject
  /// The author's title; nil if the plot finds its own.
  package let title: String?
  /// The file that the drawing is written to, in the folder of the note's drawings.
  package let fileName: String
}
