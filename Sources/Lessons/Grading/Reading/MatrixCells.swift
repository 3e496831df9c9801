import SourceText

/// The cells of a written vector or matrix, whatever stands in them.
struct MatrixCells {
  /// Row by row, in bytes of the formula; all rows have as many.
  let rows: [[ByteRange]]

  /// How many cells a row has.
  var columns: Int { rows.first?.count ?? 0 }

  /// Nil where a side is no matrix alone, such as `\begin{bmatrix} … \end{bmatrix}^\top` or `[1, 2]`.
  ///
  /// - Complexity: O(n).
  init?(_ bytes: [UInt8], in side: ByteRange) {
    let pieces = LatexPieces(bytes)
    guard let (inside, isList, isTransposed) = Self.content(pieces, side) else { return nil }
    var rows: [[ByteRange]] = []
    var row: [ByteRange] = []
    var start = inside.lowerBound
    var depth = 0
    var offset = start
    func endsCell(_ kind: LatexPieces.Kind, _ byte: UInt8) -> Bool {
      isList ? byte == UInt8(ascii: ",") && kind == .end : kind == .column
    }
    func endsRow(_ kind: LatexPieces.Kind, _ byte: UInt8) -> Bool {
      isList ? byte == UInt8(ascii: ";") : kind == .rowBreak
    }
    while offset < inside.upperBound {
      let (kind, length) = pieces.piece(at: offset)
      if kind == .opening { depth += 1 }
      if kind == .closing { depth -= 1 }
      if depth == 0, endsCell(kind, bytes[offset]) || endsRow(kind, bytes[offset]) {
        row.append(pieces.trimmed(start..<offset))
        start = offset + length
        if endsRow(kind, bytes[offset]) {
          rows.append(row)
          row = []
        }
      }
      offset += length
    }
    let rest = pieces.trimmed(start..<inside.upperBound)
    if !row.isEmpty || !rest.isEmpty { rows.append(row + [rest]) }
    guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }) else { return nil }
    self.rows = isTransposed ? Self.transposed(rows) : rows
  }

  private init(rows: [[ByteRange]]) { self.rows = rows }

  /// With rows and columns exchanged.
  var transposed: MatrixCells { MatrixCells(rows: Self.transposed(rows)) }

  private static func transposed(_ rows: [[ByteRange]]) -> [[ByteRange]] {
    (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
  }

  /// What stands between the brackets, whether with commas, and whether a transpose follows.
  private static func content(
    _ pieces: LatexPieces, _ side: ByteRange
  ) -> (ByteRange, isList: Bool, isTransposed: Bool)? {
    var start = side.lowerBound
    if pieces.bytes[side].starts(with: "\\left".utf8) { start += "\\left".utf8.count }
    guard start < side.upperBound, pieces.piece(at: start).kind == .opening,
      pieces.bytes[start] != UInt8(ascii: "{")
    else { return nil }
    var depth = 0
    var offset = start
    while offset < side.upperBound {
      let (kind, length) = pieces.piece(at: offset)
      if kind == .opening { depth += 1 }
      if kind == .closing { depth -= 1 }
      offset += length
      if depth == 0 { break }
    }
    guard depth == 0 else { return nil }
    let isList = pieces.bytes[start] != UInt8(ascii: "\\")
    var closing = isList ? offset - 1 : offset
    if !isList {
      while closing > start, !pieces.bytes[closing...].starts(with: "\\end".utf8) { closing -= 1 }
    } else if pieces.bytes[start..<closing].suffix(6).elementsEqual("\\right".utf8) {
      closing -= 6
    }
    let rest = String(decoding: pieces.bytes[offset..<side.upperBound], as: UTF8.self)
    let transposes = ["^T", "^{T}", "^\\top", "^{\\top}", "^\\intercal", "'"]
    let sign = rest.filter { !$0.isWhitespace }
    guard sign.isEmpty || transposes.contains(sign) else { return nil }
    return (start + pieces.piece(at: start).length..<closing, isList, !sign.isEmpty)
  }
}
