import MathNotation
import NoteMarkup
import SourceText

/// Finds whether a note writes the numbers of layers above names without brackets: `w^2` is a matrix.
enum BareLayers {
  /// What else is written so where weights are.
  private static let others: Set<String> = ["b", "z", "a", "h", "delta"]

  /// The heads of names on which a superscript is the number of a layer; empty where none are matrices.
  ///
  /// - Complexity: O(n) in the size of the note.
  static func heads(in note: Note) -> Set<String> {
    let names = NameTable()
    var heads: Set<String> = []
    for formula in note.formulas {
      let parsed = FormulaParser.parse(formula.text(in: note).bytes, names: names)
      for chain in parsed.chains where chain.sides.count == 2 {
        let roots = chain.sides.compactMap(\.root)
        guard roots.count == 2, let name = base(parsed[roots[0]]),
          isMatrix(parsed[roots[1]].kind)
        else { continue }
        heads.insert(names.parts(name).head)
      }
    }
    return heads.isEmpty ? [] : heads.union(others)
  }

  private static func isMatrix(_ kind: MathNode.Kind) -> Bool {
    guard case .matrix(let rows, let columns, _) = kind else { return false }
    return rows > 1 && columns > 1
  }

  /// The name of a power of one with a number for the exponent.
  private static func base(_ side: Subtree) -> Name? {
    guard side.kind == .power, let base = side.left, let exponent = side.right,
      case .symbol(let name) = base.kind, case .number = exponent.kind
    else { return nil }
    return name
  }
}
