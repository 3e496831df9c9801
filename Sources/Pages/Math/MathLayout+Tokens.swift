extension MathLayout {
  /// The next token, or what a command makes of its arguments, without scripts; nil for what is not to be seen.
  mutating func base(after before: [MathAtom]) -> MathAtom? {
    let token = tokens[place]
    switch token.kind {
    case .command(let name): return command(name, after: before)
    case .letters(let letters):
      place += 1
      return self.letters(letters, token)
    case .number(let digits):
      place += 1
      return MathAtom(
        node: .element("mn", marks.attributes(of: token.range), [.text(styled(digits))]),
        width: 0.5 * Double(digits.count), plain: digits)
    case .sign(let scalar):
      place += 1
      return sign(scalar, token, after: before)
    case .groupStart: return MathAtom.row(group())
    case .superscript, .subscript, .prime:
      return MathAtom(node: .element("mrow"), width: 0, plain: "")
    case .groupEnd, .cell:
      place += 1
      return nil
    }
  }

  private func styled(_ digits: String) -> String {
    style.map { MathLetters.styled(digits, $0) } ?? digits
  }

  private func letters(_ letters: String, _ token: TeXToken) -> MathAtom {
    var attributes = marks.attributes(of: token.range)
    let isOne = letters.count == 1
    let width = 0.55 * Double(letters.count)
    switch style {
    case .upright, .sans, .monospace:
      if isOne { attributes["mathvariant"] = "normal" }
      return MathAtom(
        node: .element("mi", attributes, [.text(letters)]), width: width, plain: letters)
    case .some(let style):
      return MathAtom(
        node: .element("mi", attributes, [.text(MathLetters.styled(letters, style))]), width: width,
        plain: letters)
    case nil:
      // One letter is italic by itself.
      let text = isOne ? letters : MathLetters.styled(letters, .italic)
      return MathAtom(node: .element("mi", attributes, [.text(text)]), width: width, plain: letters)
    }
  }

  // MARK: Signs

  private func sign(_ scalar: Unicode.Scalar, _ token: TeXToken, after before: [MathAtom])
    -> MathAtom?
  {
    var attributes = marks.attributes(of: token.range)
    let text = scalar == "-" ? "−" : scalar == "*" ? "∗" : String(Character(scalar))
    switch scalar {
    case "~": return .space(0.25)
    case "+", "-", "−", "±":
      return operation(text, attributes, isPrefix: Self.isPrefix(after: before))
    case "*", "·", "⋅", "×", "÷", "∘", "⊙", "⊗":
      return operation(text, attributes, isPrefix: false)
    case "=", "<", ">", "≈", "≠", "≤", "≥", "≡", "∈", "→", "⇒", "⇔", "↦", "∼", "∝", "≔", ":":
      return operation(text, attributes, isPrefix: false, role: .relation)
    case "(", "[", ")", "]":
      attributes["stretchy"] = "false"
      return MathAtom(
        node: .element("mo", attributes, [.text(text)]),
        role: scalar == "(" || scalar == "[" ? .opening : .closing, width: 0.4, plain: text)
    case ",", ";":
      return MathAtom(
        node: .element("mo", attributes, [.text(text)]), role: .punctuation, width: 0.45,
        plain: text + " ")
    case "|", "/", "!", ".", "?", "∂", "∇", "∞", "√", "…":
      if scalar == "|" { attributes["stretchy"] = "false" }
      let name: HTMLName = "∂∇∞".unicodeScalars.contains(scalar) ? "mi" : "mo"
      if scalar == "/" {
        attributes["lspace"] = "0"
        attributes["rspace"] = "0"
      }
      return MathAtom(node: .element(name, attributes, [.text(text)]), width: 0.4, plain: text)
    default:
      let isLetter = scalar.properties.isAlphabetic
      return MathAtom(
        node: .element(isLetter ? "mi" : "mtext", attributes, [.text(text)]), width: 0.8,
        plain: text)
    }
  }

  /// Whether a plus or a minus here is a sign of what follows, and no operation.
  private static func isPrefix(after before: [MathAtom]) -> Bool {
    guard let last = before.last(where: { $0.role != .space }) else { return true }
    return switch last.role {
    case .operation, .relation, .opening, .punctuation: true
    case .ordinary, .closing, .space: false
    }
  }

  /// The sign of an operation or a relation; its form is said, since a line may begin with it.
  func operation(
    _ text: String, _ attributes: HTMLAttributes, isPrefix: Bool, role: MathAtom.Role = .operation
  ) -> MathAtom {
    var attributes = attributes
    let isOrdinary = isPrefix && role == .operation
    if "+−±∓".contains(text) { attributes["form"] = isOrdinary ? "prefix" : "infix" }
    return MathAtom(
      node: .element("mo", attributes, [.text(text)]), role: isOrdinary ? .ordinary : role,
      width: isOrdinary ? 0.8 : 1.25, plain: isOrdinary ? text : " \(text) ")
  }
}
