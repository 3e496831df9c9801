import MathNotation
import SourceText

extension CandidateFinder {
  /// How near to its opposite a value must be needed before a minus is thought of.
  ///
  /// What an exponent needs is not known much better than the result that it leads to: half a unit of
  /// a result of three digits, such as `1.00`, is this part of it.
  private static let nearness = 0.005
  /// How exactly the other side must be known for a sign to be likelier than another value.
  ///
  /// With fewer than three digits too much comes right by chance.
  private static let likelyPrecision = 0.005

  /// Proposes the other sign of a number that has one written, or that stands alone.
  mutating func proposeSign(of site: NumberSite, _ need: NeededValue, reach: Double) {
    guard abs(need.value + site.literal.value) <= reach + site.literal.unit else { return }
    guard site.isNegated || site.isAlone else { return }
    let digits = site.style.spelled(site.text)
    propose(
      .sign, replacing: site.token, by: site.isNegated ? digits : "-" + digits,
      given: Evidence(suspicion: site.evidence.suspicion, isOperand: !site.isAlone))
  }

  /// Proposes a minus that is missing before a term, or that is too much before a factor, where the
  /// opposite of a value is needed.
  mutating func proposeMinus(
    _ need: NeededValue, insteadOf current: Double, reach: Double, root: Int
  ) {
    guard abs(need.value + current) <= max(reach, Self.nearness * abs(current)),
      abs(current) > 2 * reach
    else { return }
    if context.formula.nodes[need.node].kind == .negate {
      proposeWithoutMinus(need.node)
    } else {
      proposeMissingMinus(need.node, root)
    }
  }

  private mutating func proposeWithoutMinus(_ node: Int) {
    let minus = context.formula[node]
    guard let operand = minus.right else { return }
    // The sign of a number is looked at with the number.
    if case .number = operand.kind { return }
    let start = operand.range.lowerBound
    let token = start..<leadingTokenEnd(from: start)
    propose(
      .surplusMinus(text(token)), replacing: minus.mark.lowerBound..<token.upperBound,
      by: text(token),
      given: Evidence(
        suspicion: suspicion(of: node), support: -1, isIdle: precision > Self.likelyPrecision,
        yieldsToOperators: true))
  }

  private mutating func proposeMissingMinus(_ node: Int, _ root: Int) {
    let subtree = context.formula[node]
    let kind = subtree.kind
    // What a quantity or a number alone says is the claim itself.
    let isAlone =
      context.formula[root].isLeaf || context.formula.statedNumber(at: root) != nil
    var start = subtree.range.lowerBound
    let isBracketed = context.text[start] == UInt8(ascii: "(")
    switch place(of: subtree, under: root) {
    case .term where !isAlone:
      // Before an open sum a minus would change its first term only.
      if kind == .add || kind == .subtract, !isBracketed { return }
    case .argument where exponentOfTen(at: node) != nil: return
    case .argument where kind != .add && kind != .subtract:
      let open: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "{"), 0x20]
      while start < context.text.count, open.contains(context.text[start]) { start += 1 }
    default: return
    }
    let range = start..<leadingTokenEnd(from: start)
    let token = text(range)
    guard !token.isEmpty, !token.hasPrefix("-"), !token.hasPrefix("−") else { return }
    let isScript = start > 0 && context.text[start - 1] == UInt8(ascii: "^")
    // Without braces TeX would raise the minus alone.
    if isScript, range != subtree.range { return }
    let isLogarithm = node == root && subtree.isLogarithm
    propose(
      .missingMinus, replacing: range, by: isScript ? "{-\(token)}" : "-\(token)",
      given: Evidence(
        suspicion: suspicion(of: node),
        support: isLogarithm ? isNegatedElsewhere(token) ? 1 : 0 : -1,
        isIdle: precision > Self.likelyPrecision, yieldsToOperators: !isLogarithm))
  }

  /// Whether a side of the chain is the opposite of what a token begins.
  ///
  /// That a result has the wrong sign is likelier than that a minus was forgotten before what it
  /// was computed from; but before the logarithm of a probability it is easily forgotten.
  private func isNegatedElsewhere(_ token: String) -> Bool {
    context.chain.sides.contains { side in
      let bytes = context.text[side.range].drop { $0 == 0x20 || $0 == UInt8(ascii: "&") }
      return bytes.first == UInt8(ascii: "-")
        && String(decoding: bytes, as: UTF8.self).contains(token)
    }
  }

  private enum Place {
    /// A whole side, or the first term of a sum.
    case term
    /// An exponent, the argument of a function, or an entry of a matrix.
    case argument
  }

  /// Where a minus before a node would be the sign of all that belongs together there.
  private func place(of subtree: Subtree, under root: Int) -> Place? {
    guard let parent = subtree.parent(under: root) else { return .term }
    let isLast = parent.right?.root == subtree.root
    switch parent.kind {
    case .add, .subtract: return isLast ? nil : .term
    case .call, .apply, .matrix: return .argument
    case .power: return isLast ? .argument : nil
    default: return nil
    }
  }

  /// The end of a number, a letter with its index, a command or a sign.
  private func leadingTokenEnd(from start: Int) -> Int {
    let text = context.text
    guard start < text.count else { return start }
    if let leaf = context.formula.nodes[context.nodes].first(where: {
      $0.mark.lowerBound == start && ($0.name != nil || $0.isNumber)
    }) {
      return leaf.mark.upperBound
    }
    var end = start + 1
    if text[start] == UInt8(ascii: "\\") {
      while end < text.count, text[end].isASCIILetter { end += 1 }
    } else {
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end
  }
}
