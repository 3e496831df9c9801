import Binding
import MathNotation

/// A link that fits no reading, with what doubts look at.
///
/// What several doubts look at is found once, when the first one asks.
final class DoubtedLink {
  let judgement: Judgement
  /// The index of the link.
  let link: Int
  let context: ChainContext
  let symbols: SymbolView
  /// The roots of both sides.
  let roots: [Int]

  init(
    _ judgement: Judgement, of link: Int, in context: ChainContext, symbols: SymbolView
  ) {
    self.judgement = judgement
    self.link = link
    self.context = context
    self.symbols = symbols
    roots = [link, link + 1].compactMap { context.chain.sides[$0].root }
  }

  var nodes: [MathNode] { context.formula.nodes }

  /// What the notation of both sides has.
  private(set) lazy var features = context.features(of: link)

  /// The numbers of both sides.
  private(set) lazy var literals = roots.flatMap { root in
    context.formula.subtree(at: root).compactMap { node -> Literal? in
      guard case .number(let index) = nodes[node].kind else { return nil }
      return context.formula.literals[Int(index)]
    }
  }

  /// The names of both sides.
  private(set) lazy var names = roots.flatMap { context.symbols(under: $0) }

  /// The word or the sign of a unit behind the formula, where the formula ends with this link.
  private(set) lazy var followingWord =
    isLast ? SurroundingText.leadingWord(of: context.following) : ""

  /// Whether the chain ends with this link.
  var isLast: Bool { link == context.chain.links.count - 1 }

  /// Whether numbers stand on both sides, and no names.
  var isOfNumbers: Bool { !literals.isEmpty && names.isEmpty }

  /// Whether all numbers of both sides are whole.
  var isOfIntegers: Bool { literals.allSatisfy(\.isInteger) }

  /// Whether a node of either side fulfils a condition.
  func hasNode(where condition: (Int) -> Bool) -> Bool {
    roots.contains { context.formula.subtree(at: $0).contains(where: condition) }
  }
}
