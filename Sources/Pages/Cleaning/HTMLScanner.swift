/// Takes the HTML of a note apart, as libcmark gave it: a whole block, or one tag.
struct HTMLScanner {
  /// A piece of it.
  enum Token: Equatable {
    case text(String)
    /// A tag with its attributes, names in small letters; `source` is how it was written.
    case open(name: String, attributes: [String: String], source: String)
    case close(name: String, source: String)
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var tokens: [Token] = []
  private var textStart = 0

  /// The tokens of some HTML; comments, declarations and instructions are left out.
  ///
  /// Complexity: O(n).
  static func tokens(of html: String) -> [Token] {
    var scanner = HTMLScanner(scalars: Array(html.unicodeScalars))
    scanner.scan()
    return scanner.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func scan() {
    while place < scalars.count {
      guard scalars[place] == "<", place + 1 < scalars.count else {
        place += 1
        continue
      }
      let start = place
      if scalars[place + 1] == "!" || scalars[place + 1] == "?" {
        endText(at: start)
        skipDeclaration()
        textStart = place
      } else if let tag = readTag() {
        endText(at: start)
        tokens.append(tag)
        textStart = place
      } else {
        place = start + 1
      }
    }
    endText(at: scalars.count)
  }

  private mutating func endText(at end: Int) {
    if textStart < end { tokens.append(.text(text(textStart..<end))) }
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func skipDeclaration() {
    let isComment =
      place + 3 < scalars.count && scalars[place + 2] == "-" && scalars[place + 3] == "-"
    place += isComment ? 4 : 2
    while place < scalars.count {
      if scalars[place] == ">",
        !isComment || (scalars[place - 1] == "-" && scalars[place - 2] == "-")
      {
        place += 1
        return
      }
      place += 1
    }
  }

  /// Reads the tag that begins here; nil where none does, and the place is then anywhere.
  private mutating func readTag() -> Token? {
    let start = place
    place += 1
    let closes = place < scalars.count && scalars[place] == "/"
    if closes { place += 1 }
    guard place < scalars.count, scalars[place].isASCIILetter else { return nil }
    let name = readName()
    var attributes: [String: String] = [:]
    while place < scalars.count {
      skip { $0.properties.isWhitespace || $0 == "/" }
      guard place < scalars.count else { return nil }
      if scalars[place] == ">" {
        place += 1
        let source = text(start..<place)
        return closes
          ? .close(name: name, source: source)
          : .open(name: name, attributes: attributes, source: source)
      }
      guard let (key, value) = readAttribute() else { return nil }
      if attributes[key] == nil { attributes[key] = value }
    }
    return nil
  }

  private mutating func readAttribute() -> (String, String)? {
    let key = readName()
    guard !key.isEmpty else { return nil }
    skip { $0.properties.isWhitespace }
    guard place < scalars.count, scalars[place] == "=" else { return (key, "") }
    place += 1
    skip { $0.properties.isWhitespace }
    guard place < scalars.count else { return nil }
    let quote = scalars[place]
    if quote == "\"" || quote == "'" {
      place += 1
      let start = place
      skip { $0 != quote }
      guard place < scalars.count else { return nil }
      place += 1
      return (key, HTMLEntities.decoded(text(start..<place - 1)))
    }
    let start = place
    skip { !$0.properties.isWhitespace && $0 != ">" }
    return (key, HTMLEntities.decoded(text(start..<place)))
  }

  private mutating func readName() -> String {
    let start = place
    skip { !$0.properties.isWhitespace && $0 != ">" && $0 != "/" && $0 != "=" && $0 != "<" }
    return text(start..<place).lowercased()
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while place < scalars.count, condition(scalars[place]) { place += 1 }
  }
}
