extension MathLayout {
  /// What a command makes of its arguments; the place is at the command.
  mutating func command(_ name: String, after before: [MathAtom]) -> MathAtom? {
    let token = tokens[place]
    place += 1
    if let arguments = TeXSymbols.ignored[name] {
      for _ in 0..<arguments { _ = rawArgument() }
      return nil
    }
    if let width = TeXSymbols.spaces[name] { return .space(width) }
    if let symbol = TeXSymbols.symbol(named: name) {
      return self.symbol(symbol, token, after: before)
    }
    if let style = MathLetters.commands[name] { return styledArgument(style) }
    if let accent = TeXSymbols.accents[name] { return accented(by: accent, isWide: name.count > 5) }
    if let hasLimits = TeXSymbols.functions[name] {
      return function(name, marks.attributes(of: token.range), hasLimits: hasLimits)
    }
    if let atom = structure(name) { return atom }
    // What nobody knows is shown as it is written.
    return MathAtom(
      node: .element("mtext", ["class": "tex"], text: "\\\(name)"),
      width: 0.6 * Double(name.count + 1),
      plain: "\\\(name) ")
  }

  private func symbol(
    _ symbol: TeXSymbols.Symbol, _ token: TeXToken, after before: [MathAtom]
  ) -> MathAtom {
    var attributes = marks.attributes(of: token.range)
    switch symbol.role {
    case .operation, .relation:
      return operation(
        symbol.text, attributes, isPrefix: "±∓".contains(symbol.text) && before.isEmpty,
        role: symbol.role)
    case .opening, .closing:
      attributes["stretchy"] = "false"
      return MathAtom(
        node: .element("mo", attributes, [.text(symbol.text)]), role: symbol.role, width: 0.45,
        plain: symbol.text)
    default: break
    }
    if symbol.hasLimits || "∫∬∮∭".contains(symbol.text) {
      return MathAtom(
        node: .element("mo", attributes, [.text(symbol.text)]), width: 1.2,
        plain: "\(symbol.text) ",
        hasLimits: symbol.hasLimits)
    }
    let isLetter = symbol.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    var text = symbol.text
    if style == .bold { text = MathLetters.styled(text, .bold) }
    // Capital Greek letters stand upright.
    if isLetter, "Α"..."Ω" ~= text { attributes["mathvariant"] = "normal" }
    return MathAtom(
      node: .element(isLetter || "∂∇∞∅".contains(text) ? "mi" : "mo", attributes, [.text(text)]),
      width: 0.6,
      plain: symbol.text)
  }

  private mutating func styledArgument(_ newStyle: MathLetters.Style) -> MathAtom {
    let old = style
    style = newStyle
    defer { style = old }
    return argument()
  }

  private mutating func accented(by accent: String, isWide: Bool) -> MathAtom {
    let base = argument()
    var atom = base
    let mark = HTMLNode.element("mo", ["stretchy": isWide ? nil : "false"], text: accent)
    atom.node = .element("mover", ["accent": "true"], [base.node, mark])
    atom.plain = base.plain + accent
    return atom
  }

  /// The name of a function, upright and apart from a name behind it.
  private func function(_ name: String, _ attributes: HTMLAttributes, hasLimits: Bool) -> MathAtom {
    let shown =
      ["limsup": "lim sup", "liminf": "lim inf", "argmax": "arg max", "argmin": "arg min"][name]
      ?? name
    let opens =
      switch current {
      case .sign("("), .sign("["), .command("left"), .superscript, .subscript: true
      default: false
      }
    var attributes = attributes
    if !opens {
      attributes["class"] = [attributes["class"], "fn"].compactMap(\.self).joined(separator: " ")
    }
    return MathAtom(
      node: .element("mi", attributes, [.text(shown)]), width: 0.55 * Double(shown.count) + 0.2,
      plain: opens ? shown : "\(shown) ", hasLimits: hasLimits)
  }

  // MARK: Structures

