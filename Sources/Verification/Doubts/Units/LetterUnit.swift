import Binding
import MathNotation

/// `s = 3` and `4 s = 20`: a letter behind a number may be a unit, though it is also a name.
struct LetterUnit: Doubt {
  let id = "letter-unit"
  let reason = UnreadReason.letterUnit
  let condition =
    "A side ends with a number and a name that is spelled like a unit, and means no matrix."
  let example = "$s = 3$ and $4 s = 20$"

  func holds(for link: DoubtedLink) -> Bool {
    link.sides.contains { side in
      guard side.kind == .multiply(.implicit), case .symbol(let name)? = side.right?.kind,
        case .number? = side.left?.kind
      else { return false }
      if link.matrix(named: name) != nil { return false }
      return UnitTable.unit(link.symbols.names.key(name)) != nil
    }
  }
}
