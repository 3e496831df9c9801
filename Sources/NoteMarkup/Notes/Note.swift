package import SourceText

/// A Markdown file: its bytes, and what was found in them.
package struct Note: Sendable {
  /// The file, byte for byte.
  package let bytes: [UInt8]
  /// Where the lines begin: turns offsets into lines and columns at the edge.
  package let lineTable: LineTable
  /// YAML between `---` lines at the very start, with both of them.
  package internal(set) var frontMatter: ByteRange?
  /// The math in the note, in document order.
  package internal(set) var formulas: [Formula] = []
  /// The directives in document order, those in result regions among them.
  package internal(set) var directives: [Directive] = []
  /// The values that code spans in the prose ask for, in document order.
  package internal(set) var inlineValues: [InlineValue] = []
  /// The blocks that scope something, enclosing ones before those in them.
  package internal(set) var blocks: [Block] = []
  /// The sections in document order; the first stands before any heading.
  package internal(set) var sections: [Section] = []
  /// Inline notation other than math, in the order in which it ends.
  package internal(set) var marks: [Mark] = []
  /// The parts that Nabla wrote, in document order; they do not overlap.
  package internal(set) var resultRegions: [ResultRegion] = []
  /// What could not be read as it was meant; never an error that stops the reading.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// How many blocks of code seem to state equations, which nobody looks at.
  package internal(set) var codeBlocksWithMath = 0
  /// The comments that have formulas left alone, in document order.
  package internal(set) var suppressions: [Suppression] = []
  /// Whether the prose speaks of binary numbers: "binary", "bits", "base 2" or "base-2".
  package internal(set) var mentionsBinaryNumbers = false

  /// The macros that the note defines, which texts of formulas have written out.
  var macros = MacroTable()
  /// Where definitions of macros begin outside of formulas, up to the end of their block, in order.
  var macroDefinitions: [ByteRange] = []
  /// The index of the section that the next part of the note goes on with.
  var openSection = 0
  /// The line of the file that each line of the note stands in, from 1; nil where these are the same.
  private var fileLines: [Int]?

  /// Reads a Markdown file; any bytes are one.
  ///
  /// Complexity: O(n).
  package init(parsing bytes: [UInt8]) {
    self.init(parsing: bytes, parts: [0..<bytes.count])
  }

  /// Reads several Markdown documents that make one note: blocks end with their part, sections do not.
  ///
  /// - Parameters:
  ///   - bytes: the text of the note.
  ///   - parts: the documents in order, each from the beginning of a line on; what stands between two of
  ///     them are line ends.
  /// - Complexity: O(n)
  init(parsing bytes: [UInt8], parts: [ByteRange]) {
    self.init(unread: bytes)
    for part in parts { parse(part) }
    ignoreSections()
    readMacros(in: macroDefinitions)
  }

  /// A note in which nothing was found yet.
  init(unread bytes: [UInt8]) {
    self.bytes = bytes
    lineTable = LineTable(bytes)
    sections = [Section(level: 0, parent: nil, range: 0..<bytes.count, title: 0..<0)]
  }

  /// Says in which line of its file each line of the note stands.
  ///
  /// - Parameter line: the line of the file, from 1, of an offset in the note.
  mutating func placeLines(_ line: (_ offset: Int) -> Int) {
    fileLines = lineTable.lineStarts.map(line)
  }

  /// The line of the file in which an offset of the note stands, from 1, as messages name it.
  ///
  /// Complexity: O(log lines).
  package func line(of offset: Int) -> Int {
    let index = lineTable.lineIndex(of: offset)
    return fileLines.map { $0[index] } ?? index + 1
  }

  /// Whether a block is another one, or is nested in it.
  ///
  /// Complexity: O(depth of `block`).
  package func isBlock(_ block: BlockID, within ancestor: BlockID) -> Bool {
    var current: BlockID? = block
    while let candidate = current, candidate >= ancestor {
      if candidate == ancestor { return true }
      current = blocks[candidate].parent
    }
    return false
  }
}
