import Binding
import MathNotation

/// `2 \cdot 3\,h = 7`: a single letter behind a number is a unit, or what the equation is to be solved for.
struct UnknownLetter: Doubt {
  let id = "unknown-letter"
  let reason = UnreadReason.unknownLetter
  let condition = """
    A single letter that is spelled like a unit and has no other meaning stands behind a number, and no unit on \
    the other side; it is not behind a result that is about right without it, and no equation further up shows \
    that it is a unit.
    """
  let example = #"$2 \cdot 3\,h = 7$"#
  let withdrawsRounding = true

  /// Nobody solves an equation whose solution is as near to 1 as a result that is a little wrong.
  private static let nearness = 1.1

  func holds(for link: DoubtedLink) -> Bool {
    guard link.judgement.reading == .letterUnits else { return false }
    let units = link.sides.map { link.context.units(under: $0) }
    guard units.count == 2, units.contains([]), let side = units.firstIndex(where: { $0 != [] }),
      units[side].contains(where: { $0.count == 1 && !link.symbols.table.showsUnit($0) })
    else { return false }
    let isResult = link.context.formula.statedNumber(at: link.sides[side].root) != nil
    return !isResult || link.judgement.ratio >= Self.nearness
  }
}

extension ChainContext {
  /// The units that are written in a side.
  func units(under side: Subtree) -> [String] {
    side.indices.compactMap { index in
      let node = formula.nodes[index]
      return node.kind == .unit ? String(decoding: text[node.mark], as: UTF8.self) : nil
    }
  }
}
