import MathNotation
import NeuralNet

/// Finds the parameters of a model by what authors call them.
///
/// Of a model that is trained on data nothing else has a value.
package struct ParameterFinder {
  private let names = NameTable()
  private let keys: [String]
  private var indices: [Name: Int] = [:]

  /// - Complexity: O(parameters).
  package init(_ model: DeclaredModel) {
    let parameters = model.model.namedParameters
    keys = parameters.map(\.name)
    for (name, index) in parameters { indices[names.intern(plain: name)] = index }
  }

  /// The index of the parameter that a text means; nil if there is none of that name.
  package func index(_ text: String) -> Int? {
    let text = text.filter { $0 != " " }
    guard !text.isEmpty, text.utf8.count <= EquationNames.maximumLength else { return nil }
    return indices[names.name(latex: text)] ?? indices[names.intern(plain: text)]
  }

  /// The known name that is nearest to a text that means nothing.
  package func nearest(to text: String) -> String? {
    NameSuggestion.nearest(to: text, among: keys)
  }
}
