import MathNotation
import NeuralNet

/// The activations that the equations of a note give layers: `a^{[1]} = \sigma(W^{[1]} x + b^{[1]})`.
struct LayerFunctions {
  /// By the numbers of the layers.
  private(set) var activations: [Int: Activation] = [:]

  /// Reads the equations of a note.
  ///
  /// - Parameters:
  ///   - statements: what its chains say.
  ///   - layer: the number of the layer that a name tells.
  init(of statements: NoteStatements, layer: (NameParts) -> Int?) {
    let search = ActivationSearch(statements: statements)
    for statement in statements.statements {
      for equation in statement.equations {
        let isSoftmax = equation.tree.kind == .matrixCall(.softmax)
        guard let found = isSoftmax ? .softmax : search.activation(in: equation)?.activation else {
          continue
        }
        let read = statements.names(in: equation).compactMap { layer(statements.names.parts($0)) }
        let own = statement.names.compactMap { layer(statements.names.parts($0)) }
        // The name of what is computed tells more than those of what it is computed from.
        if let number = own.first ?? read.max(), activations[number] == nil {
          activations[number] = found
        }
      }
    }
  }
}
