/// A piece of text on a screen, with what it is there for.
package struct ScreenText: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case plain
    /// What this step is about.
    case highlighted
    case faint
    /// A title, or the line of keys.
    case bar
    case message
  }

  package var text: String
  package var role: Role

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

extension String {
  /// The text cut to so many columns, an ellipsis in place of what is cut off.
  func cut(to width: Int) -> String {
    guard columns > width else { return self }
    return width > 0 ? split(after: width - 1).head + "…" : ""
  }

  /// The end of the text, so many columns wide at most.
  func tail(of width: Int) -> String {
    guard columns > width else { return self }
    return width > 0 ? "…" + String(String(reversed()).split(after: width - 1).head.reversed()) : ""
  }

  /// The text with blanks behind it, so many columns wide.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// As much of the text as goes into so many columns, and the rest.
  fileprivate func split(after width: Int) -> (head: String, rest: Substring) {
    var used = 0
    var end = startIndex
    while end < endIndex, used + self[end].columns <= width {
      used += self[end].columns
      end = index(after: end)
    }
    return (String(self[..<end]), self[end...])
  }
}
