/// A style sheet without comments and without the blanks that part nothing, so that a page stays small.
///
/// It reads the style sheets of this program, and not every one that there may be.
package struct ShortStyle {
  /// The style sheet.
  package private(set) var text = ""

  /// Shortens a style sheet.
  ///
  /// Complexity: O(n).
  package init(_ sheet: String) {
    // Between quotes every character counts.
    for (index, part) in Self.withoutComments(sheet).split(
      separator: "\"", omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { text += "\"" }
      if index.isMultiple(of: 2) { append(part) } else { text += part }
    }
  }

  private static func withoutComments(_ sheet: String) -> String {
    var rest = sheet[...]
    var text = ""
    while let start = rest.firstRange(of: "/*") {
      text += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstRange(of: "*/")
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return text + rest
  }

  private mutating func append(_ part: Substring) {
    for (index, word) in part.split(
      omittingEmptySubsequences: false, whereSeparator: \.isWhitespace
    ).enumerated() where index == 0 || !word.isEmpty {
      if index > 0, let last = text.last, !Self.signs.contains(last), !Self.begins(word) {
        text += " "
      }
      if word.hasPrefix("}"), text.last == ";" { text.removeLast() }
      text += word
    }
    if part.last?.isWhitespace == true, let last = text.last, !Self.signs.contains(last) {
      text += " "
    }
  }

  private static func begins(_ word: Substring) -> Bool { word.first.map(signs.contains) ?? false }

  /// What needs no blanks around it, in selectors as in declarations.
  private static let signs: Set<Character> = ["{", "}", ";", ",", ">"]
}
