/// The colours of the terminal, or none.
package struct TextStyle: Sendable {
  /// What a piece of text is there for.
  package enum Role: Sendable {
    case place
    case wrong
    case caution
    case note
    case help
    case gutter
    case good

    fileprivate var code: String {
      switch self {
      case .place: "1"
      case .wrong: "1;31"
      case .caution: "1;33"
      case .note: "1;36"
      case .help: "1;32"
      case .gutter: "34"
      case .good: "32"
      }
    }
  }

  /// Whether the output may hold codes of a terminal.
  package var usesColour: Bool
  /// How many columns a line of output may have.
  package var width: Int

  /// A style without colour unless it is asked for.
  package init(usesColour: Bool = false, width: Int = 100) {
    self.usesColour = usesColour
    self.width = width
  }

  /// Text in the colour of its role.
  func paint(_ text: String, _ role: Role) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
  }
}
