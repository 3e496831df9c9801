import Binding
import MathNotation

/// `f(2) = 5` where f was a number: it may be a function by the same name.
struct NameBeforeBracket: Doubt {
  let id = "name-before-bracket"
  let reason = UnreadReason.nameBeforeBracket
  let condition = """
    A side is nothing but a name right before one number or name in parentheses, and the name stands \
    for a number.
    """
  let example = "Let $f = 3$. Then $f(2) = 5$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.sides.contains { side in
      guard case .apply(let name, 1) = side.kind, let argument = side.right else { return false }
      switch link.symbols.meaning(of: name) {
      case .value?: break
      case .function?: return false
      case nil where name != link.symbols.names.pi && name != link.symbols.names.e: return false
      case nil: break
      }
      return argument.isLeaf || link.context.formula.statedNumber(at: argument.root) != nil
    }
  }
}
