import MathNotation
import NeuralNet
import Platform

/// Finds which activation an expression applies to which part of it, however it is written: by its values.
struct ActivationSearch {
  let statements: NoteStatements

  /// An activation and the part of an expression that it is applied to.
  struct Finding {
    let activation: Activation
    let argument: Subtree
    /// Whether it is applied to the negative of that part.
    let isNegated: Bool
  }

  /// The activations that have a word of their own and no number to be chosen.
  static let activations: [Activation] = [
    .logistic, .tanh, .relu, .softplus, .elu(), .selu, .leakyRelu(), .silu, .gelu, .step(), .sign,
  ]

  /// The values that names and numbers are tried with; multiplied by these, so that sums get both signs.
  private static let trials = [1.0, -1.0, 0.37, -0.53, 1.9, -2.3]
  /// Larger expressions are no activation of a unit.
  private static let largest = 150

  /// What an expression of names is; `nil` where it is no activation of a part of it.
  ///
  /// - Complexity: O(nodes), times the number of trials and activations.
  func activation(in expression: NoteStatements.Expression) -> Finding? {
    let names = statements.names(in: expression)
    guard !names.isEmpty, expression.indices.count <= Self.largest else { return nil }
    let runs = Self.trials.map { scale in
      let values = zip(names, 0...).map { ($0, scale * (0.7 + 0.31 * Double($1))) }
      return record(expression, names: Dictionary(uniqueKeysWithValues: values))
    }
    guard !runs.contains(where: { $0 == nil }) else { return softmax(in: expression, names) }
    let records = runs.compactMap { $0 }
    for node in expression.indices.dropLast().reversed() {
      let part = expression.formula[node]
      guard part.kind != .negate, part.indices.contains(where: { isRead(expression, $0) }) else {
        continue
      }
      let pairs = records.map { (input: $0.nodes[node], output: Optional($0.value)) }
      if let found = match(pairs) {
        return Finding(activation: found.activation, argument: part, isNegated: found.isNegated)
      }
    }
    return softmax(in: expression, names)
  }

  /// What an expression of numbers is, as a function of one of them or of a sum.
  func activation(ofNumbers expression: NoteStatements.Expression) -> Finding? {
    guard expression.indices.count <= Self.largest else { return nil }
    for node in expression.indices.dropLast().reversed() {
      let part = expression.formula[node]
      guard let literal = part.indices.first(where: { expression.formula.literal(at: $0) != nil })
      else { continue }
      let pairs = Self.trials.map { scale -> (input: Double, output: Double?) in
        let result = record(expression, literal: (literal, scale * 7.3))
        return (result?.nodes[node] ?? .nan, result?.value)
      }
      if let found = match(pairs) {
        return Finding(activation: found.activation, argument: part, isNegated: found.isNegated)
      }
    }
    return nil
  }

  // MARK: Trials

  private func isRead(_ expression: NoteStatements.Expression, _ node: Int) -> Bool {
    expression.formula.nodes[node].name.map(statements.isQuantity) ?? false
  }

  private func record(
    _ expression: NoteStatements.Expression, names: [Name: Double] = [:],
    literal: (node: Int, value: Double)? = nil
  ) -> (value: Double, nodes: NodeValues)? {
    var evaluator = statements.evaluator(
      of: expression, trying: names, for: [literal].compactMap(\.self))
    guard let value = try? evaluator.record(at: expression.root), case .scalar(let number) = value
    else { return nil }
    return (number.value, evaluator.nodeValues)
  }

  private func match(
    _ pairs: [(input: Double, output: Double?)]
  ) -> (activation: Activation, isNegated: Bool)? {
    let known = pairs.compactMap { pair -> (Double, Double)? in
      guard pair.input.isFinite, let output = pair.output else { return nil }
      return (pair.input, output)
    }
    guard known.count == pairs.count, known.contains(where: { $0.0 > 0.05 }),
      known.contains(where: { $0.0 < -0.05 })
    else { return nil }
    for sign in [1.0, -1.0] {
      for activation in Self.activations {
        let fits = known.allSatisfy { abs(activation.value(sign * $0.0) - $0.1) <= 1e-9 }
        if fits { return (activation, sign < 0) }
      }
    }
    return nil
  }

  /// e^z over the sum of e^z of several names.
  private func softmax(
    in expression: NoteStatements.Expression, _ names: [Name]
  ) -> Finding? {
    guard names.count > 1 else { return nil }
    let values = zip(names, 0...).map { ($0, 0.3 + 0.41 * Double($1)) }
    guard let found = record(expression, names: Dictionary(uniqueKeysWithValues: values)) else {
      return nil
    }
    let outputs = zip(names, Softmax.values(values.map(\.1)))
    guard let chosen = outputs.first(where: { abs($0.1 - found.value) <= 1e-9 })?.0,
      let argument = expression.tree.leaves.first(where: { $0.name == chosen })
    else { return nil }
    return Finding(activation: .softmax, argument: argument, isNegated: false)
  }
}
