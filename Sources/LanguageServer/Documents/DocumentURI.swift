import SourceText
import Workspace

/// How documents are named: a URI (RFC 3986), of which only those of files have a path.
enum DocumentURI {
  /// The path that a URI of a file means; nil for other URIs.
  static func path(of uri: String) -> FilePath? {
    let scheme = Array("file://".utf8)
    let bytes = Array(uri.utf8)
    guard bytes.count > scheme.count,
      bytes.prefix(scheme.count).map(\.lowercasedASCII) == scheme
    else { return nil }
    let rest = bytes.dropFirst(scheme.count)
    // What stands before the path is this machine, whatever its name.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let path = decoded(rest[slash...])
    return path.contains(0) ? nil : FilePath(bytes: path)
  }

  /// The URI of the file at an absolute path.
  static func uri(of path: FilePath) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = path.bytes.flatMap { byte -> [UInt8] in
      let isPlain =
        byte.isASCIILetter || byte.isASCIIDigit || "/-._~".utf8.contains(byte)
      if isPlain { return [byte] }
      return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return "file://" + String(decoding: encoded, as: UTF8.self)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8(clamping: $0) }
  }
}
