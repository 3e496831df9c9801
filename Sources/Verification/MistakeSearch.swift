import Binding
import MathNotation
import SourceText

/// A mistake in a chain, before it has its place in the note.
struct FoundMistake {
  var kind: Mistake.Kind?
  /// The token, in offsets of the formula's text.
  var range: ByteRange
  var replacement: String?
  var message: String
  /// The links of the chain that it blames.
  var links: [Int]
  /// The earlier mistake that it repeats or follows from.
  var cause: CarriedNumbers.Entry?
}

/// Finds which tokens of a wrong chain are to blame.
///
/// The edit that rights most claims wins, then the earlier kind; of two that tie none is proposed,
/// and both are named. What is still wrong is searched again.
struct MistakeSearch {
  let table: SymbolTable
  let checker: ChainChecker
  let original: ChainContext

  /// How often what is still wrong is searched again.
  private static let rounds = 3
  /// The longest chain whose mistakes are searched for, in bytes.
  private static let longestChain = 20_000

  private var text: ChainText
  private var context: ChainContext
  private var result: ChainResult
  private var found: [FoundMistake] = []

  /// The mistakes of a chain, in the order in which they were found.
  ///
  /// - Parameters:
  ///   - original: the chain.
  ///   - result: what was found out about it.
  ///   - carried: the wrong numbers of earlier mistakes.
  ///   - table: what the symbols mean here.
  /// - Returns: at least one mistake for every wrong link.
  static func mistakes(
    in original: ChainContext, _ result: ChainResult, carried: CarriedNumbers, table: SymbolTable
  ) -> [FoundMistake] {
    let text = ChainText(original)
    let checker = ChainChecker(table: table)
    var search = MistakeSearch(
      table: table, checker: checker, original: original, text: text, context: original,
      result: result)
    guard text.original.count <= longestChain, search.partFromFormula() else {
      return unexplained(original, result, table)
    }
    search.run(carried)
    return search.found
  }

  /// Reads the chain without the formula around it; false where that makes another chain of it.
  private mutating func partFromFormula() -> Bool {
    let isAlone = original.formula.chains.count == 1 && text.original.count == original.text.count
    if isAlone { return true }
    guard let context = text.context(like: original, names: table.names) else { return false }
    let result = checker.check(context)
    let isSame = zip(result.links, self.result.links).allSatisfy {
      $0?.outcome.rank == $1?.outcome.rank
    }
    guard isSame, result.links.count == self.result.links.count else { return false }
    (self.context, self.result) = (context, result)
    return true
  }

  private init(
    table: SymbolTable, checker: ChainChecker, original: ChainContext, text: ChainText,
    context: ChainContext, result: ChainResult
  ) {
    self.table = table
    self.checker = checker
    self.original = original
    self.text = text
    self.context = context
    self.result = result
  }

  private mutating func run(_ carried: CarriedNumbers) {
    mendSuspect()
    mendCarried(carried)
    for _ in 0..<Self.rounds where result.hasWrong {
      guard mendBest() else { break }
    }
    if result.hasWrong {
      found += Self.unexplained(original, result, table, text: text)
    }
  }

  private var wrongLinks: [Int] {
    result.links.indices.filter { result.links[$0]?.outcome == .wrong }
  }

  // MARK: Trying edits

  private struct Trial {
    var text: ChainText
    var context: ChainContext
    var result: ChainResult
    /// The links that it rights.
    var righted: [Int]
  }

