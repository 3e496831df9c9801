import Binding
import MathNotation

extension Reading {
  /// `3\,m/s` has a unit.
  static let letterUnits = Reading.parsed { $0.readsLetterUnits = true }
}

extension LinkJudge {
  /// A link in whose sides letters behind numbers are units: `230 \cdot 2 = 460\,W`.
  ///
  /// It is wrong so only where a side computes something, and letters that mean nothing else kept it from being
  /// read: `12 = 4\,m` is an equation to solve.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - context: its chain.
  ///   - usual: what it comes to where the letters are names.
  /// - Returns: `nil` where it is not to be read so.
  func judgementOfLetterUnits(
    _ link: Int, in context: ChainContext, besides usual: Judgement
  ) -> Judgement? {
    guard context.features(of: link).contains(.letterUnit),
      let judgement = judge(link, of: context, under: .letterUnits), judgement.left != nil,
      judgement.unknown == nil
    else { return nil }
    switch judgement.outcome {
    case .verified: return judgement
    case .rounding, .wrong:
      return usual.unknown != nil && computes(link, in: context) ? judgement : nil
    case .unread: return usual.unknown != nil ? judgement : nil
    }
  }

  /// Whether a side of a link without letters for units is more than a number.
  private func computes(_ link: Int, in context: ChainContext) -> Bool {
    guard let units = context.read(as: .letterUnits, names: symbols.names) else { return false }
    return [link, link + 1].contains { side in
      guard let root = units.side(side).root else { return false }
      return units.formula.statedNumber(at: root) == nil
    }
  }
}
