import Binding
import MathNotation

/// `s = 3$ and $4 s = 20 s`: a letter behind a number may be a unit, though it is also a name.
struct LetterUnit: Doubt {
  let id = "letter-unit"
  let reason = UnreadReason.letterUnit
  let condition = "A side ends with a number and a name that is spelled like a unit."
  let example = "$s = 3$ and $4 s = 20$"

  func holds(for link: DoubtedLink) -> Bool {
    link.roots.contains { root in
      let nodes = link.nodes
      guard nodes[root].kind == .multiply(.implicit), case .symbol(let name) = nodes[root - 1].kind,
        Int(nodes[root - 1].first) == root - 1, case .number = nodes[root - 2].kind
      else { return false }
      return UnitTable.unit(link.symbols.names.key(name)) != nil
    }
  }
}
