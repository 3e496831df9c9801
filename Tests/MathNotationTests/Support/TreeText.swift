import MathNotation

/// A formula's trees as text, to compare them with: `1 + 2x` is `(+ 1 (* 2 x))`.
struct TreeText {
  let formula: ParsedFormula
  let names: NameTable

  /// Every chain on its own: its sides with the relations between them, then its modulus.
  var chains: [String] {
    formula.chains.map { chain in
      var text = chain.sides.first.map(side) ?? ""
      for (link, side) in zip(chain.links, chain.sides.dropFirst()) {
        text += " \(symbol(of: link.relation)) " + self.side(side)
      }
      return chain.modulus.map { text + " mod " + tree(at: $0) } ?? text
    }
  }

  /// A side's tree, or why there is none.
  func side(_ side: Side) -> String {
    side.root.map(tree) ?? "<\(side.problem.map(\.summary) ?? "nothing")>"
  }

  /// The tree with the given root.
  func tree(at root: Int) -> String {
    var operands: [String] = []
    var operand = root - 1
    while operand >= Int(formula.nodes[root].first) {
      operands.insert(tree(at: operand), at: 0)
      operand = Int(formula.nodes[operand].first) - 1
    }
    let head = head(of: formula.nodes[root].kind)
    return operands.isEmpty ? head : "(" + ([head] + operands).joined(separator: " ") + ")"
  }

  private func head(of kind: MathNode.Kind) -> String {
    switch kind {
    case .number(let index):
      let literal = formula.literals[Int(index)]
      let digits =
        literal.value == literal.value.rounded() && abs(literal.value) < 1e15
        ? String(Int(literal.value)) : "\(literal.value)"
      return literal.goesOn ? digits + "…" : digits
    case .symbol(let name): return names.key(name)
    case .apply(let name, _): return names.key(name) + "()"
    case .call(let function): return "\(function)"
    case .aggregate(let aggregate, _): return "\(aggregate)"
    case .matrixCall(let function): return "\(function)"
    case .series(let series, let index): return "\(series) \(names.key(index))"
    case .seriesOverUnits(let series, let index): return "\(series) over \(names.key(index))"
    case .matrix(let rows, let columns, _): return "\(rows)x\(columns)"
    case .multiply(let sign): return ["*", "×", "·", "⊙", "∘", "⊗"][Int(sign.rawValue)]
    case .comparison(let relation): return symbol(of: relation)
    case .derivative(let derivation):
      let power = derivation.count == 1 ? "" : "\(derivation.count)"
      return (derivation.isPartial ? "∂\(power)/∂" : "d\(power)/d") + names.key(derivation.variable)
        + power
    case .valueAt(let name): return "at \(names.key(name))"
    default: return Self.signs["\(kind)"] ?? "\(kind)"
    }
  }

  private static let signs = [
    "add": "+", "subtract": "-", "negate": "neg", "divide": "/", "power": "^", "remainder": "%%",
    "factorial": "!", "percent": "%", "degree": "°", "magnitude": "||", "infinity": "∞",
  ]

  private func symbol(of relation: Relation) -> String {
    switch relation {
    case .equal: "="
    case .approximatelyEqual: "≈"
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .equivalent: "≡"
    case .defined: ":="
    case .shiftLike: "≪"
    case .other: "~"
    }
  }
}

extension TreeText {
  /// Reads a formula of a note that knows some names; those with brackets are functions.
  init(_ latex: String, known: [String] = [], options: ParsingOptions = ParsingOptions()) {
    names = NameTable()
    for name in known {
      if name.hasSuffix("()") {
        names.markFunction(names.intern(plain: String(name.dropLast(2))))
      } else {
        names.markKnown(names.intern(plain: name))
      }
    }
    formula = FormulaParser.parse(Array(latex.utf8), names: names, options: options)
  }
}
