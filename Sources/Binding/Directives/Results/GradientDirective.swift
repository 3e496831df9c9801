import NeuralNet

/// `gradient` shows derivatives: `of: [w_5, out_{h_1}]` by the total error, or `of: {w_5: E_{o_1}}`.
enum GradientDirective: ResultDirective {
  static let name = DirectiveName.gradient
  static let summary = "shows derivatives, and the chain rule that gives them"
  static let needsGradient = true
  static let keys = QuantityKey.all + FormKey.all + CommonKey.all
  static let example = "of: [w_5, w_1]"

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    guard reader.readFields(of: name) else { return nil }
    guard let of = reader.fields[QuantityKey.of] else {
      return .gradient(
        reader.network.network.trainable.map { .derivative(of: .totalError, by: .parameter($0)) })
    }
    if case .map = of.value.content { return .gradient(readPairs(of, &reader)) }
    return .gradient(
      reader.readNames(of).compactMap { name, range in
        guard let quantity = reader.findQuantity(name, at: range) else { return nil }
        if case .derivative = quantity.kind { return quantity }
        return reader.findDerivative(of: .totalError, by: quantity, at: range)
      })
  }

  /// The derivatives of a map's values by its keys.
  private static func readPairs(
    _ of: BodyNode.Entry, _ reader: inout ResultReader
  ) -> [Quantity] {
    (reader.reader.readEntries(of: of.value, of.part) ?? []).compactMap { entry in
      let by = reader.findQuantity(entry.name, at: entry.key.range)
      guard let name = entry.value.text else {
        reader.reader.report(
          .wrongKind(of: entry.part, expected: .text, found: entry.value.kind), at: entry.place)
        return nil
      }
      let top = reader.findQuantity(name, at: entry.value.range)
      guard let by, let top else { return nil }
      return reader.findDerivative(of: top, by: by, at: entry.key.range)
    }
  }
}
