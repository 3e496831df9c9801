import Binding
import MathNotation
import Platform

/// `\delta_1^2 = 0.05`: the superscript may be the number of a layer, and no exponent.
struct LayerNumber: Doubt {
  let id = "layer-number"
  let reason = UnreadReason.layerNumber
  let condition = """
    One side is a letter of layers with a whole number above it and nothing else. The network has such a layer, and \
    declares no quantity of the letter's name that could be raised.
    """
  let example = #"$\delta_1^2 = 0.3$"#

  func holds(for link: DoubtedLink) -> Bool {
    guard let network = link.symbols.network else { return false }
    let names = link.symbols.names
    return link.sides.contains { side in
      guard side.kind == .power, let base = side.left, case .symbol(let name) = base.kind,
        let exponent = side.right, let number = link.context.formula.literal(at: exponent.root),
        number.isInteger, !network.declares(name), link.symbols.mayBeOfNetwork(name)
      else { return false }
      var parts = names.parts(name)
      parts.marks.append(NameParts.Mark(String(Int(saturating: number.value))))
      return link.symbols.mayBeOfNetwork(names.intern(parts))
    }
  }
}
