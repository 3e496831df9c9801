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
        numbers.append(try number(in: row[index], line: line, column: columns[index]))
      }
      result.append(numbers)
    }
    return result
  }

  private func number(
    in field: String, line: Int, column: String
  ) throws(CSVProblem) -> Double {
    let text = Self.trimmed(field)
    if text.isEmpty { throw .hole(line: line, column: column) }
    switch WrittenNumber(text) {
    case .finite(let value): return value
    case .nonFinite: throw .notFinite(text, line: line, column: column)
    case .notANumber: throw .notANumber(text, line: line, column: column)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
