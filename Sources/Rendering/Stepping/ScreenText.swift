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

extension Character {
  /// How many columns of a terminal the character takes: none, one or two.
  ///
  /// Two are those that Unicode's East Asian Width calls wide (UAX #11), by their blocks.
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.properties.generalCategory == .nonspacingMark { return 0 }
    switch first.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }

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
