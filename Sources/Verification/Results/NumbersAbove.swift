import Binding
import MathNotation
import SourceText

/// The results that stand above a chain.
struct NumbersAbove {
  let numbers: ComputedNumbers
  private(set) var scope: ComputedNumbers.Scope

  init(_ numbers: ComputedNumbers, in scope: ComputedNumbers.Scope) {
    (self.numbers, self.scope) = (numbers, scope)
  }

  /// The same results as a reading has them.
  func read(as reading: Reading) -> NumbersAbove {
    var above = self
    above.scope.parsing = reading.parsing
    return above
  }

  /// What a number of the chain may be in full, the likeliest first; at most three values.
  func values(of literal: Literal, symbols: SymbolView) -> [Double] {
    let source = numbers.source(of: literal, in: scope, symbols: symbols)
    return source.map { Array($0.values.prefix(3)) } ?? []
  }

  /// What stands for the numbers of some sides in full: `\frac{12}{7} of line 3`.
  ///
  /// - Parameters:
  ///   - sides: the indices of the sides.
  ///   - symbols: what names mean.
  ///   - context: the chain.
  /// - Returns: all of them, each once; empty where there is none.
  func words(for sides: [Int], symbols: SymbolView, of context: ChainContext) -> String {
    var words: [String] = []
    for root in sides.compactMap({ context.side($0).root })
    where context.formula.statedNumber(at: root) == nil {
      for literal in context.formula[root].indices.compactMap({ context.formula.literal(at: $0) }) {
        guard let source = numbers.source(of: literal, in: scope, symbols: symbols),
          !source.values.isEmpty
        else { continue }
        let text = "\(source.expression) of line \(numbers.line(of: source.place))"
        if !words.contains(text) { words.append(text) }
      }
    }
    return words.joined(separator: " and ")
  }
}

/// Where a formula stands in a note that computes numbers above it.
struct ComputingNote {
  let numbers: ComputedNumbers
  /// The index of the formula in the note.
  let formula: Int
  /// The text of the formula, and where in it that begins whose offsets are known.
  let text: SlicedText
  var start = 0

  /// What stands above a chain.
  func above(_ context: ChainContext) -> NumbersAbove {
    let place = text.noteOffset(start + context.side(0).range.lowerBound)
    return NumbersAbove(numbers, in: numbers.scope(above: place, ofFormula: formula))
  }
}
