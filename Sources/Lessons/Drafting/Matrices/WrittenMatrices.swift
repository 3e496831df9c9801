import MathNotation
import NoteMarkup
import Platform
import SourceText
import Verification

/// The vectors and matrices that a note writes out, and the numbers that it gives names.
struct WrittenMatrices {
  let names: NameTable
  /// What each name is first said to be.
  private(set) var matrices: [Name: WrittenMatrix] = [:]
  /// The names in the order of the note.
  private(set) var order: [Name] = []
  /// The vectors of two entries or more that stand alone on a side, and the entries of the matrices that do, in
  /// rows and in columns.
  private(set) var vectors: [[StatedNumber]] = []

  /// Reads the formulas and the tables of a note.
  ///
  /// - Complexity: O(n) in the size of the note.
  init(of note: Note, names: NameTable) {
    self.names = names
    for formula in note.formulas {
      let text = formula.text(in: note)
      let parsed = FormulaParser.parse(text.bytes, names: names)
      for chain in parsed.chains where chain.modulus == nil { read(chain, of: parsed, text) }
    }
    for line in note.lineTable.lineStarts.indices
    where note.bytes[note.lineTable.range(ofLine: line)].contains(UInt8(ascii: "|")) {
      read(note.cells(ofRow: line), of: note)
    }
  }

  // MARK: Reading

  private mutating func read(_ chain: Chain, of formula: ParsedFormula, _ text: SlicedText) {
    let roots = chain.sides.compactMap(\.root)
    for root in roots {
      let entries = formula.statedEntries(at: root).compactMap(\.self)
      guard entries.count > 1, let matrix = Self.matrix(formula, root, at: 0) else { continue }
      vectors.append(entries)
      // Of several samples the columns may be meant.
      if !matrix.isVector {
        vectors.append(
          (0..<matrix.columns).flatMap { column in
            (0..<matrix.rows).map { entries[$0 * matrix.columns + column] }
          })
      }
    }
    // What says more of a name has reckoned it.
    guard chain.sides.count == 2, roots.count == 2, chain.links[0].relation.isEquality else {
      return
    }
    let place = text.noteRange(chain.sides[0].range).lowerBound
    if case .symbol(let name) = formula.nodes[roots[0]].kind {
      add(Self.matrix(formula, roots[1], at: place), to: name)
    } else {
      read(names: formula[roots[0]], numbers: formula.statedEntries(at: roots[1]), place)
    }
  }

  /// Names side by side that are said to be numbers: `(x_1, x_2) = (1, 0)`.
  private mutating func read(names list: Subtree, numbers: [StatedNumber?], _ place: Int) {
    guard case .matrix = list.kind else { return }
    let names = list.operands.compactMap { part -> Name? in
      if case .symbol(let name) = part.kind { name } else { nil }
    }
    guard names.count == list.operands.count, names.count == numbers.count else { return }
    for (name, number) in zip(names, numbers) {
      let matrix = number.map {
        WrittenMatrix(rows: 1, columns: 1, entries: [$0.value], place: place)
      }
      add(matrix, to: name)
    }
  }

  /// A row of a table that has a name beside what it is.
  private mutating func read(_ cells: [ByteRange], of note: Note) {
    let blanks = Set("$` \t\r\n".utf8)
    let formulas = cells.map { range in
      let text = note.bytes[range].drop { blanks.contains($0) }
      return FormulaParser.parse(
        Array(text.reversed().drop { blanks.contains($0) }.reversed()), names: names)
    }
    for (index, pair) in zip(formulas, formulas.dropFirst()).enumerated() {
      let roots = [pair.0, pair.1].compactMap { formula in
        formula.chains.count == 1 && formula.chains[0].sides.count == 1
          ? formula.chains[0].sides[0].root : nil
      }
      guard roots.count == 2, case .symbol(let name) = pair.0.nodes[roots[0]].kind else { continue }
      add(Self.matrix(pair.1, roots[1], at: cells[index].lowerBound), to: name)
    }
  }

  private mutating func add(_ matrix: WrittenMatrix?, to name: Name) {
    guard let matrix, matrices[name] == nil, names.derivative(name) == nil else { return }
    matrices[name] = matrix
    order.append(name)
  }

  private static func matrix(_ formula: ParsedFormula, _ root: Int, at place: Int) -> WrittenMatrix?
  {
    if let number = formula.statedNumber(at: root) {
      return WrittenMatrix(rows: 1, columns: 1, entries: [number.value], place: place)
    }
    let entries = formula.statedEntries(at: root).compactMap { $0?.value }
    var (list, isTurned) = (formula[root], false)
    if list.kind == .transpose, let inner = list.right { (list, isTurned) = (inner, true) }
    guard case .matrix(let rows, let columns, _) = list.kind else { return nil }
    var (height, width) = (Int(rows), Int(columns))
    // A list of lists has their entries.
    if entries.count != height * width, width == 1 || height == 1, height * width > 0,
      entries.count % (height * width) == 0
    {
      (height, width) = (height * width, entries.count / (height * width))
    }
    guard entries.count == height * width, !entries.isEmpty else { return nil }
    // The entries of what is transposed stand in the order of its value.
    return isTurned
      ? WrittenMatrix(rows: width, columns: height, entries: entries, place: place)
      : WrittenMatrix(rows: height, columns: width, entries: entries, place: place)
  }
}
