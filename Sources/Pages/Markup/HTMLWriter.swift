/// Writes pages; all that is escaped is escaped here.
package struct HTMLWriter {
  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  package init() {}

  /// Writes a piece with all that is in it.
  ///
  /// It recurs; what makes pieces of notes bounds how deep they are nested.
  ///
  /// Complexity: O(size).
  package mutating func write(_ node: HTMLNode) {
    switch node {
    case .element(let name, let attributes, let children):
      open(name, attributes)
      if HTMLName.empty.contains(name) || HTMLName.closed.contains(name) { return }
      for child in children { write(child) }
      close(name)
    case .text(let text): escape(text, quotes: false)
    case .group(let nodes): for node in nodes { write(node) }
    case .drawing(let svg): bytes += svg.utf8
    case .style(let sheet): write(sheet, within: "style")
    case .script(let script): write(script, within: "script")
    case .data(let id, let json):
      open("script", ["type": "application/json", "id": id.text])
      for byte in json.utf8 { writeData(byte) }
      close("script")
    }
  }

  /// Writes what stands before the first element.
  mutating func writeDocumentType() { bytes += "<!DOCTYPE html>\n".utf8 }

  private mutating func open(_ name: HTMLName, _ attributes: HTMLAttributes) {
    bytes += "<\(name.text)".utf8
    for (name, value) in attributes.list {
      bytes += " \(name.text)".utf8
      if value.isEmpty { continue }
      bytes += "=\"".utf8
      escape(value, quotes: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += (HTMLName.closed.contains(name) ? "/>" : ">").utf8
  }

  private mutating func close(_ name: HTMLName) { bytes += "</\(name.text)>".utf8 }

  /// Writes text of the program's own in which nothing is escaped; its hash is that of the same bytes.
  private mutating func write(_ text: String, within name: HTMLName) {
    open(name, [:])
    bytes += text.utf8
    close(name)
  }

  /// In JSON an escape may stand for any character of a string, and `<` stands nowhere else.
  private mutating func writeData(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): bytes += "\\u003c".utf8
    case UInt8(ascii: ">"): bytes += "\\u003e".utf8
    case UInt8(ascii: "&"): bytes += "\\u0026".utf8
    default: bytes.append(byte)
    }
  }

  private mutating func escape(_ text: String, quotes: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where quotes: bytes += "&quot;".utf8
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\r": bytes.append(UInt8(ascii: "\n"))
      default:
        bytes +=
          UTF8.encode(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
          ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Whether a page may hold a character.
  ///
  /// HTML has neither controls nor what Unicode keeps for no character, and an override of the
  /// direction would show a number in another order than is read. Marks, embeddings and isolates of the direction stay, which texts from right to left need.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (0x7F...0x9F).contains(value) || (0x202D...0x202E).contains(value) {
      return false
    }
    return value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(value)
  }
}
