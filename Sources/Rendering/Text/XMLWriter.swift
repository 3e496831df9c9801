/// Writes XML, escaping in one place.
struct XMLWriter {
  /// What was written so far.
  private(set) var text = ""
  private var depth = 0

  /// Begins at a depth of indentation, for a part of a document.
  init(depth: Int = 0) { self.depth = depth }

  /// An element; without a body it is an empty one.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], body: ((inout XMLWriter) -> Void)? = nil
  ) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    guard let body else {
      text += "/>\n"
      return
    }
    text += ">\n"
    depth += 1
    body(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds only text.
  mutating func element(_ name: String, _ attributes: [(String, String)], text content: String) {
    indent()
    let list = attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
    text += "<\(name)\(list)>\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  /// Markup is escaped, and what XML 1.0 cannot hold is replaced.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      case _ where scalar.value >= 0x7F && PrintableText.isControl(scalar):
        result += "&#\(scalar.value);"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
  }
}
