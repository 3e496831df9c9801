/// Cuts comma-separated values into fields.
struct CSVParser {
  private let bytes: [UInt8]
  /// The fields of each row that is not blank.
  private(set) var rows: [[String]] = []
  /// For each row its line, from 1.
  private(set) var lines: [Int] = []
  private var position = 0
  private var line = 1

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
  }

  /// - Throws: a quote that is not closed, or more rows than the bound.
  mutating func run(maximumRows: Int) throws(CSVProblem) {
    while position < bytes.count {
      let start = line
      var row: [String] = []
      repeat { row.append(try field()) } while takeComma()
      takeLineEnd()
      if row.count == 1, row[0].allSatisfy(\.isWhitespace) { continue }
      rows.append(row)
      lines.append(start)
      if rows.count > maximumRows + 1 { throw .tooLong(limit: maximumRows) }
    }
  }

  private mutating func takeComma() -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }

  private mutating func field() throws(CSVProblem) -> String {
    let first = bytes[position...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    guard first < bytes.count, bytes[first] == UInt8(ascii: "\"") else {
      let end = bytes[position...].firstIndex { [0x2C, 0x0A, 0x0D].contains($0) } ?? bytes.count
      defer { position = end }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }
    let opening = line
    var content: [UInt8] = []
    position = first + 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return String(decoding: content, as: UTF8.self)
      }
      content.append(byte)
      position += 1
    }
    throw .openQuote(line: opening)
  }
}
