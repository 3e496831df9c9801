import NeuralNet

/// A derivative written out in full: a sum over paths, each a product of local derivatives.
///
/// It is made of the steps that a reader sees, by putting in for each factor that is itself a sum
/// of products what its own step says.
struct PathSum {
  /// The steps along each path, from the quantity on.
  private(set) var paths: [[Step]] = []

  /// Nil if the network does not have the derivative.
  init?(of derivative: Quantity, in derivation: Derivation) {
    guard let step = derivation.step(for: derivative) else { return nil }
    var open = [[step]]
    while let path = open.popLast() {
      guard let position = path.firstIndex(where: \.rule.isComposite) else {
        paths.append(path)
        continue
      }
      for product in path[position].equation.summands.reversed() {
        var expanded = path
        expanded.replaceSubrange(
          position...position,
          with: product.factors.flatMap(\.quantities).compactMap { derivation.step(for: $0) })
        open.append(expanded)
      }
    }
  }

  var value: Double {
    paths.reduce(0) { sum, path in sum + path.reduce(1) { $0 * $1.value } }
  }
}
