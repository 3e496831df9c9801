import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Looks for names that are given another value further on in their block.
///
/// "Let x = 2. … Now solve 3x + 1 = 10, so x = 3": the equation speaks of the later x.
struct LaterDefinitions {
  let note: Note
  let names: NameTable
  /// The index of the formula at hand in the note.
  let formula: Int

  /// The names that chains of other formulas begin with, once they were looked at.
  let cache: LeadingNames

  /// How many formulas are looked at, and how many chains of the formula at hand.
  private static let maximumDistance = 20

  /// Takes back that links are wrong which use a name that is defined anew further on.
  func spare(_ result: inout ChainResult, in context: ChainContext, _ symbols: SymbolView) {
    var later: Set<Name>?
    for index in result.links.indices where result.links[index]?.outcome == .wrong {
      let used = [index, index + 1].compactMap { context.chain.sides[$0].root }
        .flatMap { context.symbols(under: $0) }
        .filter { !symbols.isDeclared($0) && symbols.meaning(of: $0) != nil }
      guard !used.isEmpty else { continue }
      let defined = later ?? definedLater(than: context)
      later = defined
      if !defined.isDisjoint(with: used) {
        result.links[index]?.outcome = .unread(.definitionFurtherUp)
      }
    }
  }

  /// The names that a chain further on in the block begins with.
  private func definedLater(than context: ChainContext) -> Set<Name> {
    var found: Set<Name> = []
    let rest = context.formula.chains[(context.index + 1)...].prefix(Self.maximumDistance)
    collect(from: rest, of: context.formula, into: &found)
    for next in note.formulas.indices[(formula + 1)...].prefix(Self.maximumDistance) {
      guard note.formulas[next].block == note.formulas[formula].block else { break }
      found.formUnion(
        cache.names(of: next) {
          let parsed = FormulaParser.parse(note.formulas[next].text(in: note).bytes, names: names)
          var names: Set<Name> = []
          collect(from: parsed.chains[...], of: parsed, into: &names)
          return names
        })
    }
    return found
  }

  private func collect(
    from chains: ArraySlice<Chain>, of formula: ParsedFormula, into found: inout Set<Name>
  ) {
    for chain in chains {
      guard let root = chain.sides.first?.root, case .symbol(let name) = formula.nodes[root].kind,
        let relation = chain.links.first?.relation,
        relation == .equal || relation == .approximatelyEqual || relation == .defined
      else { continue }
      found.insert(name)
    }
  }
}

/// The names that the chains of formulas begin with, so that each formula is read once.
final class LeadingNames {
  /// A window over the formulas ahead.
  private var known: [Int: Set<Name>] = [:]

  func names(of formula: Int, _ find: () -> Set<Name>) -> Set<Name> {
    if let names = known[formula] { return names }
    if known.count > 64 { known.removeAll() }
    let names = find()
    known[formula] = names
    return names
  }
}
