package import Binding
import NeuralNet

/// What a quantity or a number of a lesson is, and how it comes about.
package struct Explanation {
  /// The explanation, as text for a terminal.
  package let text: String
  /// Whether the quantity, or one with that value, was found.
  package let isFound: Bool

  /// Explains a quantity by its name, or a number by the quantities that it displays.
  ///
  /// - Parameters:
  ///   - subject: a quantity, such as `w_5` or `dE_total/dw_1`, or a number.
  ///   - bindings: what the lesson's directives bind.
  /// - Complexity: O(size²) for a number that nothing displays.
  package init(_ subject: String, in bindings: NoteBindings) {
    var parts: [String] = []
    var isFound = false
    let number = ShownNumber(subject)
    for bound in bindings.networks {
      let network = ExplainedNetwork(bound, decimals: bindings.digits)
      let heading = bindings.networks.count > 1 ? LessonWords.network(bound.label) + "\n\n" : ""
      let finder = QuantityFinder(bound)
      let found =
        finder.quantity(subject).flatMap { network.explanation(of: $0) }
        ?? finder.layer(subject).map { network.explanation(of: $0.quantity, madeOf: $0.entries) }
      if let found {
        parts.append(heading + found)
        isFound = true
      } else if let number {
        let (text, isMatch) = NumberExplanation(network: network, number: number).text
        parts.append(heading + text)
        isFound = isFound || isMatch
      }
    }
    for declaration in bindings.declarations
    where declaration.name == subject || number?.displays(declaration.value) == true {
      let value = NumberSpelling.exact(declaration.value, in: .unicode)
      parts.append(LessonWords.declared(declaration.name, value) + "\n")
      isFound = true
    }
    if parts.isEmpty {
      let nearest = bindings.networks.lazy.compactMap {
        QuantityFinder($0).nearest(to: subject)
      }.first
      parts.append(LessonWords.unknownQuantity(subject, nearest: nearest) + "\n")
    }
    text = parts.joined(separator: "\n")
    self.isFound = isFound
  }
}
