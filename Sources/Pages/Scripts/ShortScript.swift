/// A script without comments and blanks and with short names for its variables, so that a page stays small.
///
/// A variable has one short name in the whole script, so that scopes need not be known; what is a property, a
/// method or a global keeps its name. It reads the scripts of this program, and not every one that there may be.
package struct ShortScript {
  /// The script.
  package private(set) var text = ""

  private let tokens: [ScriptToken]
  /// What stands around a token, from outside in.
  private var brackets: [Bracket] = []
  /// How many brackets are open around each `case` whose colon is still to come.
  private var cases: [Int] = []
  /// The colon behind the last of them.
  private var colon: Int?

  private enum Bracket {
    case list
    /// A literal or a pattern.
    case object
    case block
    case body
  }

  /// What a name in a script stands for.
  private enum Role {
    case variable
    /// A variable that is also the name of a property.
    case shorthand
  }

  /// The names that a browser gives a meaning to.
  private static let globals: Set<String> = [
    "AbortController", "Array", "Blob", "Boolean", "CSS", "JSON", "Map", "Math", "Node", "Number",
    "Object", "Set",
    "String", "SyntaxError", "URL", "WeakMap", "addEventListener", "clearTimeout",
    "decodeURIComponent", "document", "encodeURIComponent", "globalThis", "history", "innerHeight",
    "localStorage", "location", "scrollX", "scrollY", "setTimeout",
  ]
  /// What a brace stands behind that begins an object or a pattern.
  private static let beforeObject: Set<String> = [
    "(", ",", "=", "[", ":", "?", "return", "??", "||", "&&", "...", "const", "let", "of", "??=",
  ]

  /// Shortens a script.
  ///
  /// Complexity: O(n).
  package init(_ script: String) {
    tokens = ScriptScanner.tokens(of: script)
    let roles = tokens.indices.map { role(of: $0) }
    let names = Self.shortNames(
      for: zip(tokens, roles).filter { $1 != nil }.map(\.0.text).filter {
        !Self.globals.contains($0)
      })
    let joined = joinedDeclarations()
    for (index, (token, role)) in zip(tokens, roles).enumerated() {
      let next = self.text(at: index + 1)
      if token.text == ";", next == "}" { continue }
      if joined.contains(index) {
        append(token.text == ";" ? "," : "")
        continue
      }
      if token == ScriptToken(kind: .word, text: "const") {
        append("let")
        continue
      }
      let short = role == nil ? nil : names[token.text]
      switch (role, short) {
      case (.shorthand, let short?): append("\(token.text):\(short)")
      case (_, let short): append(short ?? token.text)
      }
    }
  }

  /// The semicolons between declarations that follow each other, and the words behind them.
  private func joinedDeclarations() -> Set<Int> {
    var joined: Set<Int> = []
    // For each bracket that is open whether the statement in it is a declaration.
    var declares = [Self.declarations.contains(self.text(at: 0))]
    for (index, token) in tokens.enumerated() {
      let isDeclaration = Self.declarations.contains(self.text(at: index + 1))
      switch (token.kind, token.text) {
      case (.sign, "("), (.sign, "["), (.sign, "{"):
        declares.append(token.text == "{" && isDeclaration)
      case (.sign, ")"), (.sign, "]"), (.sign, "}"):
        if declares.count > 1 { declares.removeLast() }
        if token.text == "}", isDeclaration { declares[declares.count - 1] = true }
      case (.template, let text):
        if text.hasPrefix("}"), declares.count > 1 { declares.removeLast() }
        if text.hasSuffix("${") { declares.append(false) }
      case (.sign, ";"):
        if isDeclaration, declares[declares.count - 1] { joined.formUnion([index, index + 1]) }
        declares[declares.count - 1] = isDeclaration
      default: break
      }
    }
    return joined
  }

  private static let declarations: Set<String> = ["const", "let"]

  private mutating func append(_ token: String) {
    if let last = text.utf8.last, let first = token.utf8.first,
      Self.isOfWord(last) && Self.isOfWord(first)
        || last == first && (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
    {
      text += " "
    }
    text += token
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
      || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
  }

  /// The shortest names for those that are used most.
  private static func shortNames(for names: [String]) -> [String: String] {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let short = (letters + letters.flatMap { first in letters.map { first + $0 } })
      .filter { !ScriptToken.keywords.contains($0) }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Dictionary(zip(order, short), uniquingKeysWith: { first, _ in first })
  }

  // MARK: Roles

  private func text(at index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  /// What a token stands for; nil for what keeps its text.
  private mutating func role(of index: Int) -> Role? {
    let token = tokens[index]
    let (before, after) = (text(at: index - 1), text(at: index + 1))
    switch token.kind {
    case .literal: return nil
    case .template:
      if token.text.hasPrefix("}") { brackets.removeLast() }
      if token.text.hasSuffix("${") { brackets.append(.list) }
      return nil
    case .sign:
      follow(token.text, at: index)
      return nil
    case .word: break
    }
    if token.text == "case" || token.text == "default", before != "." {
      cases.append(brackets.count)
    }
    guard !ScriptToken.keywords.contains(token.text), before != ".", before != "?." else {
      return nil
    }
    switch brackets.last {
    case .object where before == "{" || before == ",":
      if after == ":" || after == "(" { return nil }
      return after == "," || after == "}" || after == "=" ? .shorthand : .variable
    case .body where ["{", "}", ";"].contains(before): return nil
    default: return .variable
    }
  }

  /// Goes into brackets, and out of them.
  private mutating func follow(_ sign: String, at index: Int) {
    switch sign {
    case "(", "[": brackets.append(.list)
    case "{": brackets.append(bracket(at: index))
    case ")", "]", "}": _ = brackets.popLast()
    case ":" where cases.last == brackets.count:
      cases.removeLast()
      colon = index
    default: break
    }
  }

  private mutating func bracket(at index: Int) -> Bracket {
    let before = text(at: index - 1)
    if text(at: index - 2) == "class" { return .body }
    // The block of a case.
    if colon == index - 1 { return .block }
    return Self.beforeObject.contains(before) ? .object : .block
  }
}
