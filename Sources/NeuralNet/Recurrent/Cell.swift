/// A recurrent layer whose units have gates.
///
/// In its equations σ is the logistic function, and ∘ multiplies entry by entry.
package enum Cell: String, Hashable, Sendable, CaseIterable {
  /// i, f, o = σ(W x_t + R h_{t−1} + b) and g = tanh(W x_t + R h_{t−1} + b), each with a W, an R and a b
  /// of its own; c_t = f ∘ c_{t−1} + i ∘ g and h_t = o ∘ tanh(c_t).
  ///
  /// Hochreiter and Schmidhuber, Long Short-Term Memory, 1997, with the forget gate of Gers,
  /// Schmidhuber and Cummins, Learning to Forget, 2000. The gates stand in the order i, f, g, o, as in
  /// PyTorch and Keras.
  case lstm
  /// r, z = σ(W x_t + R h_{t−1} + b) and n = tanh(W x_t + R (r ∘ h_{t−1}) + b), each with a W, an R and a b
  /// of its own; h_t = z ∘ h_{t−1} + (1 − z) ∘ n.
  ///
  /// Cho et al., Learning Phrase Representations using RNN Encoder–Decoder, 2014, equations 5 to 8.
  /// (PyTorch multiplies by r behind R; Chung et al. (2014) exchange z and 1 − z.) The gates stand in the
  /// order r, z, n.
  case gru

  /// A unit's net input of its own, and what becomes of it.
  package struct Gate: Hashable, Sendable {
    /// One letter, as in the equations.
    package let name: String
    let activation: Activation
  }

  /// In the order in which matrices stack them.
  package var gates: [Gate] {
    let names: [(String, Activation)] =
      switch self {
      case .lstm: [("i", .logistic), ("f", .logistic), ("g", .tanh), ("o", .logistic)]
      case .gru: [("r", .logistic), ("z", .logistic), ("n", .tanh)]
      }
    return names.map { Gate(name: $0, activation: $1) }
  }
}
