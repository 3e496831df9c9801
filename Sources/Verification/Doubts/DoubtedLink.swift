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
  /// Both sides, as far as they were read.
  let sides: [Subtree]

  init(
    _ judgement: Judgement, of link: Int, in context: ChainContext, symbols: SymbolView
  ) {
    // What is a unit is no name to the doubts either.
    let isOfUnits = judgement.reading == .letterUnits
    let read = isOfUnits ? context.read(as: judgement.reading, names: symbols.names) : nil
    let context = read ?? context
    self.judgement = judgement
    self.link = link
    self.context = context
    self.symbols = symbols
    sides = [link, link + 1].compactMap { side in
      context.chain.sides[side].root.map { context.formula[$0] }
    }
  }

  /// What the notation of both sides has.
  private(set) lazy var features = context.features(of: link)

  /// The numbers of both sides.
  private(set) lazy var literals = sides.flatMap { side in
    side.indices.compactMap { context.formula.literal(at: $0) }
  }

  /// The names of both sides.
  private(set) lazy var names = sides.flatMap { context.symbols(under: $0.root) }

  /// The word or the sign of a unit behind the formula, where the formula ends with this link.
  private(set) lazy var followingWord = isLast ? context.wordBehind : ""

  /// How the link stands in the text of its note.
  private(set) lazy var stance = StanceFinder(self).find()

  /// Whether both sides agree as far as the decimals of their numbers allow, the short ones' too.
  private(set) lazy var agreesWithinDecimals: Bool = {
    var options = EvaluationOptions()
    options.roundsShortDecimals = true
    let evaluator = SideEvaluator(symbols, options: options)
    let values = [link, link + 1].map { side in
      evaluator.evaluate(context.chain.sides[side], in: context.formula).success?.written
    }
    guard case .scalar(let a)? = values[0], case .scalar(let b)? = values[1] else { return false }
    return abs(a.value - b.value) <= a.radius + b.radius
  }()

  /// The number that is stated, or the entries of a list of numbers.
  var statedNumbers: [StatedNumber] {
    for side in [judgement.right, judgement.left] {
      if let number = side?.stated { return [number] }
      if let entries = side?.statedEntries, !entries.isEmpty { return entries.compactMap(\.self) }
    }
    return []
  }

  /// What both sides come to, where that is a vector or matrix of one shape.
  var matrices: (left: MathMatrix, right: MathMatrix)? {
    guard case .matrix(let left)? = judgement.left?.written,
      case .matrix(let right)? = judgement.right?.written,
      left.rows == right.rows, left.columns == right.columns
    else { return nil }
    return (left, right)
  }

  /// The vector or matrix that a name means; nil where it means something else, or nothing.
  func matrix(named name: Name) -> MathMatrix? {
    guard case .value(.matrix(let matrix))? = symbols.meaning(of: name) else { return nil }
    return matrix
  }

  /// Whether the chain ends with this link.
  var isLast: Bool { link == context.chain.links.count - 1 }

  /// Whether numbers stand on both sides, and no names.
  var isOfNumbers: Bool { names.isEmpty && !literals.isEmpty }

  /// Whether all numbers of both sides are whole.
  var isOfIntegers: Bool { literals.allSatisfy(\.isInteger) }

  /// Whether a node of either side fulfils a condition.
  func hasNode(where condition: (MathNode.Kind) -> Bool) -> Bool {
    let nodes = context.formula.nodes
    return sides.contains { side in side.indices.contains { condition(nodes[$0].kind) } }
  }
}
