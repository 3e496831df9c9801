import Binding
import MathNotation

/// `2e + 1 = 9`: outside the base of a power, e seldom is the constant.
struct LetterE: Doubt {
  let id = "letter-e"
  let reason = UnreadReason.letterE
  let condition = """
    A side has the letter e, to which nothing gives a value, and the formula uses it elsewhere than as \
    the base of a power or under a natural logarithm, or its power is one that the paragraph names by itself, as `counts $e^i$`.
    """
  let example = "$2e + 1 = 9$"

  func holds(for link: DoubtedLink) -> Bool {
    let e = link.symbols.names.e
    func isE(_ kind: MathNode.Kind) -> Bool {
      if case .symbol(let name) = kind { name == e } else { false }
    }
    guard link.hasNode(where: isE), link.symbols.meaning(of: e) == nil else { return false }
    if isRounded(link, e) { return false }
    if link.context.shared.surroundings?.namesPowerOfE == true { return true }
    return link.context.shared.usesLetterE {
      let nodes = link.context.formula.nodes.indices.map { link.context.formula[$0] }
      var isBase = Array(repeating: false, count: nodes.count)
      for node in nodes where node.kind == .power { isBase[node.indices.lowerBound] = true }
      // Whoever takes a natural logarithm of e means its base.
      for node in nodes where node.kind == .call(.ln) {
        for index in node.indices { isBase[index] = true }
      }
      return nodes.contains { isE($0.kind) && !isBase[$0.root] }
    }
  }

  /// Whether a link says to which decimals e comes: `e \approx 2.72`.
  private func isRounded(_ link: DoubtedLink, _ e: Name) -> Bool {
    guard link.sides.count == 2, case .symbol(e) = link.sides[0].kind,
      link.context.chain.links[link.link].relation == .approximatelyEqual,
      let number = link.judgement.right?.stated
    else { return false }
    return abs(number.value - 2.718281828459045) < 0.1
  }
}
