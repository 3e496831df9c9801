package import Binding
package import NeuralNet

/// The computation of a network as an exercise: what worksheets write of it, and what they ask for.
package struct ExerciseCourse: Sendable {
  /// The computation in the order of a worksheet, each step after those that it reads.
  package let steps: [Step]
  /// The fewest parts with blanks with which a worksheet asks for a quantity, from 1 to 4; none for what it gives.
  package let fades: [Quantity: Int]
  /// Every step among which the slip of an answer is looked for.
  package let explained: [Step]

  /// Works a network out; nil where it is too large for all of its parameters to be asked for.
  ///
  /// - Complexity: O(size · parameters).
  package init?(_ bound: BoundNetwork) {
    let solution = NetworkSolution(
      network: NetworkWriter(bound.withSamplesDeclared), asked: nil, blanks: Blanks())
    guard (try? solution.checkLength()) != nil else { return nil }
    let questions = Questions(solution)
    steps = questions.course
    let parts = Set(questions.items.compactMap(\.quantity.part)).sorted {
      $0.rawValue > $1.rawValue
    }
    fades = Dictionary(
      questions.items.compactMap { step in
        step.quantity.part.flatMap(parts.firstIndex).map { (step.quantity, $0 + 1) }
      }, uniquingKeysWith: { first, _ in first })
    explained = ExplainedNetwork(questions.network.bound, decimals: 0).steps
  }
}
