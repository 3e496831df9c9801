import Binding
import MathNotation
import Prose

/// What the numbers of a link show together with the words around them.
extension StanceFinder {
  /// How far a measured value may lie from theory, and a cut expansion from its limit, as a part of the
  /// value: both are guesses at what nobody takes for a slip of computing.
  private static let tolerance = (ofMeasuring: 0.25, ofExpanding: 0.15)

  /// The stance of a link whose number was not computed; `nil` for others.
  func stanceOfNumbers(in passage: Passage) -> Stance? {
    guard let left = link.judgement.left, let right = link.judgement.right,
      let a = left.best, let b = right.best
    else { return nil }
    let words = passage.tokens[passage.sentence]
    let difference = abs(a - b) / max(abs(a), abs(b))
    if left.stated != nil, right.stated == nil, difference <= Self.tolerance.ofMeasuring,
      words.contains(where: { $0.tells(.observed) })
    {
      return .approximated
    }
    guard difference <= Self.tolerance.ofExpanding, isOfIrrational, hasDecimal,
      words.contains(where: { $0.tells(.approximating) })
    else { return nil }
    return .approximated
  }

  /// Whether a side is worked out with a function, a root or a constant, which expansions approximate.
  private var isOfIrrational: Bool {
    link.hasNode { kind in
      switch kind {
      case .call, .root, .logarithm: true
      default: false
      }
    } || link.names.contains { ["pi", "e"].contains(link.symbols.names.key($0)) }
  }

  private var hasDecimal: Bool { link.literals.contains { !$0.isInteger } }

  // MARK: Correspondences

  /// Whether the link says which share an amount corresponds to: `150 EUR = 100\%`.
  ///
  /// A number without a unit is an amount only where it is too large for a share.
  var isCorrespondence: Bool {
    guard link.context.chain.links[link.link].relation.isEqualOrNearly,
      let left = link.judgement.left?.stated, let right = link.judgement.right?.stated,
      left.isPercent != right.isPercent
    else { return false }
    let (amount, side) =
      right.isPercent
      ? (left, link.context.side(link.link)) : (right, link.context.side(link.link + 1))
    return side.features.hasUnit || isInDegrees(amount)
      || amount.isBare && amount.literal.value > Self.largestShare
  }

  /// Up to here a number may be a share that is written as a decimal: 1.5 is 150 %.
  private static let largestShare = 2.0

  private func isInDegrees(_ number: StatedNumber) -> Bool {
    link.context.formula.nodes.indices.contains(number.node + 1)
      && link.context.formula.nodes[number.node + 1].kind == .degree
  }
}
