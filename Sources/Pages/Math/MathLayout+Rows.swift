extension MathLayout {
  /// Rows of cells.
  typealias Rows = [[[MathAtom]]]

  /// The environments whose rows are lines of their own.
  private static let lines: Set<String> = [
    "aligned", "align", "alignat", "alignedat", "split", "gather", "gathered", "equation",
    "eqnarray",
    "multline", "flalign", "displaymath", "math",
  ]

  /// The delimiters around a matrix.
  private static let delimiters: [String: (String, String)] = [
    "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"), "cases": ("{", ""), "dcases": ("{", ""), "rcases": ("", "}"),
  ]

  /// The whole formula in rows: those of the environment that it consists of, or else its own.
  mutating func rows() -> Rows {
    if let rows = onlyEnvironment() { return rows }
    place = 0
    return rows(until: nil)
  }

  /// The rows of the environment that the formula consists of; nil where it consists of none.
  private mutating func onlyEnvironment() -> Rows? {
    guard current == .command("begin") else { return nil }
    place += 1
    guard let name = environmentName(), Self.lines.contains(name) else { return nil }
    let rows = rows(until: name)
    while case .sign(let scalar)? = current, ".,;".unicodeScalars.contains(scalar) { place += 1 }
    return place == tokens.count ? rows : nil
  }

  /// The name behind `\begin`, past the arguments of the environment.
  private mutating func environmentName() -> String? {
    var name = rawArgument()
    if name.hasSuffix("*") { name.removeLast() }
    if current == .sign("[") { _ = optionalArgument() }
    if name == "array" || name.hasPrefix("aligned") && name.hasSuffix("at") || name == "alignat" {
      _ = rawArgument()
    }
    return name
  }

  /// The rows up to the end of an environment, or of the text where there is none.
  private mutating func rows(until environment: String?) -> Rows {
    var rows: Rows = []
    var row: [[MathAtom]] = []
    while true {
      row.append(atoms(until: .cell))
      guard let kind = current else { break }
      if kind == .command("end"), environment != nil {
        place += 1
        _ = rawArgument()
        break
      }
      place += 1
      switch kind {
      case .cell: continue
      case .command("end"): _ = rawArgument()
      default:
        if current == .sign("[") { _ = optionalArgument() }
        rows.append(row)
        row = []
      }
    }
    if !row.allSatisfy(\.isEmpty) { rows.append(row) }
    return rows
  }

  /// An environment among other atoms, as a table.
  mutating func environment() -> MathAtom? {
    guard let name = environmentName() else { return nil }
    let rows = rows(until: name)
    let isLeft = name.hasSuffix("cases")
    let isLines = Self.lines.contains(name)
    var width = 0.0
    let nodes = rows.map { row in
      width = max(width, row.reduce(0) { $0 + $1.width + 0.8 })
      let cells = row.map { HTMLNode.element("mtd", holding: $0.map(\.node)) }
      return HTMLNode.element("mtr", holding: cells)
    }
    let table = HTMLNode.element(
      "mtable", ["class": isLeft ? "cases" : isLines ? "lines" : nil], nodes)
    let plain =
      "[" + rows.map { $0.map(\.plain).joined(separator: ", ") }.joined(separator: "; ") + "]"
    guard let (open, close) = Self.delimiters[name] else {
      return MathAtom(node: table, width: width, plain: plain)
    }
    func node(_ text: String, _ form: String) -> [HTMLNode] {
      text.isEmpty ? [] : [.element("mo", ["form": form, "stretchy": "true"], text: text)]
    }
    return MathAtom(
      node: .element("mrow", holding: node(open, "prefix") + [table] + node(close, "postfix")),
      width: width + 1, plain: plain)
  }
}
