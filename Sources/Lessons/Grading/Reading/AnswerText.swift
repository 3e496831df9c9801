/// What learners write around and within a number that a formula does not have.
enum AnswerText {
  /// A text as a number alone would be written: without words, and without blanks in the number.
  static func plain(_ text: String) -> String {
    var plain = text
    for word in ["\\text", "\\textbf", "\\mathrm", "\\mbox"] { plain = unwrapped(plain, word) }
    plain = withoutSpacing(plain).replacing("{.}", with: ".")
    let characters = Array(plain)
    return String(
      characters.indices.filter { index in
        guard characters[index].isWhitespace else { return true }
        let before = characters[..<index].last { !$0.isWhitespace }
        let after = characters[(index + 1)...].first { !$0.isWhitespace }
        return !(isDigit(before) && isDigit(after))
      }.map { characters[$0] }
    ).trimmed()
  }

  /// Commands for blanks as blanks.
  private static func withoutSpacing(_ text: String) -> String {
    ["\\,", "\\;", "\\:", "\\!", "\\ ", "~", "\\qquad", "\\quad"].reduce(text) {
      $0.replacing($1, with: " ")
    }
  }

  /// Whether nothing has been put in: an empty box, a question mark, dots.
  static func isBlank(_ text: String) -> Bool {
    var text = withoutSpacing(text).trimmed()
    if text.hasPrefix("\\boxed{"), text.hasSuffix("}") {
      text = String(text.dropFirst("\\boxed{".count).dropLast()).trimmed()
    }
    return ["", "?", "{}", "\\phantom{?}", "…", "...", "\\dots", "\\ldots", "\\_"].contains(text)
  }

  /// Numbers out of a command with words, words left out.
  private static func unwrapped(_ text: String, _ command: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: command + "{"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      let content = String(rest[start.upperBound..<end])
      let isNumber = content.contains { isDigit($0) } && !content.contains(where: \.isLetter)
      result += rest[..<start.lowerBound] + (isNumber ? content : " ")
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }
}
