/// The words of what `initialize` shows.
enum InitializeWords {
  static let method = "method"
  static let theory = "variance of the weights in theory"
  static func measured(_ layers: Int) -> String {
    layers == 1 ? "measured" : "measured in layer 1"
  }
  static func all(_ layers: Int) -> String { "All \(EngineWords.count(layers, "layer"))" }
  static let signal = "variance of the outputs"
  static let gradientNorm = "norm of the gradient"
  static let signalTitle = "Variance of the outputs of each layer:"
}
