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
  private static let carriedRounds = 4

  /// Mends the numbers of earlier mistakes, and what was right only with them.
  mutating func mendCarried(_ carried: CarriedNumbers) {
    let repeated = carried.repeated(in: chain.context, symbols: symbols)
    guard let cause = repeated.first?.entry else { return }
    var edits = repeated.map { node, entry in
      let edit = TextEdit(
        range: chain.context.formula.nodes[node].mark, replacement: entry.meant)
      return CarriedEdit(edit: edit, entry: entry, isRepeated: true)
    }
    guard var trial = trials.attempt(edits.map(\.edit)) else { return }
    // Each round mends the results that the last one made wrong.
    for _ in 0..<Self.carriedRounds {
      let following = followingEdits(trial, of: cause, besides: edits)
      guard !following.isEmpty else { break }
      edits += following
      guard let next = trials.attempt(edits.map(\.edit)) else { return }
      trial = next
    }
    accept(edits, trial)
  }

  /// The results that are wrong with the edits tried so far and were verified before, mended.
  private func followingEdits(
    _ trial: Trial, of cause: CarriedNumbers.Entry, besides edits: [CarriedEdit]
  ) -> [CarriedEdit] {
    var places = Set(edits.map(\.edit.range))
    return trial.worsened.compactMap { link in
      guard chain.result.links[link]?.outcome == .verified,
        let after = trial.mended?.result.links[link], after.outcome == .wrong,
        let edit = edit(ofResult: link, meaning: after), places.insert(edit.range).inserted
      else { return nil }
      return CarriedEdit(edit: edit, entry: cause, isRepeated: false)
    }
  }

  /// The stated result of a link, as it is with the mended numbers.
  private func edit(ofResult link: Int, meaning after: LinkResult) -> TextEdit? {
    let context = chain.context
    guard let value = after.left?.best, let root = context.chain.sides[link + 1].root,
      let stated = context.formula.statedNumber(at: root), stated.literal.comma == .none
    else { return nil }
    return TextEdit(
      range: context.formula.nodes[stated.node].mark,
      replacement: NumberText.display(value / stated.scale, like: stated.literal))
  }

  /// Adds the edits, if less is wrong with them.
  private mutating func accept(_ edits: [CarriedEdit], _ trial: Trial) {
    let blamed = chain.wrongLinks
    guard let mended = trial.mended, mended.wrongLinks.count < max(blamed.count, 1) else { return }
    let righted = blamed.filter { mended.result.links[$0]?.outcome != .wrong }
    for carried in edits {
      let (range, fix) = (carried.edit.range, carried.edit.replacement)
      found.append(
        FoundMistake(
          kind: .carried, range: place(range), replacement: fix,
          message: Wording.message(
            token(range), carriedFrom: carried.entry, isRepeated: carried.isRepeated, fix: fix),
          links: righted, cause: carried.entry))
    }
    trials.accept(mended)
  }
}
