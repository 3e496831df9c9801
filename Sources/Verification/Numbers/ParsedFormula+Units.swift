import MathNotation
import Platform

extension ParsedFormula {
  /// The unit of the expression at a node, from the units that are written in it.
  func unit(at root: Int, text: [UInt8], depth: Int = 0) -> SideUnit {
    guard depth < 200 else { return .mixed }
    let node = nodes[root]
    let (left, right) = (self[root].left, self[root].right)
    func unit(_ operand: Subtree?) -> SideUnit {
      operand.map { self.unit(at: $0.root, text: text, depth: depth + 1) } ?? .none
    }
    switch node.kind {
    case .number, .symbol, .infinity, .otherwise: return .none
    case .unit:
      let own = UnitMonomial(unitText(node, text: text))
      switch unit(right) {
      case .none: return .unit(own)
      case .unit(let inner): return .unit(inner * own)
      case .mixed: return .mixed
      }
    case .multiply, .divide:
      return Self.product(unit(left), unit(right), isQuotient: node.kind == .divide)
    case .power:
      guard case .unit(let base) = unit(left) else { return .none }
      guard let exponent = right.flatMap({ statedNumber(at: $0.root) }), exponent.literal.isInteger
      else {
        return .mixed
      }
      return .unit(base.power(UnitExponent(Int(saturating: exponent.value))))
    case .call(.sqrt): return Self.root(of: unit(right), index: 2)
    case .root:
      guard let index = left.flatMap({ statedNumber(at: $0.root) }), index.literal.isInteger else {
        return .mixed
      }
      return Self.root(of: unit(right), index: Int(saturating: index.value))
    case .negate, .percent, .transpose, .floor, .ceiling, .magnitude: return unit(right)
    case .add, .subtract: return Self.sum(unit(left), unit(right))
    default:
      // Other operations have no unit of their own; units inside make them unclear.
      let inside = self[root].indices.contains { nodes[$0].kind == .unit }
      return inside ? .mixed : .none
    }
  }

  private static func root(of unit: SideUnit, index: Int) -> SideUnit {
    guard case .unit(let radicand) = unit else { return unit }
    return radicand.root(index).map(SideUnit.unit) ?? .mixed
  }

  private static func product(_ left: SideUnit, _ right: SideUnit, isQuotient: Bool) -> SideUnit {
    switch (left, right) {
    case (.mixed, _), (_, .mixed): .mixed
    case (_, .none): left
    case (.none, .unit(let unit)): .unit(isQuotient ? unit.power(-1) : unit)
    case (.unit(let a), .unit(let b)): .unit(a * (isQuotient ? b.power(-1) : b))
    }
  }

  private static func sum(_ left: SideUnit, _ right: SideUnit) -> SideUnit {
    switch (left, right) {
    case (.mixed, _), (_, .mixed): .mixed
    case (.none, let other), (let other, .none): other
    case (.unit(let a), .unit(let b)): a == b ? left : .mixed
    }
  }

  /// The words of a unit's token, without LaTeX: `m/s^2`.
  private func unitText(_ node: MathNode, text: [UInt8]) -> String {
    var latex = String(decoding: text[node.mark], as: UTF8.self)[...]
    let isFraction = latex.dropFirst(2).hasPrefix("frac") || latex.hasPrefix("\\frac")
    if latex.first?.isLetter == true, !latex.contains("\\") { return String(latex) }
    guard latex.contains("\\") else { return String(latex.suffix(1)) }
    if latex == "\\$" { return "$" }
    var words = ""
    while let character = latex.first {
      latex = latex.dropFirst()
      if character == "}", isFraction, latex.first == "{" {
        words += "}/"
      } else if character == "\\" {
        let command = latex.prefix { $0.isLetter }
        if command == "Omega" { Self.dropLayout(atEndOf: &words) }
        words += Self.unitSigns[String(command)] ?? (words.last == "µ" ? "" : " ")
        latex = latex.dropFirst(max(1, command.count))
      } else if words.last != "µ" || character != " " && character != "{" && character != "~" {
        words.append(character == "~" ? " " : character)
      }
    }
    return words
  }

  /// Takes away what parts the prefix from the sign in `\text{k}\Omega`.
  private static func dropLayout(atEndOf words: inout String) {
    let prefix = words.reversed().drop { " {}".contains($0) }
    if prefix.first?.isLetter == true { words = String(prefix.reversed()) }
  }

  private static let unitSigns = ["mu": "µ", "Omega": "Ω", "circ": "°"]
}
