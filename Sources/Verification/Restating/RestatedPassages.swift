import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Judges the chains of a note, in each passage with the numbers that the passage gives the network.
struct RestatedPassages {
  private let note: Note
  private let table: SymbolTable
  private let checker: ChainChecker
  private let search: RestatementSearch
  private var passage: RestatedPassage?
  private var standing = RestatedPassage.Standing.outside
  private var formula = 0

  init(_ note: Note, _ table: SymbolTable) {
    self.note = note
    self.table = table
    checker = ChainChecker(table: table)
    search = RestatementSearch(note: note, table: table, checker: checker)
  }

  /// Goes on to a formula.
  mutating func enter(_ index: Int) {
    table.restated = nil
    formula = index
    guard passage != nil else { return }
    standing = passage?.enter(index, of: note) ?? .outside
    if standing == .outside { leave() }
  }

  /// Ends the passage at hand.
  mutating func leave() {
    if let passage { table.forget(passage.network) }
    (passage, standing) = (nil, .outside)
  }

  /// What is found out about a chain of the formula at hand; the symbol table is left as the chain
  /// has it.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - declaration: the directive that declares the network in force, if it stands in the note.
  /// - Returns: the outcome of its links, and what it defines.
  mutating func judge(_ context: ChainContext, declaration: ByteRange?) -> ChainResult {
    guard let passage else { return judgeOutside(context, checker.check(context), declaration) }
    if standing == .inside {
      table.restated = passage.network
      return checker.check(context)
    }
    table.restated = nil
    let plain = checker.check(context)
    if standing == .behind, !plain.hasWrong { return judgeOutside(context, plain, declaration) }
    table.restated = passage.network
    let restated = checker.check(context)
    if isRight(context, restated, but: plain) {
      self.passage?.confirm(formula)
      standing = .inside
      return restated
    }
    if standing == .following, !isRight(context, plain, but: restated) { return restated }
    table.restated = nil
    if standing == .following { leave() }
    return judgeOutside(context, plain, declaration)
  }

  private mutating func judgeOutside(
    _ context: ChainContext, _ result: ChainResult, _ declaration: ByteRange?
  ) -> ChainResult {
    guard
      let found = search.passage(
        from: context, result, formula: formula, declaration: declaration)
    else { return result }
    leave()
    passage = found
    standing = .inside
    table.restated = found.network
    return checker.check(context)
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
        return table.network?.quantity(name)?.isGiven == false
      }
    }
  }
}
