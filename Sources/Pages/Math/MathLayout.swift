import SourceText

/// Lays a formula out as MathML, from its tokens; what it does not know it shows as written.
struct MathLayout {
  /// Where a list of atoms ends.
  enum Ending {
    case text
    case group
    case cell
    case right
    case bracket
  }

  let bytes: [UInt8]
  private(set) var tokens: [TeXToken]
  let marks: FormulaMarks
  let isDisplay: Bool
  var place = 0
  /// The style of letters that a command around them asks for.
  var style: MathLetters.Style?
  private var depth = 0
  /// Whether the formula is nested too deep to be laid out.
  private(set) var isTooDeep = false

  private static let greatestDepth = 40

  init(_ text: SlicedText, marks: FormulaMarks, isDisplay: Bool) {
    bytes = text.bytes
    tokens = TeXLexer.tokens(of: text.bytes)
    self.marks = marks
    self.isDisplay = isDisplay
  }

  var current: TeXToken.Kind? { place < tokens.count ? tokens[place].kind : nil }

  // MARK: Lists

  /// The atoms up to an ending, which is left where it is.
  mutating func atoms(until ending: Ending) -> [MathAtom] {
    guard depth < Self.greatestDepth else {
      isTooDeep = true
      place = tokens.count
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var atoms: [MathAtom] = []
    while let kind = current, !ends(kind, ending) {
      if kind == .command("over") || kind == .command("choose") {
        place += 1
        let rest = self.atoms(until: ending)
        return [fraction(atoms, rest, hasLine: kind == .command("over"))]
      }
      if let atom = atom(after: atoms) { atoms.append(atom) }
    }
    return atoms
  }

  private func ends(_ kind: TeXToken.Kind, _ ending: Ending) -> Bool {
    switch kind {
    case .groupEnd: ending == .group
    case .cell, .command("\\"), .command("newline"), .command("cr"), .command("end"):
      ending == .cell
    case .command("right"): ending == .right
    case .sign("]"): ending == .bracket
    default: false
    }
  }

  /// The next atom with what stands above and below it; nil for what is not to be seen.
  private mutating func atom(after before: [MathAtom]) -> MathAtom? {
    guard let base = base(after: before) else { return nil }
    return withScripts(base)
  }

  // MARK: Scripts

  private mutating func withScripts(_ base: MathAtom) -> MathAtom {
    var (above, below): ([MathAtom], [MathAtom]) = ([], [])
    while let kind = current {
      switch kind {
      case .superscript:
        place += 1
        above.append(argument())
      case .subscript:
        place += 1
        below.append(argument())
      case .prime(let count):
        place += 1
        let sign = String(repeating: "′", count: min(count, 4))
        above.append(MathAtom(node: .element("mo", text: sign), width: 0.3, plain: sign))
      case .command("limits"), .command("nolimits"): place += 1
      default: return scripted(base, above: above, below: below)
      }
    }
    return scripted(base, above: above, below: below)
  }

  private func scripted(_ base: MathAtom, above: [MathAtom], below: [MathAtom]) -> MathAtom {
    if above.isEmpty, below.isEmpty { return base }
    var atom = base
    let (up, down) = (MathAtom.row(above), MathAtom.row(below))
    let isStacked = base.hasLimits && isDisplay
    let scripts = [below.isEmpty ? nil : down.node, above.isEmpty ? nil : up.node].compactMap(
      \.self)
    let name: HTMLName =
      switch (below.isEmpty, above.isEmpty) {
      case (false, true): isStacked ? "munder" : "msub"
      case (true, false): isStacked ? "mover" : "msup"
      default: isStacked ? "munderover" : "msubsup"
      }
    atom.node = .element(name, holding: [base.node] + scripts)
    let width = 0.72 * max(up.width, down.width)
    atom.width = isStacked ? max(base.width, width) : base.width + width
    if !below.isEmpty { atom.plain += "_" + below.enclosed }
    if !above.isEmpty { atom.plain += "^" + above.enclosed }
    return atom
  }

  // MARK: Arguments

  /// What a command or a script applies to: a group, or one token.
  mutating func argument() -> MathAtom {
    switch current {
    case .groupStart: return MathAtom.row(group())
    case nil: return MathAtom(node: .element("mrow"), width: 0, plain: "")
    case .letters(let letters) where letters.utf8.count > 1: splitToken(letters) { .letters($0) }
    case .number(let digits) where digits.utf8.count > 1: splitToken(digits) { .number($0) }
    default: break
    }
    let start = place
    if let atom = base(after: []) { return atom }
    if place == start { place += 1 }
    return MathAtom(node: .element("mrow"), width: 0, plain: "")
  }

  /// Leaves all but the first of a row of letters or digits for later: `x^ab` raises `a` alone.
  private mutating func splitToken(_ text: String, _ kind: (String) -> TeXToken.Kind) {
    let range = tokens[place].range
    let rest = TeXToken(
      kind: kind(String(text.dropFirst())), range: range.lowerBound + 1..<range.upperBound,
      isSpaced: false)
    let first = TeXToken(
      kind: kind(String(text.prefix(1))), range: range.lowerBound..<range.lowerBound + 1,
      isSpaced: tokens[place].isSpaced)
    tokens.replaceSubrange(place...place, with: [first, rest])
  }

  /// The atoms between braces.
  mutating func group() -> [MathAtom] {
    place += 1
    let atoms = atoms(until: .group)
    if current == .groupEnd { place += 1 }
    return atoms
  }

  /// The bytes between braces as written, or of one token; the place is then behind them.
  mutating func rawArgument() -> String {
    guard current == .groupStart else {
      defer { place += 1 }
      return place < tokens.count ? source(tokens[place].range) : ""
    }
    let start = tokens[place].range.upperBound
    var level = 0
    while place < tokens.count {
      switch tokens[place].kind {
      case .groupStart: level += 1
      case .groupEnd: level -= 1
      default: break
      }
      place += 1
      if level == 0 { return source(start..<tokens[place - 1].range.lowerBound) }
    }
    return source(start..<bytes.count)
  }

  private func source(_ range: ByteRange) -> String {
    range.lowerBound < range.upperBound ? String(decoding: bytes[range], as: UTF8.self) : ""
  }

  /// What stands between brackets, where they follow.
  mutating func optionalArgument() -> [MathAtom]? {
    guard current == .sign("[") else { return nil }
    place += 1
    let atoms = atoms(until: .bracket)
    if current == .sign("]") { place += 1 }
    return atoms
  }

  func fraction(_ above: [MathAtom], _ below: [MathAtom], hasLine: Bool = true) -> MathAtom {
    let (up, down) = (MathAtom.row(above), MathAtom.row(below))
    let plain = "\(above.enclosed)/\(below.enclosed)"
    let fraction = HTMLNode.element(
      "mfrac", ["linethickness": hasLine ? nil : "0"], [up.node, down.node])
    let scale = isDisplay && depth < 3 ? 1 : 0.75
    let width = scale * max(up.width, down.width) + 0.3
    if hasLine { return MathAtom(node: fraction, width: width, plain: plain) }
    let (left, right) = (HTMLNode.element("mo", text: "("), HTMLNode.element("mo", text: ")"))
    return MathAtom(
      node: .element("mrow", holding: [left, fraction, right]), width: width + 0.8, plain: plain)
  }
}
