import SourceText

/// A piece of a formula as it is laid out.
struct MathAtom {
  /// What it is beside its neighbours; a line may break before relations and signs of operations.
  enum Role {
    case ordinary
    case operation
    case relation
    case opening
    case closing
    case punctuation
    case space
  }

  var node: HTMLNode
  var role = Role.ordinary
  /// How wide it is about, in ems.
  var width: Double
  /// What it says in plain characters.
  var plain: String
  /// Whether it takes what stands below and above it there, and not behind it.
  var hasLimits = false

  /// Atoms as one piece.
  static func row(_ atoms: [MathAtom]) -> MathAtom {
    if atoms.count == 1 { return atoms[0] }
    return MathAtom(
      node: .element("mrow", holding: atoms.map(\.node)), width: atoms.width, plain: atoms.plain)
  }

  /// White space of some ems.
  static func space(_ width: Double) -> MathAtom {
    MathAtom(
      node: .element("mspace", ["width": "\(width)em"]), role: .space, width: width,
      plain: width > 0.5 ? " " : "")
  }
}

extension [MathAtom] {
  /// How wide they are side by side, in ems.
  var width: Double { reduce(0) { $0 + $1.width } }

  /// What they say in plain characters.
  var plain: String { map(\.plain).joined() }

  /// The same between parentheses, unless it is one sign or name.
  var enclosed: String {
    let text = plain
    return text.count <= 1
      || count == 1 && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
      ? text : "(\(text))"
  }
}
