import Binding
import MathNotation

/// `V - E + F = 2` with $e = 12$ edges: outside the base of a power, e seldom is the constant.
struct LetterE: Doubt {
  let id = "letter-e"
  let reason = UnreadReason.letterE
  let condition = """
    A side has the letter e, to which nothing gives a value, and the formula uses it elsewhere than as \
    the base of a power.
    """
  let example = "$2e + 1 = 7$"

  func holds(for link: DoubtedLink) -> Bool {
    func isE(_ node: Int) -> Bool {
      guard case .symbol(let name) = link.nodes[node].kind else { return false }
      return name == link.symbols.names.e && link.symbols.meaning(of: name) == nil
    }
    guard link.hasNode(where: isE) else { return false }
    return link.context.shared.usesLetterE {
      let nodes = link.nodes
      var isBase = Array(repeating: false, count: nodes.count)
      for node in nodes where node.kind == .power { isBase[Int(node.first)] = true }
      return nodes.indices.contains { isE($0) && !isBase[$0] }
    }
  }
}
