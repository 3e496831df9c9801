import NeuralNet

/// A vector or matrix, how it is computed, and its numbers, as a chain of equations.
struct MatrixChain {
  /// What is computed.
  let quantity: LayerQuantity
  /// Whether it says more than the name.
  let isStated: Bool
  /// The sides in each form.
  let sides: (FormulaForm) -> FormulaSides
}
