import MathNotation
import NoteMarkup
import SourceText

/// Columns of pipe tables whose cells hold the values of the formulas in the column before: `| $2^3$ | 8 |`.
///
/// Nothing but the numbers tells that they are some: two rows at least, and most of all, must fit.
final class ValueColumns {
  private let note: Note
  private let names: NameTable
  /// The columns of formulas with values behind them, by the line that parts the head of their table from its rows.
  private var known: [Int: Set<Int>] = [:]

  /// How many rows are looked at for the head of a table, and below it.
  private static let mostRows = 200
  /// How many rows must fit at least.
  private static let fewestRows = 2
  /// How many digits must fit at least: single ones do by chance.
  private static let fewestDigits = 4

  init(in note: Note, names: NameTable) { (self.note, self.names) = (note, names) }

  /// The number in the next cell that is the value of a formula, given by its index; `nil` where there is none.
  func value(ofFormula index: Int) -> ByteRange? {
    let formula = note.formulas[index]
    guard note.blocks[formula.block].kind == .tableCell, formula.ignoreReason == nil else {
      return nil
    }
    let line = note.lineTable.lineIndex(of: formula.range.lowerBound)
    guard let (column, number) = cell(ofFormula: index, in: note.cells(ofRow: line)),
      let delimiters = (max(1, line - Self.mostRows)..<max(1, line)).last(where: {
        note.isDelimiterRow($0)
      })
    else { return nil }
    let columns = known[delimiters] ?? columns(below: delimiters)
    known[delimiters] = columns
    return columns.contains(column) && fits(index, number) != nil ? number : nil
  }

  /// The column of a formula that is alone in its cell, and the number that is alone in the next one.
  private func cell(ofFormula index: Int, in row: [ByteRange]) -> (Int, ByteRange)? {
    let range = note.formulas[index].range
    guard let column = row.firstIndex(where: { $0.upperBound >= range.upperBound }),
      column + 1 < row.count, row[column].lowerBound <= range.lowerBound,
      trimmed(row[column]) == range
    else { return nil }
    let cell = trimmed(row[column + 1])
    let digits = note.bytes[cell]
    guard let first = digits.first(where: { $0 != UInt8(ascii: "-") }), first.isASCIIDigit,
      digits.last?.isASCIIDigit == true,
      digits.allSatisfy({ $0.isASCIIDigit || "-.".utf8.contains($0) })
    else { return nil }
    return (column, cell)
  }

  private func trimmed(_ cell: ByteRange) -> ByteRange {
    let bytes = note.bytes[cell]
    let layout = Set(" \t*".utf8)
    guard let first = bytes.firstIndex(where: { !layout.contains($0) }),
      let last = bytes.lastIndex(where: { !layout.contains($0) })
    else { return cell.lowerBound..<cell.lowerBound }
    return first..<last + 1
  }

  /// The columns of formulas most of which have their values behind them.
  private func columns(below delimiters: Int) -> Set<Int> {
    var rows: [Int: (fitting: Int, all: Int, digits: Int)] = [:]
    for line in (delimiters + 1)..<min(note.lineTable.lineStarts.count, delimiters + Self.mostRows)
    {
      let row = note.cells(ofRow: line)
      guard row.count > 1, let start = row.first?.lowerBound, let end = row.last?.upperBound else {
        break
      }
      var index = note.formulas.partitioningIndex { $0.range.lowerBound >= start }
      while index < note.formulas.count, note.formulas[index].range.upperBound <= end {
        if let (column, number) = cell(ofFormula: index, in: row),
          let fits = fits(index, number)
        {
          var count = rows[column] ?? (0, 0, 0)
          count.all += 1
          if fits {
            count.fitting += 1
            count.digits += note.bytes[number].count(where: \.isASCIIDigit)
          }
          rows[column] = count
        }
        index += 1
      }
    }
    return Set(
      rows.filter { _, count in
        count.fitting >= Self.fewestRows && 2 * count.fitting > count.all
          && count.digits >= Self.fewestDigits
      }.keys)
  }

  /// Whether a formula comes to a number; `nil` where it is no expression of numbers.
  private func fits(_ index: Int, _ number: ByteRange) -> Bool? {
    let formula = FormulaParser.parse(note.formulas[index].text(in: note).bytes, names: names)
    guard let chain = formula.chains.first, formula.chains.count == 1, chain.links.isEmpty,
      let side = chain.sides.first, side.features.isStatement, let root = side.root
    else { return nil }
    var evaluator = Evaluator(formula, names: names, symbols: NoSymbols())
    let text = String(decoding: note.bytes[number], as: UTF8.self)
    guard case .scalar(let value)? = try? evaluator.value(at: root), let stated = Double(text)
    else { return nil }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return abs(value.value - stated) <= powerOfTen(-decimals) / 2 * (1 + 1e-9)
  }
}

extension Note {
  /// The text of a formula with an equals sign and a number that stands further on.
  func text(ofFormula index: Int, equalTo number: ByteRange) -> SlicedText? {
    let text = formulas[index].text(in: self)
    guard text.isVerbatim, let slice = text.slices.first else { return nil }
    let whole = SlicedText(slices: [slice, number], of: bytes)
    var places = PlaceMap()
    places.append(count: slice.count, at: 0..<slice.count, .verbatim)
    places.append(count: 1, at: slice.count..<slice.count, .expansion)
    places.append(count: number.count, at: slice.count..<slice.count + number.count, .verbatim)
    let bytes = text.bytes + [UInt8(ascii: "=")] + self.bytes[number]
    return whole.expanded(to: bytes, places)
  }
}
