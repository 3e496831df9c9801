import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Reads what tables list of the quantities of networks: numbers under the names that head their columns,
/// or beside the name that begins their row.
struct TableRowReader {
  let note: Note
  let reader: EvidenceReader

  /// The numbers of one situation that a table lists.
  struct Row {
    /// Where it begins, in bytes of the note.
    let place: Int
    let figures: [Figure]
  }

  /// What a cell says, as far as it matters here.
  private enum Cell {
    case name(Name)
    case number(StatedNumber, place: Int)
  }

  /// The longest cell that is read, in bytes, and the largest table, in cells.
  private static let bounds = (cell: 40, cells: 2_000)

  /// The rows, or columns, that state a given.
  ///
  /// - Parameter range: where the tables begin, in bytes of the note.
  /// - Returns: what each of them lists, in the order of the note.
  /// - Complexity: O(length of the range).
  func rows(in range: ByteRange) -> [Row] {
    note.pipeTables(in: range).flatMap { table -> [Row] in
      guard table.heads.count * table.rows.count <= Self.bounds.cells else { return [] }
      let heads = table.heads.map(name)
      let rows = heads.contains { $0 != nil } ? rows(of: table, under: heads) : columns(of: table)
      return rows.filter { row in row.figures.contains { reader.isGiven($0.name) } }
    }
  }

  private func rows(of table: PipeTable, under heads: [Name?]) -> [Row] {
    table.rows.map { row in
      Row(
        place: row[0].lowerBound,
        figures: zip(heads, row).compactMap { name, cell in name.flatMap { figure(of: $0, cell) } })
    }
  }

  /// The columns of a table whose rows begin with names.
  private func columns(of table: PipeTable) -> [Row] {
    let named = table.rows.compactMap { row in name(row[0]).map { (name: $0, cells: row) } }
    guard let place = table.rows.first?[0].lowerBound else { return [] }
    return table.heads.indices.dropFirst().map { column in
      let figures = named.compactMap { row in
        row.cells.indices.contains(column) ? figure(of: row.name, row.cells[column]) : nil
      }
      return Row(place: place, figures: figures)
    }
  }

  // MARK: Cells

  private func name(_ cell: ByteRange) -> Name? {
    guard case .name(let name)? = read(cell) else { return nil }
    return name
  }

  private func figure(of name: Name, _ cell: ByteRange) -> Figure? {
    guard case .number(let number, let place)? = read(cell) else { return nil }
    var figure = Figure(number, of: name, at: place)
    figure.isListed = true
    return figure
  }

  private func read(_ cell: ByteRange) -> Cell? {
    let text = note.bytes[cell].trimmingMarks
    guard !text.isEmpty, text.count <= Self.bounds.cell, text.isMath else { return nil }
    let formula = FormulaParser.parse(Array(text), names: reader.symbols.names)
    guard formula.chains.count == 1, formula.chains[0].links.isEmpty,
      let root = formula.chains[0].sides.first?.root
    else { return nil }
    if case .symbol(let name) = formula.nodes[root].kind {
      return reader.isKnown(name) ? .name(name) : nil
    }
    return formula.statedNumber(at: root).map { .number($0, place: text.startIndex) }
  }
}

extension ArraySlice<UInt8> {
  /// What stands between blanks and the marks of formulas, code and strong text.
  fileprivate var trimmingMarks: ArraySlice<UInt8> {
    let isMark = { (byte: UInt8) in byte.isWhitespace || "$`*".utf8.contains(byte) }
    var text = drop(while: isMark)
    while let last = text.last, isMark(last) { text.removeLast() }
    return text
  }

  /// Whether it may be a name or a number: one word, or a command of LaTeX.
  fileprivate var isMath: Bool { !contains(where: \.isWhitespace) || contains(UInt8(ascii: "\\")) }
}
