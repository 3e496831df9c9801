import SourceText

/// What must hold of the markup of a page, whatever its note says.
struct MarkupShape {
  /// Elements that have no end.
  private static let empty: Set<String> = [
    "meta", "link", "br", "hr", "img", "input", "wbr", "!DOCTYPE",
  ]
  /// Elements whose text is no markup.
  private static let raw: Set<String> = ["script", "style"]
  /// Elements that no page has.
  private static let foreign: Set<String> = ["iframe", "object", "embed", "form", "base", "frame"]

  private let page: [UInt8]
  private var position = 0
  private var open: [String] = []

  /// Whether each element ends where it must, none is foreign, and none has an attribute that runs something.
  ///
  /// - Complexity: O(n)
  static func isWhole(_ page: [UInt8]) -> Bool {
    var shape = MarkupShape(page: page)
    return shape.readAll() && shape.open.isEmpty
  }

  private init(page: [UInt8]) { self.page = page }

  private mutating func readAll() -> Bool {
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard let tag = readTag(), read(tag) else { return false }
    }
    return true
  }

  /// Takes a tag; false where it does not belong into a page.
  private mutating func read(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = String(
      decoding: tag.prefix { !$0.isBlank && $0 != 0x0A && $0 != UInt8(ascii: ">") },
      as: UTF8.self)
    if name.hasPrefix("/") { return open.popLast() == String(name.dropFirst()) }
    if Self.foreign.contains(name) || Self.runsSomething(tag) { return false }
    if Self.empty.contains(name) || tag.last == UInt8(ascii: "/") { return true }
    open.append(name)
    if Self.raw.contains(name) {
      let end = Array("</\(name)".utf8)
      guard
        let start = page[position...].indices.first(where: { page[$0...].starts(with: end) })
      else { return false }
      position = start
    }
    return true
  }

  /// What stands up to the end of a tag, past quoted values; nil if it has none.
  private mutating func readTag() -> ArraySlice<UInt8>? {
    var isQuoted = false
    for index in page.indices[position...] {
      if page[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, page[index] == UInt8(ascii: ">") else { continue }
      defer { position = index + 1 }
      return page[position..<index]
    }
    return nil
  }

  /// Whether a tag has an attribute that runs something, or leads to what does.
  private static func runsSomething(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    let parts = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let outside = stride(from: 0, to: parts.count, by: 2).map { Substring(parts[$0]) }
    let values = stride(from: 1, to: parts.count, by: 2).map { Substring(parts[$0]) }
    return outside.contains { $0.drop(while: \.isWhitespace).hasPrefix("on") }
      || values.contains { $0.drop(while: \.isWhitespace).hasPrefix("javascript:") }
  }
}
