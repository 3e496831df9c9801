/// The character references of HTML that notes use; libcmark has read all others.
enum HTMLEntities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—",
    "hellip": "…", "times": "×", "middot": "·", "rarr": "→", "larr": "←", "alpha": "α", "beta": "β",
    "copy": "©", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "le": "≤", "ge": "≥",
    "ne": "≠", "minus": "−", "sup2": "²", "deg": "°", "plusmn": "±", "frac12": "½",
  ]
  private static let longestName = 10

  /// Text with its references replaced; what is none stays.
  ///
  /// Complexity: O(length).
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let head = rest.prefix(longestName + 2)
      guard let end = head.firstIndex(of: ";"),
        let character = character(named: head[head.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(named name: Substring) -> String? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
