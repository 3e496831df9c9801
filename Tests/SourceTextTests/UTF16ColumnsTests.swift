import SourceText
import Testing

@Suite struct UTF16ColumnsTests {
  @Test func columnsForEditorsAreInUTF16() {
    let bytes = Array("x\nä😀 = 1".utf8)
    #expect(UTF16Columns(bytes, LineTable(bytes)).column(of: 2 + 2 + 4) == 4)
  }

  /// Also where the bytes are no UTF-8, and where a character stands on what is counted at once.
  @Test(arguments: [
    Array(String(repeating: "ä😀x", count: 900).utf8), [UInt8](repeating: 0x9F, count: 3000),
    Array((0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 ^ 0xA5) }),
    Array(String(repeating: "word\r\n", count: 700).utf8),
  ])
  func columnsAreCountedFromTheStartOfTheLine(bytes: [UInt8]) {
    let table = LineTable(bytes)
    let columns = UTF16Columns(bytes, table)
    for offset in stride(from: 0, through: bytes.count, by: 37) {
      let start = table.range(ofLine: table.lineIndex(of: offset)).lowerBound
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      guard offset == bytes.count || bytes[offset] & 0xC0 != 0x80 else { continue }
      #expect(columns.column(of: offset) == text.utf16.count + 1)
    }
  }
}
