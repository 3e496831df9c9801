import Binding
import MathNotation

extension LinkJudge {
  /// A link whose sides have a sign `\pm`, as of an interval of confidence: `5 \pm 1.96 \cdot 0.5 = 5 \pm 0.98`.
  ///
  /// Both ends are compared, be they the entries of a list: `= [4.02, 5.98]`.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - context: its chain.
  /// - Returns: the worse of what both ends come to; `nil` where a side has neither such a sign nor two entries.
  func judgementOfPlusMinus(_ link: Int, in context: ChainContext) -> Judgement? {
    guard context.chain.links[link].relation.isEqualOrNearly else { return nil }
    let signs = [link, link + 1].map { context.side($0).problem == .unsupported(.plusMinus) }
    guard signs.contains(true) else { return nil }
    var worst: Judgement?
    for end in [ParsingOptions.PlusMinus.upper, .lower] {
      let reading = Reading.parsed { $0.plusMinus = end }
      guard var judgement = judge(link, of: context, under: reading), judgement.left != nil
      else { return nil }
      if signs != [true, true] {
        guard let compared = compareEnd(end, judgement, listedOn: signs[0] ? 1 : 0, link, context)
        else { return nil }
        judgement = compared
      }
      if judgement.outcome.rank >= worst?.outcome.rank ?? -1 { worst = judgement }
    }
    return worst
  }

  /// One end against an entry of the list that the other side is.
  private func compareEnd(
    _ end: ParsingOptions.PlusMinus, _ judgement: Judgement, listedOn side: Int, _ link: Int,
    _ context: ChainContext
  ) -> Judgement? {
    guard let left = judgement.left, let right = judgement.right else { return nil }
    let list = side == 0 ? left : right
    guard case .matrix(let entries) = list.written, entries.isVector, entries.entries.count == 2
    else { return nil }
    let entry = list.entry(end == .lower ? 0 : 1)
    let comparison = Comparison(relation: context.chain.links[link].relation)
    var result = judgement
    (result.left, result.right) = side == 0 ? (entry, right) : (left, entry)
    result.outcome = comparison.compare(result.left ?? entry, result.right ?? entry)
    return result
  }
}
