import SourceText

/// Paths as other formats name them.
enum PathReference {
  /// A path as a URI reference (RFC 3986): relative paths stay relative.
  static func uri(of path: String) -> String {
    let encoded = withoutCurrentFolder(path).utf8.map { byte -> String in
      isUnreserved(byte) || byte == UInt8(ascii: "/")
        ? String(UnicodeScalar(byte)) : percentEncoded(byte)
    }.joined()
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  /// `./a.md` and `a.md` are one path.
  static func withoutCurrentFolder(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") {
      rest = rest.dropFirst(2)
      while rest.hasPrefix("/") { rest = rest.dropFirst() }
    }
    return rest.isEmpty ? path : String(rest)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte)
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}
