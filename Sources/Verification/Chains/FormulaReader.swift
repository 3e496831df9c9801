import MathNotation
import NoteMarkup
import SourceText

/// Reads the formulas of a note: one that is asked for ahead of its turn is kept until then.
///
/// It is a class so that all who ask share it.
final class FormulaReader {
  /// A formula as it is read.
  struct Reading {
    /// The index of the formula in the note.
    let index: Int
    /// Its text; with that of the formula before, where its chain goes on from there.
    let text: SlicedText
    let formula: ParsedFormula
    /// Where its own part begins in the text.
    let start: Int
    /// Where the result begins in it that stands in the text behind the formula.
    var result = Int.max
  }

  private let note: Note
  private let names: NameTable
  private let columns: ValueColumns
  /// The formulas that were asked for ahead.
  private var ahead: [Int: Reading] = [:]
  /// The formula whose turn it is.
  private var current: Reading?
  /// Those whose turn was before, one after the other, which are asked for again.
  private var past: [Reading] = []
  /// The one that was asked for last of those further back: it is often asked for again.
  private var latest: Reading?

  /// So many are kept at most, which bounds the memory.
  private static let most = 256
  /// So many of those before are kept, and up to twice as many.
  private static let mostPast = 32

  init(of note: Note, names: NameTable) {
    self.note = note
    self.names = names
    columns = ValueColumns(in: note, names: names)
  }

  /// The formula whose turn it is, given by its index: that of the next one is greater.
  func turn(to index: Int) -> Reading {
    let known = ahead.isEmpty ? nil : ahead.removeValue(forKey: index)
    let reading = known ?? read(index)
    if let current {
      if past.count == 2 * Self.mostPast { past.removeFirst(Self.mostPast) }
      past.append(current)
    }
    current = reading
    return reading
  }

  /// Any formula, given by its index.
  func reading(of index: Int) -> Reading {
    if let current, current.index == index { return current }
    if let known = ahead[index] { return known }
    let place = past.partitioningIndex { $0.index >= index }
    if place < past.count, past[place].index == index { return past[place] }
    if let latest, latest.index == index { return latest }
    let reading = read(index)
    if index > current?.index ?? -1 {
      if ahead.count < Self.most { ahead[index] = reading }
    } else {
      latest = reading
    }
    return reading
  }

  private func read(_ index: Int) -> Reading {
    var text = note.formulas[index].text(in: note)
    if text.isVerbatim, let end = FlattenedCopy.end(in: text.bytes) {
      let slice = text.slices[0]
      text = note.text(of: [slice.lowerBound + end..<slice.upperBound])
    }
    let formula = FormulaParser.parse(text.bytes, names: names)
    if let whole = goingOn(index, from: text, formula) ?? withValue(index, formula) { return whole }
    return Reading(index: index, text: text, formula: formula, start: 0)
  }

  /// A formula with what its chain goes on from, and what it goes on to in the text behind it; `nil` where it is
  /// read by itself.
  private func goingOn(
    _ index: Int, from text: SlicedText, _ formula: ParsedFormula
  ) -> Reading? {
    let result = note.trailingResult(ofFormula: index)
    if let relation = note.relation(beforeFormula: index) {
      let (slices, start) = (note.formulas[index - 1].slices, length(ofFormula: index - 1))
      let whole = reading(of: index, slices + [relation] + text.slices, result, from: start)
      if whole.goesOn(at: start) { return whole }
    }
    if formula.chains.first?.leadingRelation != nil {
      if let beginning = beginning(of: index) {
        let text = note.text(beginning, andFormula: index)
        return reading(of: index, text.slices, result, from: length(ofFormula: beginning))
      }
    } else if let text = note.textWithUnfinished(ofFormula: index, readAs: formula, names: names) {
      return reading(of: index, text.slices, result, from: length(ofFormula: index - 1))
    }
    guard let result, let last = formula.chains.last?.sides.last,
      last.root == nil || last.features.isStatement
    else { return nil }
    return reading(of: index, text.slices, result, from: 0)
  }

  /// The formula from which one goes on that begins with a relation: the one before, or, where that lists several
  /// values, the one before it, whose names they are put in for.
  private func beginning(of index: Int) -> Int? {
    guard note.isNextToPrevious(formula: index) else { return nil }
    guard listsValues(index - 1) else { return index - 1 }
    guard note.isNextToPrevious(formula: index - 1), !listsValues(index - 2),
      let last = parsed(index - 2).chains.last?.sides.last, last.features.isStatement
    else { return nil }
    return index - 2
  }

  /// Whether a formula ends with two statements or more, each of a number: what goes on from them goes on from none of
  /// them alone.
  private func listsValues(_ index: Int) -> Bool {
    let formula = parsed(index)
    guard formula.chains.count > 1 else { return false }
    return formula.chains.suffix(2).allSatisfy { chain in
      guard let root = chain.sides.last?.root, !chain.links.isEmpty else { return false }
      return formula.statedNumber(at: root) != nil
    }
  }

  private func parsed(_ index: Int) -> ParsedFormula {
    FormulaParser.parse(note.formulas[index].text(in: note).bytes, names: names)
  }

  /// A formula of a table with the value in the next cell.
  private func withValue(_ index: Int, _ formula: ParsedFormula) -> Reading? {
    guard let chain = formula.chains.first, formula.chains.count == 1, chain.links.isEmpty,
      chain.sides[0].features.isStatement, let number = columns.value(ofFormula: index),
      let text = note.text(ofFormula: index, equalTo: number)
    else { return nil }
    return Reading(
      index: index, text: text, formula: FormulaParser.parse(text.bytes, names: names), start: 0)
  }

  private func length(ofFormula index: Int) -> Int {
    note.formulas[index].text(in: note).bytes.count
  }

  private func reading(
    of index: Int, _ slices: [ByteRange], _ result: TrailingResult?, from start: Int
  ) -> Reading {
    let text = note.text(of: slices + (result?.slices ?? []))
    return Reading(
      index: index, text: text, formula: FormulaParser.parse(text.bytes, names: names),
      start: start, result: result == nil ? .max : note.text(of: slices).bytes.count)
  }
}

extension FormulaReader.Reading {
  /// Whether a chain has a link at a place of the text, behind a side that states something.
  fileprivate func goesOn(at place: Int) -> Bool {
    formula.chains.contains { chain in
      chain.links.indices.contains { link in
        chain.links[link].range.lowerBound == place && chain.sides[link].features.isStatement
      }
    }
  }
}
