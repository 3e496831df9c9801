import Binding
import MathNotation

/// On which side of what they are applied to the matrices of weights in a link stand.
struct AppliedWeights {
  private var isLeft = false
  private var isRight = false

  /// Whether there are some, and all stand to the left: `W x`, `W^T \delta`.
  var areLeft: Bool { isLeft && !isRight }

  /// - Parameters:
  ///   - link: the link.
  ///   - context: the chain.
  ///   - symbols: what names mean.
  init(of link: Int, in context: ChainContext, _ symbols: SymbolView) {
    guard let network = symbols.network else { return }
    for root in [link, link + 1].compactMap({ context.side($0).root }) {
      for index in context.formula[root].indices {
        let node = context.formula[index]
        guard case .multiply = node.kind, let left = node.left, let right = node.right else {
          continue
        }
        if Self.isWeights(left, network, symbols.names) { isLeft = true }
        if Self.isWeights(right, network, symbols.names) { isRight = true }
      }
    }
  }

  /// Whether a factor is a matrix of weights, transposed or not.
  private static func isWeights(
    _ node: Subtree, _ network: NetworkSymbols, _ names: NameTable
  ) -> Bool {
    switch node.kind {
    case .symbol(let name): network.isMatrixOfWeights(name)
    case .transpose: node.right.map { isWeights($0, network, names) } ?? false
    case .power:
      node.right?.kind == .symbol(names.transpose)
        && node.left.map { isWeights($0, network, names) } ?? false
    default: false
    }
  }
}

extension SymbolTable {
  /// Remembers how layers are counted and weights are laid out where a chain shows it: a link holds so, and not in the
  /// other layout.
  func noteLayers(of result: ChainResult, in context: ChainContext) {
    let symbols = result.symbols
    for (index, link) in result.links.enumerated() {
      guard let link, link.outcome == .verified, link.judgement.use.hasLayout else { continue }
      if link.judgement.use.showsLayers, link.right?.statesDigits == true { noteLayerNumbers() }
      let choice = link.judgement.reading.names ?? symbols.choice
      let view = symbols.choosing(definition: symbols.definition, names: choice)
      guard !view.showsWeights, AppliedWeights(of: index, in: context, symbols).areLeft else {
        continue
      }
      var other = choice
      other.transposesWeights.toggle()
      let reading = Reading { $0.names = other }
      let isOpen =
        LinkJudge(symbols: symbols).judge(index, of: context, under: reading)?.outcome == .verified
      if !isOpen { noteWeights(transposed: choice.transposesWeights, at: symbols.scope) }
    }
  }
}
