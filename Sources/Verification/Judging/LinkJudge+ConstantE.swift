import Binding
import MathNotation

extension LinkJudge {
  /// What a link comes to if e is the base of the natural logarithm in it; `nil` where it has no power of
  /// e, or e means nothing else anyway.
  func judgementOfConstantE(_ link: Int, in context: ChainContext) -> Judgement? {
    let e = symbols.names.e
    guard symbols.symbol(named: e) != nil,
      [link, link + 1].contains(where: { context.hasPower(of: e, side: $0) })
    else { return nil }
    return judge(link, of: context, under: Reading { $0.readsConstantE = true })
  }
}
