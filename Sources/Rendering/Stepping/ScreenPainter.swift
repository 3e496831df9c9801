/// Turns the lines of a screen into the codes of a terminal, only for the lines that have changed.
package struct ScreenPainter {
  /// Whether roles are told apart by colour, and not by weight alone.
  package let usesColour: Bool
  /// The lines as they were painted last.
  private var shown: [[ScreenText]] = []

  /// Begins with a screen of which nothing is known.
  package init(usesColour: Bool) { self.usesColour = usesColour }

  /// Forgets what is shown, so that everything is painted anew.
  package mutating func forget() { shown = [] }

  /// The text that brings the screen from what was painted last to some lines.
  package mutating func paint(_ lines: [[ScreenText]]) -> String {
    var text = shown.count == lines.count ? "" : "\u{1B}[2J"
    for (index, line) in lines.enumerated() {
      if shown.count == lines.count, shown[index] == line { continue }
      text += "\u{1B}[\(index + 1);1H" + line.map(painted).joined() + "\u{1B}[0m\u{1B}[K"
    }
    shown = lines
    return text
  }

  /// Control characters would be codes, so they are made visible.
  private func painted(_ piece: ScreenText) -> String {
    let plain = PrintableText.line(piece.text)
    guard let code = code(of: piece.role), !plain.isEmpty else { return plain }
    return "\u{1B}[\(code)m\(plain)\u{1B}[0m"
  }

  private func code(of role: ScreenText.Role) -> String? {
    switch role {
    case .plain: nil
    case .result: usesColour ? "1;36" : "1;4"
    case .highlighted: usesColour ? "36" : "1"
    case .faint: usesColour ? "90" : nil
    case .bar: "7"
    case .message: usesColour ? "33" : nil
    }
  }
}
