import Binding
import MathNotation

/// `2e + 1 = 9`: outside the base of a power, e seldom is the constant.
struct LetterE: Doubt {
  let id = "letter-e"
  let reason = UnreadReason.letterE
  let condition = """
    A side has the letter e, to which nothing gives a value, and the formula uses it elsewhere than as \
    the base of a power.
    """
  let example = "$2e + 1 = 9$"

  func holds(for link: DoubtedLink) -> Bool {
    func isE(_ node: Subtree) -> Bool {
      guard case .symbol(let name) = node.kind else { return false }
      return name == link.symbols.names.e && link.symbols.meaning(of: name) == nil
    }
    guard link.hasNode(where: isE) else { return false }
    return link.context.shared.usesLetterE {
      let nodes = link.context.formula.nodes.indices.map { link.context.formula[$0] }
      var isBase = Array(repeating: false, count: nodes.count)
      for node in nodes where node.kind == .power { isBase[node.indices.lowerBound] = true }
      return nodes.contains { isE($0) && !isBase[$0.root] }
    }
  }
}
