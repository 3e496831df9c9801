import Binding
import MathNotation

/// An equation may speak of a later x: in `x = 2` … `3x + 1 = 10`, so `x = 3`, of the second one.
struct LaterDefinition: Doubt {
  let id = "later-definition"
  let reason = UnreadReason.laterDefinition
  let condition = """
    A name that a definition gives a value begins another chain further on in the block, which gives it \
    a value anew.
    """
  let example = "Let $x = 2$. Now solve $3x + 1 = 10$, so that $x = 3$."
  let needsValues = false

  func holds(for link: DoubtedLink) -> Bool {
    guard let ahead = link.context.shared.ahead else { return false }
    let used = link.names.filter {
      !link.symbols.isDeclared($0) && link.symbols.meaning(of: $0) != nil
    }
    return !used.isEmpty
      && !ahead.note.names(definedBehind: link.context, of: ahead.formula).isDisjoint(with: used)
  }
}