  private mutating func structure(_ name: String) -> MathAtom? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let above = argument()
      return fraction([above], [argument()])
    case "binom", "tbinom", "dbinom":
      let above = argument()
      return fraction([above], [argument()], hasLine: false)
    case "sqrt": return root()
    case "text", "textbf", "textit", "textrm", "mbox", "textsf", "texttt", "intertext",
      "shortintertext",
      "textnormal", "emph":
      return words(rawArgument())
    case "operatorname", "operatornamewithlimits":
      return function(plainLetters(rawArgument()), [:], hasLimits: name.hasSuffix("limits"))
    case "left": return fenced()
    case "right":
      place = min(place + 1, tokens.count)
      return nil
    case "begin": return environment()
    case "end":
      _ = rawArgument()
      return nil
    case "\\", "newline", "cr": return .space(1)
    case "not": return negated()
    case "boxed", "fbox", "cancel", "bcancel", "xcancel", "sout":
      return marked(name.hasSuffix("box") || name == "boxed" ? "boxed" : "cancel")
    case "overset", "stackrel", "underset": return stacked(isBelow: name == "underset")
    case "underbrace", "overbrace": return braced(isBelow: name == "underbrace")
    case "underline": return lined()
    case "phantom", "vphantom", "hphantom": return phantom()
    case "tag": return words("\u{2003}(\(rawArgument()))")
    case "pmod", "pod", "mod": return modulus(isEnclosed: name != "mod")
    case "xrightarrow", "xleftarrow": return arrow(name == "xrightarrow" ? "→" : "←")
    default: return nil
    }
  }

  private mutating func root() -> MathAtom {
    let index = optionalArgument()
    let inner = argument()
    guard let index else {
      return MathAtom(
        node: .element("msqrt", holding: [inner.node]), width: inner.width + 0.9,
        plain: "√(\(inner.plain))")
    }
    let row = MathAtom.row(index)
    return MathAtom(
      node: .element("mroot", holding: [inner.node, row.node]), width: inner.width + 1,
      plain: "root(\(row.plain), \(inner.plain))")
  }

  /// Words; a blank at their edges counts.
  private func words(_ text: String) -> MathAtom {
    let shown = text.replacing("\\ ", with: " ").replacing("~", with: " ").replacing("$", with: "")
      .replacing("\\", with: "")
    let edged = shown.map { $0 == " " ? "\u{A0}" : $0 }
    return MathAtom(
      node: .element("mtext", text: String(edged)), width: 0.48 * Double(shown.count), plain: shown)
  }

  /// The letters of a name, without what only spaces it.
  private func plainLetters(_ text: String) -> String {
    text.replacing("\\,", with: " ").replacing("\\", with: "").replacing("{", with: "")
      .replacing("}", with: "")
  }

  private mutating func fenced() -> MathAtom {
    let open = delimiter()
    let atoms = atoms(until: .right)
    if current == .command("right") { place += 1 }
    let close = delimiter()
    func node(_ text: String, _ form: String) -> [HTMLNode] {
      text.isEmpty ? [] : [.element("mo", ["form": form, "stretchy": "true"], text: text)]
    }
    let nodes = node(open, "prefix") + atoms.map(\.node) + node(close, "postfix")
    return MathAtom(
      node: .element("mrow", holding: nodes), width: atoms.width + 0.9,
      plain: open + atoms.plain + close)
  }

  /// The delimiter behind `\left` or `\right`.
  private mutating func delimiter() -> String {
    guard place < tokens.count else { return "" }
    let token = tokens[place]
    switch token.kind {
    case .sign("."):
      place += 1
      return ""
    case .sign("<"), .sign(">"):
      place += 1
      return token.kind == .sign("<") ? "⟨" : "⟩"
    case .sign(let scalar):
      place += 1
      return String(Character(scalar))
    case .command(let name):
      guard let symbol = TeXSymbols.symbol(named: name) else { return "" }
      place += 1
      return symbol.text
    default: return ""
    }
  }

  private mutating func negated() -> MathAtom? {
    guard place < tokens.count, let base = base(after: []) else { return nil }
    let text = base.plain.trimmingBlanks + "\u{338}"
    return operation(text, [:], isPrefix: false, role: .relation)
  }

  private mutating func marked(_ name: String) -> MathAtom {
    var atom = argument()
    atom.node = .element("mrow", ["class": name], [atom.node])
    atom.width += 0.6
    return atom
  }

  private mutating func stacked(isBelow: Bool) -> MathAtom {
    let small = argument()
    var atom = argument()
    atom.node = .element(isBelow ? "munder" : "mover", holding: [atom.node, small.node])
    atom.width = max(atom.width, 0.72 * small.width)
    atom.plain += "(\(small.plain))"
    return atom
  }

  private mutating func braced(isBelow: Bool) -> MathAtom {
    var atom = argument()
    let name: HTMLName = isBelow ? "munder" : "mover"
    atom.node = .element(
      name, holding: [atom.node, .element("mo", ["stretchy": "true"], text: isBelow ? "⏟" : "⏞")])
    guard current == (isBelow ? .subscript : .superscript) else { return atom }
    place += 1
    let words = argument()
    atom.node = .element(name, holding: [atom.node, words.node])
    atom.width = max(atom.width, 0.72 * words.width)
    atom.plain += " (\(words.plain))"
    return atom
  }

  private mutating func lined() -> MathAtom {
    var atom = argument()
    atom.node = .element(
      "munder", holding: [atom.node, .element("mo", ["stretchy": "true"], text: "_")])
    return atom
  }

  private mutating func phantom() -> MathAtom {
    var atom = argument()
    atom.node = .element("mphantom", holding: [atom.node])
    atom.plain = ""
    return atom
  }

  private mutating func modulus(isEnclosed: Bool) -> MathAtom {
    let inner = argument()
    let words = HTMLNode.element(
      "mtext", text: isEnclosed ? "\u{2003}(mod\u{A0}" : "\u{2003}mod\u{A0}")
    let end = isEnclosed ? [HTMLNode.element("mtext", text: ")")] : []
    return MathAtom(
      node: .element("mrow", holding: [words, inner.node] + end), width: inner.width + 4,
      plain: " (mod \(inner.plain))")
  }

  private mutating func arrow(_ sign: String) -> MathAtom {
    let words = argument()
    return MathAtom(
      node: .element(
        "mover", holding: [.element("mo", ["stretchy": "true"], text: sign), words.node]),
      role: .relation, width: 0.72 * words.width + 1, plain: " \(sign) ")
  }
}
