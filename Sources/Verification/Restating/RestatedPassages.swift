import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Judges the chains of a note, in each passage with the numbers that the passage gives the network.
struct RestatedPassages {
  private let note: Note
  private let table: SymbolTable
  private var search: RestatementSearch
  private var passage: RestatedPassage?
  private var standing = RestatedPassage.Standing.outside
  private var formula = 0

  init(_ prose: NoteProse, _ table: SymbolTable) {
    note = prose.note
    self.table = table
    let start = SymbolTable.Scope(block: 0, section: 0)
    search = RestatementSearch(prose: prose, symbols: table.view(at: start))
  }

  /// Goes on to a formula, with what the names mean there.
  mutating func enter(_ index: Int, _ symbols: SymbolView) {
    search.symbols = symbols
    formula = index
    guard passage != nil else { return }
    standing = passage?.enter(index, of: note) ?? .outside
    if standing == .outside { leave() }
  }

  /// Ends the passage at hand.
  mutating func leave() {
    if let passage { table.forget(passage.network.names) }
    (passage, standing) = (nil, .outside)
  }

  /// What a chain says with the network as declared, or as a passage restates it.
  private func check(_ context: ChainContext, restating network: RestatedNetwork? = nil)
    -> ChainResult
  {
    ChainChecker(symbols: search.symbols.restating(network)).check(context)
  }

  /// What is found out about a chain of the formula at hand.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - declaration: the directive that declares the network in force, if it stands in the note.
  /// - Returns: the outcome of its links, and what it defines.
  mutating func judge(_ context: ChainContext, declaration: ByteRange?) -> ChainResult {
    guard let passage else {
      return judgeOutside(context, known: check(context), declaration: declaration)
    }
    if standing == .inside { return check(context, restating: passage.network) }
    let plain = check(context)
    if standing == .behind, !plain.isRefuted {
      return judgeOutside(context, known: plain, declaration: declaration)
    }
    let restated = check(context, restating: passage.network)
    if isRight(context, restated, but: plain) {
      self.passage?.confirm(formula)
      standing = .inside
      return restated
    }
    if standing == .following, !isRight(context, plain, but: restated) { return restated }
    if standing == .following { leave() }
    return judgeOutside(context, known: plain, declaration: declaration)
  }

  private mutating func judgeOutside(
    _ context: ChainContext, known result: ChainResult, declaration: ByteRange?
  ) -> ChainResult {
    guard
      let found = search.passage(
        from: context, result, formula: formula, declaration: declaration)
    else { return result }
    leave()
    passage = found
    standing = .inside
    return check(context, restating: found.network)
  }

  /// Whether a chain gives a computed quantity the value that it has in one reading, and not the one
  /// that it has in another.
  private func isRight(
    _ context: ChainContext, _ result: ChainResult, but other: ChainResult
  ) -> Bool {
    result.links.indices.contains { index in
      guard result.links[index]?.outcome == .verified,
        other.links[index]?.outcome != .verified
      else { return false }
      return [index, index + 1].contains { side in
        guard let root = context.chain.sides[side].root,
          case .symbol(let name) = context.formula.nodes[root].kind
        else { return false }
        return search.symbols.network?.quantity(name)?.isGiven == false
      }
    }
  }
}
