import NeuralNet
import SourceText
import Testing

@testable import LanguageServer

@Suite struct TextDocumentTests {
  @Test(arguments: [
    (0, 0, 0), (0, 1, 1), (0, 2, 3), (0, 3, 3), (0, 4, 7), (0, 99, 8), (1, 0, 10), (1, 1, 11),
    (1, 9, 11), (2, 0, 12), (2, 5, 12), (9, 9, 12), (-1, 3, 0), (0, -1, 0),
  ])
  func positionsAreCountedInUTF16(_ line: Int, _ character: Int, _ offset: Int) {
    // The bytes: a, é (2), 😀 (4), b, CR, LF, c, LF.
    let document = TextDocument(Array("aé😀b\r\nc\n".utf8))
    #expect(document.offset(of: Position(line: line, character: character), .utf16) == offset)
  }

  @Test(arguments: [
    (0, 0, 0), (0, 1, 1), (0, 2, 1), (0, 3, 3), (0, 5, 3), (0, 7, 7), (0, 8, 8), (0, 9, 8),
    (1, 1, 11), (7, 0, 12),
  ])
  func positionsAreCountedInUTF8(_ line: Int, _ character: Int, _ offset: Int) {
    let document = TextDocument(Array("aé😀b\r\nc\n".utf8))
    #expect(document.offset(of: Position(line: line, character: character), .utf8) == offset)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func offsetsAndPositionsAgree(_ encoding: PositionEncoding) {
    let text = "aé😀b\r\nc\rd\n\n😀😀"
    let document = TextDocument(Array(text.utf8))
    var offset = 0
    for character in text.unicodeScalars {
      let isInLineEnd = character == "\n" && offset > 0 && document.bytes[offset - 1] == 0x0D
      if !isInLineEnd {
        #expect(document.offset(of: document.position(of: offset, encoding), encoding) == offset)
      }
      offset += String(character).utf8.count
    }
  }

  /// Ten thousand edits one after the other: the text is what the edits of the same string give, and its
  /// lines are those of the whole text.
  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func editsGiveTheWholeText(_ encoding: PositionEncoding) {
    var random = Xoshiro256(seed: encoding == .utf8 ? 1 : 2)
    let pieces = ["", "a", "\n", "\r", "\r\n", "é", "😀", "$x = 1$", "\n\n- b", "∂E\r"]
    var document = TextDocument(Array("# Note\r\n\r\n$1 + 1 = 2$\n".utf8))
    for _ in 0..<10_000 {
      let lines = document.lines.lineStarts.count
      let place = {
        Position(line: Int(random.next() % UInt64(lines + 1)), character: Int(random.next() % 12))
      }
      let (a, b) = (place(), place())
      let isLong = random.next() % 4 == 0 || document.bytes.count > 2000
      let range = PositionRange(min(a, b), isLong ? max(a, b) : min(a, b))
      let text = Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
      let start = document.offset(of: range.start, encoding)
      let end = max(start, document.offset(of: range.end, encoding))
      let whole = Array(document.bytes[..<start]) + text + document.bytes[end...]
      document.replace(range, with: text, encoding)
      guard document.bytes == whole, document.lines.lineStarts == LineTable(whole).lineStarts else {
        Issue.record("after \(range) became \(text)")
        return
      }
    }
  }
}
