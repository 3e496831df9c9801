import SourceText

/// A formula on the page: MathML in pieces between which a line may break.
struct FormulaView {
  private let rows: MathLayout.Rows
  private let isDisplay: Bool
  private let source: String
  private let isTooDeep: Bool

  /// Formulas that are longer are shown as written.
  private static let longest = 40_000
  /// Formulas in the text that are wider break, in ems.
  private static let widestInText = 9.0
  /// Pieces of displayed formulas that are wider break at operations, too.
  private static let widestPiece = 14.0

  /// Lays a formula out.
  ///
  /// Complexity: O(n), times its depth.
  init(_ text: SlicedText, marks: FormulaMarks, isDisplay: Bool) {
    self.isDisplay = isDisplay
    source = String(decoding: text.bytes, as: UTF8.self)
    var layout = MathLayout(text, marks: marks, isDisplay: isDisplay)
    let isLong = text.bytes.count > Self.longest
    rows = isLong ? [] : layout.rows()
    isTooDeep = isLong || layout.isTooDeep
  }

  /// The formula, with something behind it in the same line.
  func node(before tail: [HTMLNode]) -> HTMLNode {
    if isTooDeep || rows.isEmpty {
      return .group([.element("code", ["class": "tex"], text: source)] + tail)
    }
    guard isDisplay else {
      return .group(Self.joined(rows.flatMap { pieces(of: Array($0.joined())) }, with: tail))
    }
    let plain = rows.map { $0.map(\.plain).joined() }.joined(separator: "; ")
    let attributes: HTMLAttributes = ["role": "group", "aria-label": plain]
    if rows.count == 1, rows[0].count == 1 {
      return .element(
        "span", attributes.adding("class", "math"),
        [.element("span", ["class": "line"], Self.joined(pieces(of: rows[0][0]), with: tail))])
    }
    var nodes: [HTMLNode] = []
    for (index, row) in rows.enumerated() {
      let end = index == rows.count - 1 ? tail : []
      nodes.append(.element("span", ["class": "lhs"], row.first.map(pieces) ?? []))
      nodes.append(
        .element(
          "span", ["class": "rhs"], Self.joined(columns(Array(row.dropFirst())), with: end)))
    }
    return .element(
      "span",
      attributes.adding(
        "class", rows.allSatisfy { $0.count == 1 } ? "math gather" : "math aligned"),
      nodes)
  }

  /// The cells of a row behind the first one, apart from each other.
  private func columns(_ cells: [[MathAtom]]) -> [HTMLNode] {
    let shown = cells.filter { !$0.isEmpty }
    return shown.indices.flatMap { index in
      (index == 0 ? [] : [HTMLNode.element("span", ["class": "gap"])]) + pieces(of: shown[index])
    }
  }

  /// Pieces with something behind the last one that no line break parts from it.
  private static func joined(_ pieces: [HTMLNode], with tail: [HTMLNode]) -> [HTMLNode] {
    guard let last = pieces.last, !tail.isEmpty else { return pieces + tail }
    return pieces.dropLast() + [.element("span", ["class": "unbroken"], [last] + tail)]
  }

  /// The formula in one piece of MathML.
  var wholeNode: HTMLNode { math(rows.flatMap { $0.joined() }) }

  // MARK: Pieces

  /// Atoms as elements of MathML, which break before relations, and long ones before operations.
  private func pieces(of atoms: [MathAtom]) -> [HTMLNode] {
    if !isDisplay, atoms.width <= Self.widestInText { return atoms.isEmpty ? [] : [math(atoms)] }
    return split(atoms, before: [.relation]).flatMap { piece in
      piece.width <= Self.widestPiece
        ? [math(piece)] : split(piece, before: [.operation]).map(math)
    }
  }

  /// Splits atoms before those of some roles that stand in no parentheses, but not at the start, and behind spaces
  /// between statements.
  private func split(_ atoms: [MathAtom], before roles: Set<MathAtom.Role>) -> [[MathAtom]] {
    var parts: [[MathAtom]] = [[]]
    var depth = 0
    for atom in atoms {
      let last = parts[parts.count - 1]
      let hasContent = last.contains { $0.role == .ordinary || $0.role == .closing }
      if depth == 0,
        roles.contains(atom.role) && hasContent
          || (last.last?.role == .space && last.last.map { $0.width >= 1 } == true)
      {
        parts.append([])
      }
      if atom.role == .opening { depth += 1 }
      if atom.role == .closing { depth = max(0, depth - 1) }
      parts[parts.count - 1].append(atom)
    }
    return parts.filter { !$0.isEmpty }
  }

  private func math(_ atoms: [MathAtom]) -> HTMLNode {
    .element("math", ["class": WidthClass.name(for: atoms.width)], atoms.map(\.node))
  }
}

/// The classes of pieces that are too wide for a small screen, by which the style sheet makes them smaller there.
enum WidthClass {
  /// The widths in ems that the style sheet knows.
  static let widths = [18, 22, 26, 30, 36, 44, 54, 66, 80]

  /// The class of a piece of some width in ems; nil for one that fits everywhere.
  static func name(for width: Double) -> String? {
    let wide = width * 1.1
    guard wide > 16 else { return nil }
    return "w\(widths.first { Double($0) >= wide } ?? 80)"
  }
}
