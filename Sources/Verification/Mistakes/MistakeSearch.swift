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
  /// Whether its number is wrong elsewhere, too; before one that is right a minus may be missing.
  var isOfNumber = true
}

/// Finds which tokens of a wrong chain are to blame.
///
/// The edit that rights most claims wins, then the earlier kind; of two that tie none is proposed,
/// and both are named. What is still wrong is searched again.
struct MistakeSearch {
  let table: SymbolView
  let checker: ChainChecker
  let original: ChainContext

  /// How often what is still wrong is searched again.
  private static let rounds = 3
  /// How many bytes are read again at most to try edits on the whole chain: some two hundred edits
  /// of a chain that fills ten lines.
  private static let mostBytes = 200_000
  /// The longest chain whose mistakes are searched for, in bytes.
  private static let longestChain = 20_000

  private var text: ChainText
  private var context: ChainContext
  private var result: ChainResult
  private var found: [FoundMistake] = []
  private var bytesLeft = MistakeSearch.mostBytes

  /// The mistakes of a chain, in the order in which they were found.
  ///
  /// - Parameters:
  ///   - original: the chain.
  ///   - result: what was found out about it.
  ///   - carried: the wrong numbers of earlier mistakes.
  /// - Returns: at least one mistake for every wrong link.
  static func mistakes(
    in original: ChainContext, _ result: ChainResult, carried: CarriedNumbers
  ) -> [FoundMistake] {
    let table = result.symbols
    let checker = ChainChecker(symbols: table)
    let (original, result) =
      original.readWithOtherSeparators(result, checker: checker) ?? (original, result)
    let text = ChainText(original)
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
    if self.result.isSettled, context.reads(as: original, movedBy: text.base) {
      self.context = context
      return true
    }
    let result = checker.check(context)
    let isSame = zip(result.links, self.result.links).allSatisfy {
      $0?.outcome.rank == $1?.outcome.rank
    }
    guard isSame, result.links.count == self.result.links.count else { return false }
    (self.context, self.result) = (context, result)
    return true
  }

