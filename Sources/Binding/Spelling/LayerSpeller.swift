import MathNotation
package import NeuralNet

/// Spells vectors and matrices of layers in LaTeX: by the patterns of the network's notation, else in bold
/// with the layer's number in brackets, as in `\mathbf{W}^{[2]}`.
package struct LayerSpeller: Sendable {
  private let notation: Notation
  private let hasSeveralSamples: Bool
  private var writers: [PatternSubject.Part: SpellingPattern] = [:]
  private var deltaWriter: SpellingPattern?

  /// Spells the layers of a network.
  ///
  /// - Complexity: O(patterns).
  package init(_ bound: BoundNetwork) {
    notation = bound.notation
    hasSeveralSamples = bound.network.samples.count > 1
    for pattern in notation.patterns {
      let variables = Set((pattern.indices + pattern.marks.map(\.slot)).compactMap(\.variable))
      let isOfLayers = pattern.subject.part.isOfEnds ? variables.isEmpty : variables == [.layer]
      guard isOfLayers else { continue }
      switch pattern.subject.aspect {
      case .value: writers[pattern.subject.part] = writers[pattern.subject.part] ?? pattern
      case .delta: deltaWriter = deltaWriter ?? pattern
      case .gradient, .updated: break
      }
    }
  }

  /// How a vector or matrix is spelled, such as `\mathbf{z}^{[1]}`, at a time step `\mathbf{z}^{[1]\langle 2 \rangle}`.
  package func spelling(of quantity: LayerQuantity) -> String {
    switch quantity.aspect {
    case .value: return name(of: quantity.kind, timeStep: quantity.timeStep)
    case .updated: return name(of: quantity.kind, marks: "+")
    case .gradient(let scalar):
      let error = scalar == .totalError ? notation.total : "E"
      let name = name(of: quantity.kind, timeStep: quantity.timeStep)
      return "\\frac{\\partial \(error)}{\\partial \(name)}"
    }
  }

  /// The error signal of a layer: the derivative of the total error by its net inputs.
  package func delta(ofLayer layer: Int, timeStep: Int? = nil) -> String {
    if let parts = deltaWriter?.name([.layer: layer]) { return latex(of: parts, timeStep) }
    guard var parts = writers[.netInputs]?.name([.layer: layer]) else {
      return "\\boldsymbol{\\delta}^{[\(layer)]\(Self.mark(of: timeStep))}"
    }
    parts.head = "delta"
    return latex(of: parts, timeStep)
  }

  private func name(
    of kind: LayerQuantity.Kind, timeStep: Int? = nil, marks: String = ""
  ) -> String {
    let (part, layer) = kind.part
    if let parts = writers[part]?.name(layer.map { [.layer: $0] } ?? [:]) {
      return latex(of: parts, timeStep, marks: marks)
    }
    let above = (layer.map { "[\($0)]" } ?? "") + Self.mark(of: timeStep) + marks
    return "\\mathbf{\(letter(of: part))}" + (above.isEmpty ? "" : "^{\(above)}")
  }

  private static func mark(of timeStep: Int?) -> String {
    timeStep.map { "\\langle \($0) \\rangle" } ?? ""
  }

  private func latex(of parts: NameParts, _ timeStep: Int? = nil, marks: String = "") -> String {
    let mark = timeStep.map { [SpellingPattern.stepMark("\($0)")] } ?? []
    var symbol = Speller.Symbol(parts.marked(mark))
    if !marks.isEmpty { symbol.marks.append(marks) }
    return symbol.spelling(in: .latex)
  }

  /// The usual letter, a capital one for what has a column for each of several samples.
  private func letter(of part: PatternSubject.Part) -> String {
    let letter: String
    switch part {
    case .weights: return "W"
    case .recurrentWeights: return "U"
    case .biases: return "b"
    case .inputs: letter = "x"
    case .targets: letter = notation.target.count == 1 ? notation.target : "y"
    case .netInputs: letter = notation.netInput
    case .outputs, .predictions: letter = notation.output
    case .error, .scalar: return notation.error
    }
    let hasCapital = hasSeveralSamples && ["x", "y", "z", "a", "h"].contains(letter)
    return hasCapital ? letter.uppercased() : letter
  }
}

extension LayerQuantity.Kind {
  /// The part of the layers that it is, and the layer.
  fileprivate var part: (PatternSubject.Part, layer: Int?) {
    switch self {
    case .inputs, .outputs(layer: 0): (.inputs, nil)
    case .targets: (.targets, nil)
    case .predictions: (.predictions, nil)
    case .netInputs(let layer): (.netInputs, layer)
    case .outputs(let layer): (.outputs, layer)
    case .weights(let layer): (.weights, layer)
    case .recurrentWeights(let layer): (.recurrentWeights, layer)
    case .biases(let layer): (.biases, layer)
    }
  }
}

extension PatternSubject.Part {
  /// Whether it is no layer's own.
  fileprivate var isOfEnds: Bool { self == .inputs || self == .targets || self == .predictions }
}

extension SpellingPattern.Slot {
  fileprivate var variable: SpellingPattern.Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}
