import SourceText

/// Finds what a misspelt word may have meant.
enum NameSuggestion {
  /// What keys are called elsewhere.
  private static let usual: [String: [String]] = {
    let names: [(String, [String])] = [
      ("learning_rate", ["lr", "eta", "alpha", "rate", "step size", "learningrate", "lernrate"]),
      ("loss", ["cost", "objective", "criterion", "error", "loss function", "cost function"]),
      ("targets", ["target", "labels", "label", "outputs", "output", "expected", "y", "desired"]),
      ("inputs", ["input", "features", "x"]),
      ("parameters", ["params", "weights", "biases", "weight", "bias"]),
      ("steps", ["iterations", "iters", "iter", "updates"]), ("epochs", ["epoch"]),
      ("batch", ["batch size", "batchsize", "minibatch"]),
      ("optimizer", ["optimiser", "optim", "method", "algorithm", "solver"]),
      ("l2", ["weight decay", "regularization", "lambda"]),
      ("activation", ["act", "nonlinearity", "transfer", "function"]),
      ("initialize", ["init", "initializer", "initialization", "initialise"]),
      ("dense", ["units", "neurons", "size", "linear", "fully connected"]),
      ("generate", ["generator", "kind", "type", "source", "dataset", "name"]),
    ]
    var table: [String: [String]] = [:]
    for (key, others) in names {
      for other in others { table[other, default: []].append(key) }
    }
    return table
  }()

  /// The known word that is nearest to `word`; nil if none is near.
  ///
  /// A single letter is near only to itself in the other case: `q` does not suggest `x`.
  static func nearest(to word: String, among known: [String]) -> String? {
    if let meant = usual[NetworkWords.plain(word)]?.first(where: known.contains) { return meant }
    if word.count < 2 { return known.first { $0.lowercased() == word.lowercased() } }
    return Spelling.nearest(to: word, among: known)
  }
}
