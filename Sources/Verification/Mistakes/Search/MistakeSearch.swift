import Binding
import MathNotation
import SourceText

/// Finds which tokens of a wrong chain are to blame.
///
/// The edit that rights most claims wins, then the least surprising one; of two that tie none is
/// proposed, and both are named. What is still wrong is searched again.
struct MistakeSearch {
  /// The chain as it was written.
  let original: ChainContext
  /// The numbers that stand around it.
  let witnesses: Witnesses
  /// Tries edits on the chain as it is mended so far.
  var trials: Trials
  /// The mistakes, in the order in which they were found.
  var found: [FoundMistake] = []
  /// The links of which something was found that no further trial can add to.
  var explained: Set<Int> = []

  /// How often what is still wrong is searched again.
  private static let rounds = 3
  /// The longest chain whose mistakes are searched for, in bytes.
  private static let longestChain = 20_000

  var chain: MendedChain { trials.chain }
  var symbols: SymbolView { trials.checker.symbols }

  /// The mistakes of a chain, in the order in which they were found.
  ///
  /// - Parameters:
  ///   - original: the chain.
  ///   - result: what was found out about it.
  ///   - carried: the wrong numbers of earlier mistakes.
  ///   - witnesses: the numbers that stand around the chain.
  /// - Returns: at least one mistake for every wrong link.
  static func mistakes(
    in original: ChainContext, _ result: ChainResult, carried: CarriedNumbers,
    witnesses: Witnesses = Witnesses()
  ) -> [FoundMistake] {
    let checker = ChainChecker(symbols: result.symbols)
    let (original, result) =
      original.readAsJudged(result, checker: checker) ?? (original, result)
    // Fixes are decimal.
    guard
      !result.links.contains(where: {
        $0?.judgement.reading.isBinary == true && $0?.outcome == .wrong
      })
    else { return unexplained(original, result) }
    let whole = MendedChain(text: ChainText(original), context: original, result: result)
    guard whole.text.original.count <= longestChain, let chain = alone(whole, checker) else {
      return unexplained(original, result)
    }
    var search = MistakeSearch(
      original: original, witnesses: witnesses, trials: Trials(on: chain, checker: checker))
    search.run(carried)
    return search.found
  }

  /// The chain without the formula around it; `nil` where that makes another chain of it.
  private static func alone(_ chain: MendedChain, _ checker: ChainChecker) -> MendedChain? {
    let (text, original) = (chain.text, chain.context)
    let isAlone = original.formula.chains.count == 1 && text.original.count == original.text.count
    if isAlone { return chain }
    guard let context = text.context(like: original, names: checker.symbols.names) else {
      return nil
    }
    if chain.result.isSettled, context.reads(as: original, movedBy: text.base) {
      return MendedChain(text: text, context: context, result: chain.result)
    }
    let result = checker.check(context)
    let isSame = zip(result.links, chain.result.links).allSatisfy {
      $0?.outcome.rank == $1?.outcome.rank
    }
    guard isSame, result.links.count == chain.result.links.count else { return nil }
    return MendedChain(text: text, context: context, result: result)
  }

  private mutating func run(_ carried: CarriedNumbers) {
    mendSuspect()
    mendCarried(carried)
    for _ in 0..<Self.rounds where chain.result.hasWrong {
      guard mendBest() else { break }
    }
    found += Self.unexplained(original, chain.result, except: explained)
  }

  /// The place in the formula of a range of the chain as it is mended so far.
  func place(_ range: ByteRange) -> ByteRange {
    let range = chain.text.originalRange(range) ?? range
    return (range.lowerBound + chain.text.base)..<(range.upperBound + chain.text.base)
  }

  /// The text of a token of the chain as it is mended so far.
  func token(_ range: ByteRange) -> String {
    String(decoding: chain.context.text[range], as: UTF8.self)
  }

  // MARK: Unknown symbols

  /// An unknown symbol, where exactly one name of its family makes the chain right.
  private mutating func mendSuspect() {
    guard let suspect = chain.result.suspect else { return }
    let spelling = SymbolText(names: symbols.names)
    let links = chain.result.links
    let blamed = links.indices.filter { links[$0]?.unknown == suspect.unknown }
    var edits: [TextEdit] = []
    var mistakes: [FoundMistake] = []
    for node in chain.context.formula.nodes where node.kind == .symbol(suspect.unknown) {
      let token = token(node.mark)
      let fix = spelling.rewriting(token, from: suspect.unknown, to: suspect.meant)
      edits.append(TextEdit(range: node.mark, replacement: fix))
      let message = "\(token) is not known; \(spelling.words(suspect.meant)) makes the chain right"
      mistakes.append(
        FoundMistake(
          kind: .symbol, range: place(node.mark), replacement: fix, safety: .safe,
          message: message, links: blamed))
    }
    guard let trial = trials.attempt(edits), trial.worsened.isEmpty, let mended = trial.mended
    else { return }
    trials.accept(mended)
    found += mistakes
  }

  // MARK: What remains

  /// Wrong links that no edit explains: the right side is named.
  private static func unexplained(
    _ context: ChainContext, _ result: ChainResult, except explained: Set<Int> = []
  ) -> [FoundMistake] {
    result.links.enumerated().compactMap { index, link in
      guard let link, link.outcome == .wrong, !explained.contains(index) else { return nil }
      let message = Wording(symbols: result.symbols, context: context).message(index, link, result)
      return FoundMistake(
        kind: nil, range: context.chain.sides[index + 1].range, replacement: nil,
        message: message.text, links: [index])
    }
  }
}
