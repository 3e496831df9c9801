import Binding
import MathNotation
import SourceText

extension MistakeSearch {
  /// An edit that follows when the number of an earlier mistake is mended: of that number itself, or
  /// of a result that was right only with it.
  private struct CarriedEdit {
    var edit: TextEdit
    var entry: CarriedNumbers.Entry
    /// Whether the number repeats the earlier one, rather than follows from it.
    var isRepeated: Bool
  }

  /// How many results in a row are followed.
  static let carriedRounds = 4

  /// Mends the numbers of earlier mistakes, and what was right only with them.
  mutating func mendCarried(_ carried: CarriedNumbers) {
    let repeated = carried.repeated(
      in: chain.context, symbols: symbols, isWrong: chain.result.hasWrong)
    guard let cause = repeated.first?.entry else { return }
    var edits = repeated.map { node, entry in
      let edit = TextEdit(
        range: chain.context.formula.nodes[node].mark, replacement: entry.meant)
      return CarriedEdit(edit: edit, entry: entry, isRepeated: true)
    }
    guard var trial = trials.attempt(edits.map(\.edit)) else { return }
    // A result that is as wrong with the number as it was does not repeat it.
    let results = edits.filter { isWrongResult($0.edit, in: trial) }
    if !results.isEmpty {
      edits.removeAll { edit in results.contains { $0.edit == edit.edit } }
      guard let next = trials.attempt(edits.map(\.edit)), !edits.isEmpty else { return }
      trial = next
    }
    // Each round mends the results that the last one made wrong.
    for _ in 0..<Self.carriedRounds {
      let following = followingEdits(trial, besides: edits.map(\.edit))
      guard !following.isEmpty else { break }
      edits += following.map { CarriedEdit(edit: $0, entry: cause, isRepeated: false) }
      guard let next = trials.attempt(edits.map(\.edit)) else { return }
      trial = next
    }
    accept(edits, trial)
  }

  /// Whether an edit changes the number that the second side of a wrong link states, and leaves that wrong.
  private func isWrongResult(_ edit: TextEdit, in trial: Trial) -> Bool {
    let context = chain.context
    guard
      let side = context.chain.sides.firstIndex(where: { $0.range.contains(edit.range.lowerBound) }
      ),
      side > 0, let root = context.side(side).root, context.formula.statedNumber(at: root) != nil,
      chain.result.links[side - 1]?.outcome == .wrong
    else { return false }
    return trial.mended?.result.links[side - 1]?.outcome == .wrong
  }

  /// The results that are less right with the edits tried so far than they were before, mended.
  func followingEdits(_ trial: Trial, besides edits: [TextEdit]) -> [TextEdit] {
    var places = Set(edits.map(\.range))
    let links = trial.worsened + chain.result.links.indices.filter { isLeftBehind($0, in: trial) }
    return links.flatMap { link -> [TextEdit] in
      guard
        chain.result.links[link].map({ $0.outcome == .verified || $0.outcome == .rounding })
          == true,
        let after = trial.mended?.result.links[link],
        after.outcome == .wrong || after.outcome == .rounding || isLeftBehind(link, in: trial)
      else { return [] }
      return self.edits(ofResult: link, meaning: after)
        .filter { places.insert($0.range).inserted }
    }
  }

  /// Whether a link that was right by its own sides is so only for an earlier one with the edits: that has names
  /// whose values the note computed from the wrong numbers.
  private func isLeftBehind(_ link: Int, in trial: Trial) -> Bool {
    guard let before = chain.result.links[link], let after = trial.mended?.result.links[link],
      before.outcome == .verified, after.outcome == .verified, !before.judgement.restsElsewhere
    else { return false }
    if case .earlierSide = after.judgement.ground { return true }
    return false
  }

  /// The stated result of a link, as it is with the mended numbers.
  private func edits(ofResult link: Int, meaning after: LinkResult) -> [TextEdit] {
    let formula = chain.context.formula
    guard let left = after.left, let root = chain.context.chain.sides[link + 1].root else {
      return []
    }
    let entries = formula.statedEntries(at: root)
    if !entries.isEmpty, case .matrix(let matrix) = left.written,
      matrix.entries.count == entries.count
    {
      return entries.enumerated().compactMap { index, number in
        guard let number, let value = left.entry(index).best,
          !Figure(number, of: symbols.names.e, at: 0).displays(value)
        else { return nil }
        return edit(of: number, meaning: value)
      }
    }
    guard let value = left.best else { return [] }
    let stated = formula.statedNumber(at: root)
    return [stated.map { edit(of: $0, meaning: value) } ?? edit(under: root, toward: value)]
      .compactMap(\.self)
  }

  /// A stated number as another value would be written.
  private func edit(of stated: StatedNumber, meaning value: Double) -> TextEdit? {
    guard stated.literal.comma == .none else { return nil }
    return TextEdit(
      range: chain.context.formula.nodes[stated.node].mark,
      replacement: NumberText.displayInFull(value / stated.scale, like: stated.literal))
  }

  /// The only decimal of a side that may have been computed, as it must be for the side's value: in
  /// `\tanh(2.3248)` what the function is taken of.
  private func edit(under root: Int, toward value: Double) -> TextEdit? {
    let formula = chain.context.formula
    let decimals = formula[root].indices.filter { node in
      guard case .number(let index) = formula.nodes[node].kind else { return false }
      return formula.literals[Int(index)].isLongDecimal
    }
    var evaluator = SideEvaluator(symbols).evaluator(at: root, in: formula)
    guard let node = decimals.first, decimals.count == 1,
      case .number(let index) = formula.nodes[node].kind,
      (try? evaluator.record(at: root)) != nil,
      let need = evaluator.neededValues(at: root, for: value).first(where: { $0.node == node }),
      need.value > 0, formula.literals[Int(index)].comma == .none
    else { return nil }
    return TextEdit(
      range: formula.nodes[node].mark,
      replacement: NumberText.displayInFull(need.value, like: formula.literals[Int(index)]))
  }

  /// Adds the edits, if less is wrong with them.
  private mutating func accept(_ edits: [CarriedEdit], _ trial: Trial) {
    let blamed = chain.wrongLinks
    // What two digits repeat is taken for the same number only where that rights the chain.
    let isSure = edits.contains(where: \.entry.isUnmistakable)
    guard let mended = trial.mended,
      isSure ? mended.wrongLinks.allSatisfy(blamed.contains) : mended.wrongLinks.isEmpty
    else { return }
    let righted = blamed.filter { mended.result.links[$0]?.outcome != .wrong }
    for carried in edits {
      let (range, fix) = (carried.edit.range, carried.edit.replacement)
      found.append(
        FoundMistake(
          kind: .carried, range: place(range), replacement: fix, safety: carried.entry.safety,
          message: Wording.message(
            token(range), carriedFrom: carried.entry, isRepeated: carried.isRepeated, fix: fix),
          links: righted, cause: carried.entry))
    }
    trials.accept(mended)
  }
}