  private init(
    table: SymbolView, checker: ChainChecker, original: ChainContext, text: ChainText,
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
    guard let text = text.applying(edits),
      let context = text.context(like: original, names: table.names)
    else { return nil }
    let result = checker.check(context)
    guard result.links.count == self.result.links.count else { return nil }
    var righted: [Int] = []
    for index in result.links.indices {
      let (old, new) = (self.result.links[index]?.outcome, result.links[index]?.outcome)
      if old == .wrong, new == .verified { righted.append(index) }
      if (new?.rank ?? 0) > (old?.rank ?? 0) { return nil }
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
      let chain = CarriedEdits(
        context, repeated, before: result, table: table, checker: checker)
    else { return }
    let blamed = wrongLinks
    guard let mended = text.applying(chain.edits.map(\.edit)),
      let context = mended.context(like: original, names: table.names)
    else { return }
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

  /// Edits that right as many links, and of which none is to be preferred.
  private struct Leaders {
    var candidates: [Candidate] = []
    var righted: [Int] = []
  }

  /// Applies the best edit, or names those that tie; false where nothing rights anything.
  private mutating func mendBest() -> Bool {
    let finder = CandidateFinder(context, result, table)
    let candidates = Candidate.sorted(finder.candidates)
    var trial: Trial?
    var best = leaders(of: candidates, isThorough: false)
    if let only = best.candidates.first, best.candidates.count == 1,
      best.righted == wrongLinks, !result.isSpared
    {
      // Nothing is left to be searched for.
      add(only, rights: best.righted)
      return false
    }
    if let candidate = best.candidates.first {
      trial = self.trial([candidate.edit])
      // What the links beside an edit tell must hold for the chain as a whole.
      if trial?.righted != best.righted { best = leaders(of: candidates, isThorough: true) }
    }
    guard let candidate = best.candidates.first else { return false }
    guard best.candidates.count == 1 else {
      nameTie(best.candidates, best.righted)
      return false
    }
    if trial?.righted != best.righted { trial = self.trial([candidate.edit]) }
    guard let trial else { return false }
    add(candidate, rights: trial.righted)
    accept(trial)
    return true
  }

  private mutating func add(_ candidate: Candidate, rights links: [Int]) {
    let message = Wording(symbols: table, context: context).message(
      candidate, before: result, links: links)
    found.append(
      FoundMistake(
        kind: candidate.kind, range: place(candidate.edit.range),
        replacement: candidate.edit.replacement, message: message, links: links,
        isOfNumber: candidate.detail != .missingMinus))
    for link in links where result.links[link]?.outcome == .wrong {
      result.links[link]?.outcome = .verified
    }
  }

  /// Tries the candidates, the preferred ones first.
  private mutating func leaders(of candidates: [Candidate], isThorough: Bool) -> Leaders {
    var trials = EditTrial(context, result, table: table, checker: checker)
    var best = Leaders()
    let wrong = wrongLinks.count
    for candidate in candidates {
      // Nothing rights more than all that is wrong, and the rest is less to be preferred.
      if let leader = best.candidates.first, best.righted.count == wrong,
        leader.isPreferred(to: candidate)
      {
        break
      }
      let righted = rightedLinks(candidate.edit, &trials, isThorough)
      guard !righted.isEmpty, !contradicts(candidate) else { continue }
      guard let leader = best.candidates.first else {
        best = Leaders(candidates: [candidate], righted: righted)
        continue
      }
      let (rights, leads) = (righted.count, best.righted.count)
      if rights > leads || (rights == leads && candidate.isPreferred(to: leader)) {
        best = Leaders(candidates: [candidate], righted: righted)
      } else if rights == leads, !leader.isPreferred(to: candidate) {
        // Of several operators in one place the more common one comes first.
        let isSamePlace = candidate.edit.range == leader.edit.range
        if !isSamePlace || candidate.kind != .operator { best.candidates.append(candidate) }
      }
    }
    return best
  }

  /// The links that an edit rights, if it makes none worse.
  private mutating func rightedLinks(
    _ edit: TextEdit, _ trials: inout EditTrial, _ isThorough: Bool
  ) -> [Int] {
    if !isThorough {
      switch trials.finding(edit) {
      case .useless: return []
      case .rights(let links): return links
      case .unknown: break
      }
    }
    // The whole chain is read and judged again.
    guard bytesLeft > 0 else { return [] }
    bytesLeft -= text.bytes.count
    return trial([edit])?.righted ?? []
  }

  /// Whether an edit changes a number on which another side of the chain agrees.
  ///
  /// In `A = B = 3` where A is 3, it is B that is wrong.
  private func contradicts(_ candidate: Candidate) -> Bool {
    let sides = context.chain.sides
    let place = candidate.edit.range.lowerBound
    guard let side = sides.firstIndex(where: { $0.range.contains(place) }),
      let root = sides[side].root,
      context.formula.statedNumber(at: root) != nil
        || !context.formula.statedEntries(at: root).isEmpty,
      let stated = value(ofSide: side)
    else { return false }
    func agrees(_ other: Int) -> Bool {
      guard abs(other - side) > 1, let value = value(ofSide: other) else { return false }
      return Comparison(relation: .equal).compare(value, stated) == .verified
    }
    // Only what equalities join to the side speaks of it.
    let links = context.chain.links
    var first = side
    while first > 0, links[first - 1].relation.isEqualOrNearly {
      first -= 1
      if agrees(first) { return true }
    }
    var last = side
    while last < links.count, links[last].relation.isEqualOrNearly {
      last += 1
      if agrees(last) { return true }
    }
    return false
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
      let base = Wording(symbols: table, context: context)
      let fact = result.links[link].map { base.message(link, $0, result).text } ?? ""
      found.append(
        FoundMistake(
          kind: nil, range: place(side), replacement: nil,
          message: "\(fact); either \(options.prefix(4).joined(separator: ", or "))",
          links: [link]))
      // The tie explains this link: it is not searched again.
      result.links[link]?.outcome = .unread(.looseApproximation)
    }
  }

  // MARK: What remains

  /// Wrong links that no edit explains: the right side is named.
  private static func unexplained(
    _ context: ChainContext, _ result: ChainResult, _ table: SymbolView, text: ChainText? = nil
  ) -> [FoundMistake] {
    result.links.enumerated().compactMap { index, link in
      guard let link, link.outcome == .wrong else { return nil }
      let message = Wording(symbols: table, context: context).message(index, link, result).text
      return FoundMistake(
        kind: nil, range: context.chain.sides[index + 1].range, replacement: nil,
        message: message, links: [index])
    }
  }
}
