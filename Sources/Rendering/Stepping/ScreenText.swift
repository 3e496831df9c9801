/// A piece of text on a screen, with what it is there for.
package struct ScreenText: Hashable, Sendable {
  /// What a piece of text is there for.
  package enum Role: Hashable, Sendable {
    case plain
    /// What this step computes.
    case result
    /// What this step is about.
    case highlighted
    case faint
    /// A title, or the line of keys.
    case bar
    case message
  }

  /// What is shown, without codes of a terminal.
  package var text: String
  /// What it is there for, from which its colour follows.
  package var role: Role

  /// A piece in plain text unless another role is given.
  package init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// Pieces of a line cut to so many columns.
  static func cut(_ line: [ScreenText], to width: Int) -> [ScreenText] {
    var rest = width
    return line.compactMap { piece in
      guard rest > 0 else { return nil }
      let text = piece.text.cut(to: rest)
      rest -= text.columns
      return ScreenText(text, piece.role)
    }
  }
}
