import NeuralNet

/// The manners of writing networks that notes follow, by the names that directives have for them.
package enum NotationPreset: String, Hashable, Sendable, CaseIterable {
  /// a_{l,u} and w_{l,u,j}; of a unit form net_{h_1} and out_{h_1}.
  case notes
  /// Andrew Ng's: z^{[l]}, a^{[l]}, W^{[l]}, samples as columns.
  case ng
  /// Michael Nielsen's: z^l, a^l, w^l_{jk}, δ^l, the inputs being layer 1.
  case nielsen
  /// Goodfellow, Bengio and Courville's: h^{(l)}, W^{(l)}.
  case goodfellow
  /// Christopher Bishop's: a_j, z_j, w_{kj}^{(2)}, δ_k, outputs y_k and targets t_k.
  case bishop

  /// A notation with what the preset spells otherwise.
  package func applied(to standard: Notation) -> Notation {
    var notation = standard
    notation.preset = self
    switch self {
    case .notes: return standard
    case .ng:
      notation.heads(net: "z", out: "a", error: "\\mathcal{L}", total: "J", target: "y")
      notation.learningRate = "\\alpha"
      notation.add([
        (.netInputs, .value, "z^{[l]}"), (.outputs, .value, "a^{[l]}"),
        (.weights, .value, "W^{[l]}"), (.biases, .value, "b^{[l]}"),
        (.netInputs, .gradient, "dz^{[l]}"), (.targets, .value, "y"),
      ])
    case .nielsen:
      notation.heads(net: "z", out: "a", error: "C", total: "C", target: "y")
      notation.error = "E"
      notation.learningRate = "\\eta"
      let own: [(PatternSubject.Part, PatternSubject.Aspect, String)] = [
        (.netInputs, .value, "z^l"), (.outputs, .value, "a^l"), (.weights, .value, "w^l"),
        (.biases, .value, "b^l"), (.netInputs, .delta, "\\delta^l"),
      ]
      // Many who write so count the first layer with weights as the first one all the same.
      notation.add(own, layerOffset: 1)
      notation.add(own + [(.targets, .value, "y")])
    case .goodfellow:
      notation.heads(net: "z", out: "h", error: "L", total: "J", target: "y")
      notation.learningRate = "\\epsilon"
      notation.add([
        (.netInputs, .value, "z^{(l)}"), (.outputs, .value, "h^{(l)}"),
        (.weights, .value, "W^{(l)}"), (.biases, .value, "b^{(l)}"),
        (.netInputs, .value, "a^{(l)}"), (.outputs, .value, "a^{(l)}"),
        (.targets, .value, "y"),
      ])
    case .bishop:
      notation.heads(net: "a", out: "z", error: "E", total: "E", target: "t")
      notation.error = "e"
      notation.learningRate = "\\eta"
      notation.add([
        (.netInputs, .value, "a^{(l)}"), (.outputs, .value, "z^{(l)}"),
        (.weights, .value, "w^{(l)}"), (.biases, .value, "b^{(l)}"),
        (.netInputs, .delta, "\\delta^{(l)}"), (.targets, .value, "t"),
        (.netInputs, .value, "a_u"), (.outputs, .value, "z_u"), (.predictions, .value, "y"),
        (.netInputs, .delta, "\\delta_u"), (.biases, .value, "w_{u0}^{(l)}"),
      ])
    }
    return notation
  }
}

extension Notation {
  fileprivate mutating func heads(
    net: String, out: String, error: String, total: String, target: String
  ) {
    (netInput, output, self.error) = (net, out, error)
    (self.total, self.target) = (total, target)
  }

  fileprivate mutating func add(
    _ spellings: [(PatternSubject.Part, PatternSubject.Aspect, String)], layerOffset: Int = 0
  ) {
    for (part, aspect, latex) in spellings {
      guard let parts = PatternSpelling.parts(of: latex) else { continue }
      add(parts, means: PatternSubject(part, aspect, layerOffset: layerOffset))
    }
  }
}
