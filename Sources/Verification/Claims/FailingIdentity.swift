import MathNotation
import SourceText

/// A link that has the form of an identity and does not hold, though no words state it: the author is warned.
enum FailingIdentity {
  /// The warning of a link.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - result: what was found out about its chain.
  ///   - context: the chain.
  ///   - source: the text of its formula.
  /// - Returns: `nil` where there is nothing to warn of.
  static func diagnostic(
    of link: Int, _ result: ChainResult, in context: ChainContext, of source: SlicedText
  ) -> Diagnostic? {
    guard let judged = result.links[link], judged.outcome == .unread(.unspokenIdentity) else {
      return nil
    }
    let fact = Wording(symbols: result.symbols, context: context).message(link, judged, result).fact
    let (left, right) = (context.side(link).range, context.side(link + 1).range)
    return Diagnostic(
      id: .failingIdentity, severity: .warning,
      range: source.noteRange(left.lowerBound..<max(left.lowerBound, right.upperBound)),
      message: "as an identity this does not hold: \(fact)",
      hint:
        "if it is an equation to solve, say so before it, or put <!-- nn-ignore: REASON --> there")
  }
}
