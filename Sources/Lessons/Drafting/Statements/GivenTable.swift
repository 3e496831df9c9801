import MathNotation
import NoteMarkup
import SourceText
import Verification

/// Reads givens from the tables of a note: a name beside its number in a row, or above it in a column.
enum GivenTable {
  /// A name, the number that a table gives it, and where that stands in bytes of the note.
  typealias Given = (name: Name, number: StatedNumber, place: Int)

  private enum Cell {
    case name(Name)
    case number(StatedNumber, place: Int)
    case other
  }

  /// The givens of all tables, in the order of the note.
  ///
  /// - Complexity: O(n) in the size of the note.
  static func rows(of note: Note, names: NameTable) -> [Given] {
    var givens: [Given] = []
    var header: [Cell] = []
    for line in note.lineTable.lineStarts.indices {
      let range = note.lineTable.range(ofLine: line)
      guard note.bytes[range].contains(UInt8(ascii: "|")) else {
        header = []
        continue
      }
      let cells = note.cells(ofRow: line).map { cell($0, of: note, names: names) }
      let isNamed = cells.contains { if case .name = $0 { true } else { false } }
      let hasNumbers = cells.contains { if case .number = $0 { true } else { false } }
      if isNamed, hasNumbers {
        for (left, right) in zip(cells, cells.dropFirst()) {
          if case .name(let name) = left, case .number(let number, let place) = right {
            givens.append((name, number, place))
          }
        }
      } else if isNamed {
        header = cells
      } else if hasNumbers, !header.isEmpty {
        for (name, number) in zip(header, cells) {
          if case .name(let name) = name, case .number(let number, let place) = number {
            givens.append((name, number, place))
          }
        }
        // Further rows are other samples.
        header = []
      }
    }
    return givens
  }

  private static func cell(_ range: ByteRange, of note: Note, names: NameTable) -> Cell {
    let blanks = Set("$` \t\r\n".utf8)
    let text = Array(note.bytes[range].drop { blanks.contains($0) })
    let trimmed = Array(text.reversed().drop { blanks.contains($0) }.reversed())
    guard !trimmed.isEmpty, trimmed.count < 100 else { return .other }
    let formula = FormulaParser.parse(trimmed, names: names)
    guard formula.chains.count == 1, formula.chains[0].sides.count == 1,
      let root = formula.chains[0].sides[0].root
    else { return .other }
    if case .symbol(let name) = formula.nodes[root].kind { return .name(name) }
    if let number = formula.statedNumber(at: root) {
      return .number(number, place: range.lowerBound)
    }
    return .other
  }
}
