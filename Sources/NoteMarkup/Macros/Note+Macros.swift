package import SourceText

extension Note {
  /// The text of some slices of the note, one after the other, with its macros written out.
  ///
  /// - Complexity: O(number of bytes in the slices)
  package func text(of slices: [ByteRange]) -> SlicedText {
    let text = SlicedText(slices: slices, of: bytes)
    guard !macros.isEmpty,
      let (bytes, places) = MacroExpander.expanded(
        text.bytes, macros, at: slices.first?.lowerBound ?? 0)
    else { return text }
    return text.expanded(to: bytes, places)
  }

  /// Finds the macros that the note defines: in its formulas, in definitions that stand in its text, and in its
  /// front matter.
  ///
  /// - Parameter definitions: where definitions begin outside of formulas, in order.
  /// - Complexity: O(n)
  mutating func readMacros(in definitions: [ByteRange]) {
    var table = MacroTable()
    readFrontMatterMacros(into: &table)
    let places = (definitions + formulas.map(\.content)).sorted { $0.lowerBound < $1.lowerBound }
    bytes.withUnsafeBufferPointer { bytes in
      for range in places {
        var offset = range.lowerBound
        while offset < range.upperBound {
          guard bytes[offset] == .backslash else {
            offset += 1
            continue
          }
          let definition = MacroReader.definition(at: offset, to: range.upperBound, of: bytes) {
            table.macro(named: $0, at: offset)
          }
          guard let definition else {
            offset += 2
            continue
          }
          if let macro = definition.macro { table.define(definition.name, as: macro, at: offset) }
          offset = definition.end
        }
      }
    }
    macros = table
  }

  /// The macros that the front matter gives, as MyST and KaTeX take them: under `math` or `macros` a line each
  /// with a name and what it stands for.
  private func readFrontMatterMacros(into table: inout MacroTable) {
    guard let frontMatter else { return }
    var indentation: Int?
    let first = lineTable.lineIndex(of: frontMatter.lowerBound)
    for index in first..<lineTable.lineStarts.count {
      let range = lineTable.range(ofLine: index)
      guard range.lowerBound < frontMatter.upperBound else { return }
      let line = bytes[range]
      let blanks = line.prefix { $0 == .space }.count
      let text = line.dropFirst(blanks)
      if let outer = indentation, blanks <= outer, !text.allSatisfy(\.isWhitespace) {
        indentation = nil
      }
      if indentation == nil {
        let isMap = [Array("math:".utf8), Array("macros:".utf8)].contains { key in
          text.starts(with: key) && text.dropFirst(key.count).allSatisfy(\.isWhitespace)
        }
        if isMap { indentation = blanks }
      } else if let (name, body) = FrontMatterMacro.entry(text) {
        table.define(name, as: Macro(body), at: 0)
      }
    }
  }
}

/// A line of the front matter that gives a macro: `"\\R": "\\mathbb{R}"` or `\R: \mathbb{R}`.
private enum FrontMatterMacro {
  /// The name without its backslash, and the body; nil where the line is another.
  static func entry(_ line: ArraySlice<UInt8>) -> (name: [UInt8], body: [UInt8])? {
    var rest = line
    guard let key = scalar(&rest, endingWith: UInt8(ascii: ":")) else { return nil }
    rest = rest.drop(while: \.isBlank)
    guard rest.first == UInt8(ascii: ":") else { return nil }
    rest = rest.dropFirst().drop(while: \.isBlank)
    guard key.first == .backslash, let body = scalar(&rest, endingWith: .lineFeed) else {
      return nil
    }
    return (Array(key.dropFirst()), body)
  }

  /// A scalar of YAML in one line, quoted or plain.
  private static func scalar(_ text: inout ArraySlice<UInt8>, endingWith end: UInt8) -> [UInt8]? {
    let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
    guard let quote = text.first, quote == single || quote == double else {
      let plain = text.prefix { $0 != end && $0 != .lineFeed && $0 != .carriageReturn }
      text = text[plain.endIndex...]
      let trimmed = plain.reversed().drop(while: \.isWhitespace).reversed()
      return trimmed.isEmpty ? nil : Array(trimmed)
    }
    var result: [UInt8] = []
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != quote {
      if quote == double, text[index] == .backslash, index + 1 < text.endIndex { index += 1 }
      result.append(text[index])
      index += 1
    }
    guard index < text.endIndex else { return nil }
    text = text[(index + 1)...]
    return result
  }
}
