import SourceText

/// Cuts a script into tokens; it reads the scripts of this program, and not every one that there may be.
struct ScriptScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [ScriptToken] = []
  /// For each template that is open how many braces are within it.
  private var braces: [Int] = []

  private static let signs = [
    "...", "===", "!==", "??=", "&&=", "||=", "=>", "?.", "??", "**", "&&", "||", "==", "!=", "<=",
    ">=", "++", "--", "+=", "-=", "*=",
  ].map { Array($0.utf8) }

  /// The tokens of a script, without comments.
  ///
  /// Complexity: O(n).
  static func tokens(of script: String) -> [ScriptToken] {
    var scanner = ScriptScanner(bytes: Array(script.utf8))
    while scanner.offset < scanner.bytes.count { scanner.scan() }
    return scanner.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func scan() {
    let first = bytes[offset]
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\n"): offset += 1
    case UInt8(ascii: "/") where byte(offset + 1) == first:
      offset = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    case UInt8(ascii: "/") where byte(offset + 1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "/") where isBeforeOperand: take(.literal, to: endOfExpression)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): take(.literal, to: endOfString)
    case UInt8(ascii: "`"): takeTemplate()
    case UInt8(ascii: "}") where braces.last == 0:
      braces.removeLast()
      takeTemplate()
    case _ where Self.isOfWord(first):
      let end = bytes[offset...].firstIndex { !Self.isOfWord($0) && $0 != UInt8(ascii: ".") }
      let word = bytes[offset...].firstIndex { !Self.isOfWord($0) } ?? bytes.count
      let isNumber = first.isASCIIDigit
      take(isNumber ? .literal : .word, to: isNumber ? end ?? bytes.count : word)
    default: takeSign()
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  /// Whether a slash begins a regular expression: it stands where no operator can.
  private var isBeforeOperand: Bool {
    guard let last = tokens.last else { return true }
    return last.kind == .sign ? ![")", "]", "}"].contains(last.text) : last.text == "return"
  }

  private mutating func take(_ kind: ScriptToken.Kind, to end: Int) {
    tokens.append(
      ScriptToken(kind: kind, text: String(decoding: bytes[offset..<end], as: UTF8.self)))
    offset = end
  }

  private mutating func takeSign() {
    let rest = bytes[offset...]
    if !braces.isEmpty {
      if bytes[offset] == UInt8(ascii: "{") { braces[braces.count - 1] += 1 }
      if bytes[offset] == UInt8(ascii: "}") { braces[braces.count - 1] -= 1 }
    }
    take(.sign, to: offset + (Self.signs.first(where: rest.starts)?.count ?? 1))
  }

  private mutating func skipComment() {
    offset += 2
    while offset < bytes.count, !bytes[offset...].starts(with: "*/".utf8) { offset += 1 }
    offset += 2
  }

  private var endOfString: Int {
    var end = offset + 1
    while end < bytes.count, bytes[end] != bytes[offset] {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, bytes.count)
  }

  private var endOfExpression: Int {
    var end = offset + 1
    var isInClass = false
    while end < bytes.count, isInClass || bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: "[") { isInClass = true }
      if bytes[end] == UInt8(ascii: "]") { isInClass = false }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes[min(end + 1, bytes.count)...].firstIndex { !$0.isASCIILetter } ?? bytes.count
  }

  /// A part of a template, up to its end or to what is put into it.
  private mutating func takeTemplate() {
    var end = offset + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "`") {
      if bytes[end...].starts(with: "${".utf8) {
        braces.append(0)
        return take(.template, to: end + 2)
      }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    take(.template, to: min(end + 1, bytes.count))
  }
}
