import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct NoteTests {
  /// What must hold of any note, whatever its bytes are.
  func expectInvariants(
    of bytes: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let note = Note(parsing: bytes)
    let problem = invariantViolation(in: note, of: bytes)
    #expect(
      problem == nil, "\(String(decoding: bytes, as: UTF8.self))", sourceLocation: sourceLocation)
  }

  private func invariantViolation(in note: Note, of bytes: [UInt8]) -> String? {
    if note.bytes != bytes { return "bytes" }
    let all = 0..<bytes.count
    func isIn(_ range: ByteRange) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= all.upperBound
    }
    var last = 0
    for formula in note.formulas {
      if formula.range.lowerBound < last || !isIn(formula.range) { return "formula order" }
      last = formula.range.upperBound
      if !areOrdered(formula.slices, within: formula.range) { return "formula slices" }
      if formula.block.index >= note.blocks.count { return "formula block" }
      if formula.section >= note.sections.count { return "formula section" }
    }
    for directive in note.directives {
      if !isIn(directive.lines) || !areOrdered([directive.range], within: directive.lines) {
        return "directive"
      }
      if !areOrdered(directive.slices, within: directive.range) { return "directive slices" }
    }
    for value in note.inlineValues where !areOrdered([value.quantity], within: value.range) {
      return "value"
    }
    for mark in note.marks where !isIn(mark.range) || mark.range.isEmpty { return "mark" }
    for section in note.sections where !isIn(section.range) || !isIn(section.title) {
      return "section"
    }
    for diagnostic in note.diagnostics where !isIn(diagnostic.range) { return "diagnostic" }
    for region in note.resultRegions
    where !areOrdered([region.opening, region.closing], within: region.range) {
      return "region"
    }
    for (index, block) in note.blocks.enumerated() {
      if !isIn(block.range) || (block.parent?.index ?? -1) >= index { return "block" }
    }
    return nil
  }

  private func areOrdered(_ slices: [ByteRange], within range: ByteRange) -> Bool {
    var last = range.lowerBound
    for slice in slices {
      if slice.lowerBound < last { return false }
      last = slice.upperBound
    }
    return last <= range.upperBound
  }

  @Test(arguments: ["descent", "lesson"])
  func aNoteKeepsItsBytes(_ name: String) throws {
    expectInvariants(of: try Array(TestData.bytes("\(name).md")))
  }

  @Test(arguments: [
    "", "\n", "\r", "\r\n\r", "$", "$$", "`", "\\", "<!--", "%%", "[[", "==", "---", "---\n---",
    "- ", ">",
    "\t", "#", "|", "|-|\n|-|", "\0", "\0$x$\0", "\u{FEFF}", "\u{FEFF}$$", "$$\n\n", "- $$\n\n",
    "```nn",
    "```math", "```nn x\n>", "> ```nn x\n>", "-\n  ```nn x", "-\n\n  $x$", "1.\n\t$x$", "[", "[a]:",
    "![[",
  ])
  func anyTextIsANote(_ text: String) {
    expectInvariants(of: Array(text.utf8))
  }

  @Test(arguments: [
    "$a ", "$a\n\n", "`a ``b ", "[[", "[[\n", "<!-- ", "a <!--\n", "- <!-- nn-ignore\n",
    "<!-- nn-ignore -->\n",
    "$x$ <!-- nn-ignore: a -->", "$$ a\n\n", "a $$ b $$ c $$\n\n", "$$\n# a\n", "> $$\n\n",
    "    $$\n\nx\n$$\n\n",
    "%% a\n", "> %%\n\n", "\\(", "\\[", "$\\text{$", "<code>", "==a ", "](/", "</a", "a <? ", "**_",
    "|", "\t",
    "- ", "> ", "1. ", "```\n", "- ```nn a\n", "|a|\n|-|\n", "# a\n", "a\n=\n", "[a]: b\n", "^a\n",
    "$x$\r",
    "<!-- nn:begin -->\n", "---\n", "\0", "\u{FEFF}",
  ])
  func longNotesOfOneKindAreReadInLinearTime(_ piece: String) {
    expectInvariants(of: Array(String(repeating: piece, count: 20_000).utf8))
  }

  @Test func deepListsWithManyBlankLinesAreReadInLinearTime() {
    let items = (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    expectInvariants(of: Array((items + String(repeating: "\n", count: 100_000) + "$x$").utf8))
  }

  @Test(arguments: ["descent", "lesson"])
  func mutatedNotesAreNotesToo(_ name: String) throws {
    let sample = try Array(TestData.bytes("\(name).md"))
    var random = SplitMix64(seed: 20_240_601)
    let alphabet = Array("$$$`\\<>![]()|%=-#*_~ \t\n\r:1a{}^".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<400 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[position] = byte
        case 1: bytes.insert(byte, at: position)
        case 2: bytes.remove(at: position)
        default:
          bytes.removeSubrange(
            position..<min(position + 40, bytes.count - 1).clamped(from: position))
        }
      }
      expectInvariants(of: bytes)
    }
  }
}

extension Int {
  fileprivate func clamped(from minimum: Int) -> Int { Swift.max(self, minimum) }
}
