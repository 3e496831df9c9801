import Binding
import MathNotation
import NoteMarkup
import SourceText

/// The numbers that a note computes, with what they were before they were rounded.
///
/// Who computes by hand writes `x = 12/7 = 1.714` and goes on with what the calculator holds, though the page
/// shows 1.714. So a number that repeats a result from further up may stand for it in full, as one that displays
/// a quantity of a network does. It is asked for only where a claim is about to be convicted, and can only
/// acquit it.
///
/// It is a class so that what was found is kept.
final class ComputedNumbers {
  /// The part of a note in which results are looked for, before some place.
  struct Scope {
    /// In bytes of the note.
    var range: ByteRange
    /// How many results in a row may still be followed.
    var depth = 4
    /// How formulas are parsed, where that is otherwise than usual.
    var parsing: ParsingOptions?

    /// The same, up to an earlier place.
    func before(_ place: Int) -> Scope {
      var scope = self
      scope.range = range.lowerBound..<max(range.lowerBound, place)
      scope.depth -= 1
      return scope
    }
  }

  private let note: Note
  private let formulas: FormulaReader
  private let numbers: NumberWindow
  /// What was found; `nil` for numbers that are no results.
  private var known: [Key: ComputedNumber?] = [:]

  /// The place of a number, and in what scope it was looked at.
  private struct Key: Hashable {
    let place: Int
    let depth: Int
    let parsing: ParsingOptions?
  }

  /// How far above a claim results are looked for, in bytes: some forty lines.
  private static let reach = 4000
  /// How many places of one number are looked at.
  private static let mostPlaces = 32
  /// How many numbers are kept.
  private static let mostKnown = 4096

  /// - Parameters:
  ///   - note: the note.
  ///   - formulas: reads its formulas.
  ///   - numbers: reads its numbers.
  init(of note: Note, _ formulas: FormulaReader, _ numbers: NumberWindow) {
    (self.note, self.formulas, self.numbers) = (note, formulas, numbers)
  }

  /// What lies above a place: the sections around that of its formula, too.
  ///
  /// - Parameters:
  ///   - place: the place, in bytes of the note.
  ///   - formula: the index of the formula that it lies in.
  /// - Returns: the part of the note in which results may stand.
  func scope(above place: Int, ofFormula formula: Int) -> Scope {
    let section = note.sections[note.formulas[formula].section]
    let start =
      section.parent.map { note.sections[$0].range.lowerBound } ?? section.range.lowerBound
    let first = max(start, place - Self.reach)
    return Scope(range: first..<max(first, place))
  }

  /// The line of a place, 1-based.
  func line(of place: Int) -> Int { note.line(of: place) }

  /// The result that a number was copied from: the nearest one with its digits, or else the only one that it
  /// shows with fewer.
  ///
  /// - Parameters:
  ///   - literal: the number.
  ///   - scope: where the result may stand.
  ///   - symbols: what names mean.
  /// - Returns: `nil` where there is none.
  /// - Complexity: O(numbers of the scope), and a few formulas to read.
  func source(
    of literal: Literal, in scope: Scope, symbols: SymbolView
  ) -> ComputedNumber? {
    guard scope.depth > 0, literal.mayRepeatResult else { return nil }
    var places: [Int] = []
    var finer: [WrittenNumber] = []
    let reach = min(literal.reachOfRepetition, scope.range.count)
    numbers.forEach(in: scope.range.upperBound - reach..<scope.range.upperBound) { number in
      if number.isWritten(like: literal) { places.append(number.start) }
      if literal.isLongDecimal, number.isRefinement(of: literal) { finer.append(number) }
    }
    for place in places.suffix(Self.mostPlaces).reversed() {
      if let found = result(at: place, in: scope, symbols) { return found }
    }
    guard let nearest = finer.last, finer.allSatisfy({ $0.value == nearest.value }) else {
      return nil
    }
    let result = result(at: nearest.start, in: scope, symbols)
    let full = (result?.values ?? []).filter(literal.isRounded(from:))
    return ComputedNumber(
      values: full + [nearest.value], expression: DecimalText.short(nearest.value),
      place: nearest.start)
  }

  /// What a number was computed from; `nil` where it is no result.
  private func result(at place: Int, in scope: Scope, _ symbols: SymbolView) -> ComputedNumber? {
    let key = Key(place: place, depth: scope.depth, parsing: scope.parsing)
    if let known = known[key] { return known }
    if known.count >= Self.mostKnown { known = [:] }
    let found = read(at: place, in: scope, symbols)
    known[key] = .some(found)
    return found
  }

  private func read(at place: Int, in scope: Scope, _ symbols: SymbolView) -> ComputedNumber? {
    let index = note.formulas.partitioningIndex { $0.range.upperBound > place }
    guard index < note.formulas.count, note.formulas[index].range.contains(place),
      note.formulas[index].ignoreReason == nil
    else { return nil }
    let reading = formulas.reading(of: index)
    let formula =
      scope.parsing.map {
        FormulaParser.parse(reading.text.bytes, names: symbols.names, options: $0)
      } ?? reading.formula
    let shared = FormulaContext(
      text: reading.text.bytes, formula: formula,
      mentionsBinaryNumbers: note.mentionsBinaryNumbers)
    let chain = formula.chains.partitioningIndex { chain in
      chain.sides.last.map { reading.text.noteOffset($0.range.upperBound) > place } ?? false
    }
    guard chain < formula.chains.count else { return nil }
    let context = ChainContext(shared: shared, index: chain)
    guard let number = StatedResult(at: place, in: context, of: reading.text) else { return nil }
    let start = reading.text.noteOffset(context.side(0).range.lowerBound)
    let above = NumbersAbove(self, in: scope.before(start))
    return number.computed(in: context, above: above, symbols: symbols)
  }
}
