import NeuralNet

/// `update` shows one step of gradient descent.
enum UpdateDirective: ResultDirective {
  static let name = DirectiveName.update
  static let summary = "shows one update of parameters by gradient descent"
  static let needsGradient = true
  static let keys = QuantityKey.all + FormKey.all + CommonKey.all
  static let example = "of: w_5"

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    guard reader.network.network.learningRate != nil else {
      reader.reader.report(ResultProblem.needsLearningRate, at: nil)
      return nil
    }
    guard reader.readFields(of: name) else { return nil }
    guard let of = reader.fields[QuantityKey.of] else {
      return .update(reader.network.network.trainable)
    }
    return .update(
      reader.readNames(of).compactMap { name, range in
        guard let found = reader.findQuantity(name, at: range) else { return nil }
        switch found.kind {
        case .parameter(let name), .updated(let name): return name
        case .input, .target, .netInput, .output, .unitError, .totalError, .learningRate,
          .derivative, .directDerivative:
          let name = BraceMask.unmasked(name)
          reader.reader.report(ResultProblem.noParameter(name), at: range)
          return nil
        }
      })
  }
}
