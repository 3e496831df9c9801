import MathNotation
import NoteMarkup
import SourceText

/// What a note says behind its formulas, as far as their blocks go.
final class LookAhead {
  private let note: Note
  private let names: NameTable
  private let cache = LeadingNames()
  /// What was found behind the chain that was asked for last.
  private var found: (formula: Int, chain: Int, names: Set<Name>)?

  /// How many formulas are looked at, and how many chains of the formula at hand: no paragraph has
  /// more, and a note of one block must not be read once for each of its formulas.
  private static let maximumDistance = 20

  init(in note: Note, names: NameTable) {
    self.note = note
    self.names = names
  }

  /// The names that are given a value by a chain behind another one: those that a chain of the same
  /// block begins with.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - formula: the index of its formula in the note.
  /// - Returns: the names, each once.
  func names(definedBehind context: ChainContext, of formula: Int) -> Set<Name> {
    if let found, found.formula == formula, found.chain == context.index { return found.names }
    let names = search(behind: context, of: formula)
    found = (formula, context.index, names)
    return names
  }

  private func search(behind context: ChainContext, of formula: Int) -> Set<Name> {
    let rest = context.formula.chains[(context.index + 1)...].prefix(Self.maximumDistance)
    var found = leadingNames(of: rest, in: context.formula)
    for next in note.formulas.indices[(formula + 1)...].prefix(Self.maximumDistance) {
      guard note.formulas[next].block == note.formulas[formula].block else { break }
      found.formUnion(
        cache.names(of: next) {
          let parsed = FormulaParser.parse(note.formulas[next].text(in: note).bytes, names: names)
          return leadingNames(of: parsed.chains[...], in: parsed)
        })
    }
    return found
  }

  private func leadingNames(
    of chains: ArraySlice<Chain>, in formula: ParsedFormula
  ) -> Set<Name> {
    var found: Set<Name> = []
    for chain in chains {
      guard let root = chain.sides.first?.root, case .symbol(let name) = formula.nodes[root].kind,
        let relation = chain.links.first?.relation,
        relation == .equal || relation == .approximatelyEqual || relation == .defined
      else { continue }
      found.insert(name)
    }
    return found
  }
}
