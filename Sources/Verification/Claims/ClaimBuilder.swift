import Binding
import MathNotation
import NeuralNet
import SourceText

/// Turns what was found out about a chain into claims, with their words.
struct ClaimBuilder {
  let context: ChainContext
  let source: SlicedText
  let noteBytes: [UInt8]
  let symbols: SymbolView
  /// The index of the formula in the note.
  let formula: Int
  /// Why the author wants the formula left alone, if so.
  let ignored: String?

  /// Appends the claims of the chain, in order.
  ///
  /// - Parameters:
  ///   - result: what was found out about the chain.
  ///   - claims: what they are appended to.
  ///   - situation: the situation in which the chain was judged, in words.
  func append(_ result: ChainResult, to claims: inout [Claim], in situation: String? = nil) {
    let quantity = leadingQuantity
    for index in result.links.indices {
      if let link = result.links[index] {
        var claim = claim(of: link, at: index, in: result, quantity: quantity)
        if situation != nil { claim.situation = situation }
        claims.append(claim)
      }
    }
  }

  /// The plain key of the quantity that the chain begins with.
  private var leadingQuantity: String? {
    guard let root = context.chain.sides.first?.root,
      case .symbol(let name) = context.formula.nodes[root].kind
    else { return nil }
    return symbols.network?.plainKey(name)
  }

  private func claim(
    of link: LinkResult, at index: Int, in result: ChainResult, quantity: String?
  ) -> Claim {
    let sides = (context.side(index).range, context.side(index + 1).range)
    let range = sides.0.lowerBound..<max(sides.0.lowerBound, sides.1.upperBound)
    var claim = Claim(
      range: source.noteRange(range), verdict: .verified, text: text(range),
      quantity: quantity, formula: formula, chain: context.index)
    addNumbers(of: link, at: index, to: &claim)
    switch link.outcome {
    case .verified: claim.verdict = .verified
    case .rounding: claim.verdict = .rounding
    case .wrong: claim.verdict = .wrong
    case .unread(let reason):
      claim.verdict = .unread
      claim.reason = reason.explanation
      claim.reasonSummary = reason.summary
    }
    if claim.verdict == .wrong || claim.verdict == .rounding {
      claim.message = Wording(symbols: symbols, context: context).message(index, link, result)
    }
    if let ignored {
      claim.verdict = .ignored
      claim.reason = ignored
      if claim.message != nil { claim.message = nil }
    }
    return claim
  }

  /// The claim's text, in the note where it stands there in one piece: so the formula's own text is
  /// not kept.
  private func text(_ range: ByteRange) -> ClaimText {
    guard source.isVerbatim else { return ClaimText(context.text, range) }
    return ClaimText(noteBytes, range, base: source.slices[0].lowerBound)
  }

  /// The number that the claim states, and what the other side comes to, displayed alike.
  private func addNumbers(of link: LinkResult, at index: Int, to claim: inout Claim) {
    if case .scalar(let left)? = link.left?.written, case .scalar(let right)? = link.right?.written
    {
      claim.values = (left.value, right.value)
    }
    guard !link.judgement.reading.isBinary else { return }
    if let number = link.right?.stated {
      claim.text.state(
        context.side(index + 1).range,
        computed: link.left.flatMap { DisplayedNumber($0, like: number) })
    } else if let number = link.left?.stated {
      claim.text.state(
        context.side(index).range,
        computed: link.right.flatMap { DisplayedNumber($0, like: number) })
    }
  }
}
