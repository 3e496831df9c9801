import NeuralNet

/// `exercise` asks for quantities, with a solution to unfold.
enum ExerciseDirective: ResultDirective {
  static let name = DirectiveName.exercise
  static let summary = "asks the reader for quantities, with a solution to unfold"
  static let keys = QuantityKey.all + CommonKey.all
  static let example = "of: [net_h_1, out_h_1]"
  static let needsTargets = false

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    guard reader.readFields(of: name) else { return nil }
    guard let of = reader.fields[QuantityKey.of] else {
      let computed = reader.network.values.forwardTrace.steps.filter { $0.rule != .given }
      return .exercise(computed.map(\.quantity))
    }
    return .exercise(reader.readNames(of).compactMap { reader.findQuantity($0.text, at: $0.range) })
  }
}
