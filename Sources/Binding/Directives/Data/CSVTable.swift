/// Numbers in comma-separated values: the first line names the columns (RFC 4180).
struct CSVTable {
  let columns: [String]
  private let rows: [[String]]
  /// For each row its line in the file, from 1.
  private let lines: [Int]

  /// Reads a file; blank lines are left out.
  ///
  /// - Complexity: O(n).
  /// - Throws: the first thing that is wrong.
  init(_ bytes: [UInt8], maximumRows: Int) throws(CSVProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var parser = CSVParser(text)
    try parser.run(maximumRows: maximumRows)
    guard parser.rows.count > 1 else { throw .empty }
    let head = parser.rows[0].map { CSVTable.trimmed($0) }
    columns = head
    rows = Array(parser.rows.dropFirst())
    lines = Array(parser.lines.dropFirst())
    for (index, name) in head.enumerated() where head[..<index].contains(name) {
      throw .repeatedColumn(name)
    }
    for (row, line) in zip(rows, lines) where row.count != head.count {
      throw .width(line: line, expected: head.count, found: row.count)
    }
  }

  /// The numbers of some columns, row by row.
  func numbers(of names: [String]) throws(CSVProblem) -> [[Double]] {
    var indices: [Int] = []
    for name in names {
      guard let index = columns.firstIndex(of: name) else {
        throw .unknownColumn(name, known: columns)
      }
      indices.append(index)
    }
    var result: [[Double]] = []
    result.reserveCapacity(rows.count)
    for (row, line) in zip(rows, lines) {
      var numbers: [Double] = []
      for index in indices {
        numbers.append(try number(Self.trimmed(row[index]), line, columns[index]))
      }
      result.append(numbers)
    }
    return result
  }

  private func number(
    _ text: String, _ line: Int, _ column: String
  ) throws(CSVProblem) -> Double {
    if text.isEmpty { throw .hole(line: line, column: column) }
    switch WrittenNumber(text) {
    case .finite(let value): return value
    case .nonFinite: throw .notFinite(text, line: line, column: column)
    case .notANumber: throw .notANumber(text, line: line, column: column)
    }
  }

  fileprivate static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}

/// Cuts comma-separated values into fields.
private struct CSVParser {
  private let bytes: [UInt8]
  private(set) var rows: [[String]] = []
  private(set) var lines: [Int] = []
  private var position = 0
  private var line = 1

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
  }

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