  /// What an edit does; `nil` where it makes something worse or rights nothing.
  private func trial(_ edits: [TextEdit]) -> Trial? {
    var text = text
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard let next = text.applying(edit) else { return nil }
      text = next
    }
    guard let context = text.context(like: original, names: table.names) else { return nil }
    let result = checker.check(context)
    guard result.links.count == self.result.links.count else { return nil }
    var righted: [Int] = []
    for (index, old) in self.result.links.enumerated() {
      let new = result.links[index]
      if old?.outcome == .wrong, new?.outcome == .verified { righted.append(index) }
      if (new?.outcome.rank ?? 0) > (old?.outcome.rank ?? 0) { return nil }
    }
    return Trial(text: text, context: context, result: result, righted: righted)
  }

  private mutating func accept(_ trial: Trial) {
    text = trial.text
    context = trial.context
    result = trial.result
  }

  private func place(_ range: ByteRange) -> ByteRange {
    let range = text.originalRange(range) ?? range
    return (range.lowerBound + text.base)..<(range.upperBound + text.base)
  }

  // MARK: Unknown symbols

  /// An unknown symbol, where exactly one name of its family makes the chain right.
  private mutating func mendSuspect() {
    guard let suspect = result.suspect else { return }
    let spelling = SymbolText(names: table.names)
    let blamed = result.links.indices.filter { result.links[$0]?.unknown == suspect.unknown }
    var edits: [TextEdit] = []
    var mistakes: [FoundMistake] = []
    for node in context.formula.nodes where node.kind == .symbol(suspect.unknown) {
      let token = String(decoding: context.text[node.mark], as: UTF8.self)
      let fix = spelling.rewriting(token, from: suspect.unknown, to: suspect.meant)
      edits.append(TextEdit(range: node.mark, replacement: fix))
      let message = "\(token) is not known; \(spelling.words(suspect.meant)) makes the chain right"
      mistakes.append(
        FoundMistake(
          kind: .symbol, range: place(node.mark), replacement: fix, message: message,
          links: blamed))
    }
    guard let trial = trial(edits) else { return }
    accept(trial)
    found += mistakes
  }

  // MARK: Numbers of earlier mistakes

  private mutating func mendCarried(_ carried: CarriedNumbers) {
    let repeated = carried.repeated(in: context, table: table)
    guard !repeated.isEmpty,
      let chain = CarriedEdits(context, repeated, table: table, checker: checker)
    else { return }
    let blamed = wrongLinks
    var mended = text
    for edit in chain.edits.sorted(by: { $0.edit.range.lowerBound > $1.edit.range.lowerBound }) {
      guard let next = mended.applying(edit.edit) else { return }
      mended = next
    }
    guard let context = mended.context(like: original, names: table.names) else { return }
    let result = checker.check(context)
    let wrong = result.links.count { $0?.outcome == .wrong }
    guard wrong < max(blamed.count, 1) else { return }
    let righted = blamed.filter { result.links[$0]?.outcome != .wrong }
    for edit in chain.edits {
      let token = String(decoding: self.context.text[edit.edit.range], as: UTF8.self)
      found.append(
        FoundMistake(
          kind: .carried, range: place(edit.edit.range), replacement: edit.edit.replacement,
          message: Wording.carried(token, edit.edit.replacement, edit.entry, edit.isRepeated),
          links: righted, cause: edit.entry))
    }
    (text, self.context, self.result) = (mended, context, result)
  }

  // MARK: The best edit

  /// Applies the best edit, or names those that tie; false where nothing rights anything.
  private mutating func mendBest() -> Bool {
    let finder = CandidateFinder(context, result, table)
    var best: [(candidate: Candidate, trial: Trial)] = []
    let wrong = wrongLinks.count
    for candidate in Candidate.sorted(finder.candidates) {
      // Nothing rights more than all that is wrong, and the rest is less to be preferred.
      if let leader = best.first, leader.trial.righted.count == wrong,
        leader.candidate.isPreferred(to: candidate)
      {
        break
      }
      guard let trial = trial([candidate.edit]), !trial.righted.isEmpty,
        !contradicts(candidate, trial)
      else { continue }
      guard let leader = best.first else {
        best = [(candidate, trial)]
        continue
      }
      let (rights, leads) = (trial.righted.count, leader.trial.righted.count)
      if rights > leads || (rights == leads && candidate.isPreferred(to: leader.candidate)) {
        best = [(candidate, trial)]
      } else if rights == leads, !leader.candidate.isPreferred(to: candidate) {
        // Of several operators in one place the more common one comes first.
        let isSamePlace = candidate.edit.range == leader.candidate.edit.range
        if !isSamePlace || candidate.kind != .operator { best.append((candidate, trial)) }
      }
    }
    guard let (candidate, trial) = best.first else { return false }
    guard best.count == 1 else {
      nameTie(best.map(\.candidate), trial.righted)
      return false
    }
    let message = Wording(table: table, context: context).message(
      candidate, before: result, links: trial.righted)
    found.append(
      FoundMistake(
        kind: candidate.kind, range: place(candidate.edit.range),
        replacement: candidate.edit.replacement, message: message, links: trial.righted))
    accept(trial)
    return true
  }

  /// Whether an edit changes a number on which another side of the chain agrees.
  ///
  /// In `A = B = 3` where A is 3, it is B that is wrong.
  private func contradicts(_ candidate: Candidate, _ trial: Trial) -> Bool {
    let sides = context.chain.sides
    guard
      let side = sides.firstIndex(where: { side in
        guard let root = side.root, context.formula.statedNumber(at: root) != nil else {
          return false
        }
        return side.range.contains(candidate.edit.range.lowerBound)
      }),
      let stated = value(ofSide: side)
    else { return false }
    return sides.indices.contains { other in
      guard abs(other - side) > 1, let value = value(ofSide: other),
        isBetweenEqualities(min(side, other), max(side, other))
      else { return false }
      return Comparison(relation: .equal).compare(value, stated) == .verified
    }
  }

  private func isBetweenEqualities(_ first: Int, _ last: Int) -> Bool {
    context.chain.links[first..<last].allSatisfy {
      $0.relation == .equal || $0.relation == .approximatelyEqual
    }
  }

  private func value(ofSide side: Int) -> SideValue? {
    let links = result.links
    if side < links.count, let value = links[side]?.left { return value }
    return side > 0 ? links[side - 1]?.right : nil
  }

  private mutating func nameTie(_ candidates: [Candidate], _ links: [Int]) {
    let options = candidates.map { candidate in
      let token = String(decoding: context.text[candidate.edit.range], as: UTF8.self)
      return "\(token) should be \(candidate.edit.replacement)"
    }
    for link in links {
      let side = context.chain.sides[link + 1].range
      let base = Wording(table: table, context: context)
      let fact = result.links[link].map { base.message(link, $0, result) } ?? ""
      found.append(
        FoundMistake(
          kind: nil, range: place(side), replacement: nil,
          message: "\(fact); either \(options.prefix(4).joined(separator: ", or "))",
          links: [link]))
      // The tie explains this link: it is not searched again.
      result.links[link]?.outcome = .unread(.ambiguousNumber)
    }
  }

  // MARK: What remains

  /// Wrong links that no edit explains: the right side is named.
  private static func unexplained(
    _ context: ChainContext, _ result: ChainResult, _ table: SymbolTable, text: ChainText? = nil
  ) -> [FoundMistake] {
    result.links.enumerated().compactMap { index, link in
      guard let link, link.outcome == .wrong else { return nil }
      let message = Wording(table: table, context: context).message(index, link, result)
      return FoundMistake(
        kind: nil, range: context.chain.sides[index + 1].range, replacement: nil,
        message: message, links: [index])
    }
  }
}
