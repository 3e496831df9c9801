import SourceText

/// Hides the braces of LaTeX indices from YAML, where a brace begins a map: `{w_5: E_{o_1}}`.
///
/// Only braces behind `_`, `^`, a command or another such brace are hidden. Every byte keeps its
/// place.
enum BraceMask {
  private static let opening = UInt8(ascii: "<")
  private static let closing = UInt8(ascii: ">")
  private static let comma = UInt8(ascii: ";")

  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    /// For each open brace whether it is hidden.
    var open: [Bool] = []
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "{"):
        let isHidden = open.last == true || follows(result[..<offset])
        open.append(isHidden)
        if isHidden { result[offset] = opening }
      case UInt8(ascii: "}"):
        if open.popLast() == true { result[offset] = closing }
      case UInt8(ascii: ",") where open.last == true: result[offset] = comma
      default: break
      }
    }
    return result
  }

  /// Whether a brace behind these bytes is one of LaTeX.
  private static func follows(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if last == UInt8(ascii: "_") || last == UInt8(ascii: "^") || last == closing { return true }
    guard let before = bytes.lastIndex(where: { !$0.isASCIILetter }) else { return false }
    return before < bytes.endIndex - 1 && bytes[before] == UInt8(ascii: "\\")
  }

  /// A text of which the braces were hidden, as it was written.
  static func unmasked(_ text: String) -> String {
    var depth = 0
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case opening:
        depth += 1
        return UInt8(ascii: "{")
      case closing:
        depth -= 1
        return UInt8(ascii: "}")
      case comma where depth > 0: return UInt8(ascii: ",")
      default: return byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
