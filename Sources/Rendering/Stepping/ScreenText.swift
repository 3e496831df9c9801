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
}

extension String {
  /// The text cut to so many columns, an ellipsis in place of what is cut off.
  func cut(to width: Int) -> String {
    guard columns > width else { return self }
    var result = ""
    var used = 0
    for character in self {
      guard used + character.columns <= width - 1 else { break }
      result.append(character)
      used += character.columns
    }
    return width > 0 ? result + "…" : ""
  }

  /// The text with blanks behind it, so many columns wide.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text in lines of at most so many columns, broken at blanks where that is possible.
  func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.columns + 1 + String(word).columns <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0.cut(to: width) }
  }
}
