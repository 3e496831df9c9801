import Binding
import MathNotation
import SourceText

/// One name of an equation that was written for another one that is spelled alike, or without its transposition, or
/// with one that it should not have.
struct NameSlip {
  /// Where the name stands: a node of the formula.
  let node: Int
  let written: Name
  /// The name that is meant; nil where it is the same, transposed or not.
  let meant: Name?
  /// In offsets of the formula's text.
  let edit: TextEdit
}

/// Finds the edits of one name each that may make a network's own equation of a link.
struct NameSlips {
  let context: ChainContext
  let symbols: SymbolView

  /// The most edits of one link.
  private static let most = 64

  /// The edits of the names in the sides of a link.
  ///
  /// - Parameters:
  ///   - link: the link.
  ///   - lists: whether only names of vectors and matrices are changed.
  /// - Returns: the edits, those of the second side first.
  func slips(in link: Int, ofLists lists: Bool = false) -> [NameSlip] {
    guard let network = symbols.network else { return [] }
    var found: [NameSlip] = []
    for root in [link + 1, link].compactMap({ context.side($0).root }) {
      for node in context.formula[root].indices where found.count < Self.most {
        guard case .symbol(let name) = context.formula.nodes[node].kind,
          let value = symbols.networkValue(of: name)
        else { continue }
        let isList = if case .matrix = value { true } else { false }
        if lists, !isList { continue }
        if isList, let slip = transposition(of: name, at: node, under: root) { found.append(slip) }
        let token = text(of: node)
        let spelling = SymbolText(names: symbols.names)
        for other in network.relatives(of: name) where symbols.networkValue(of: other) != nil {
          let edit = TextEdit(
            range: context.formula.nodes[node].mark,
            replacement: spelling.rewriting(token, from: name, to: other))
          found.append(NameSlip(node: node, written: name, meant: other, edit: edit))
        }
      }
    }
    return Array(found.prefix(Self.most))
  }

  /// Whether a link holds with an edit.
  func isRighted(_ link: Int, by slip: NameSlip) -> Bool {
    let text = context.text.applying([slip.edit])
    let formula = FormulaParser.parse(
      text, names: symbols.names, options: context.shared.parsing)
    guard formula.chains.count == context.formula.chains.count,
      formula.chains[context.index].links.count == context.chain.links.count
    else { return false }
    let edited = ChainContext(
      text: text, formula: formula, index: context.index, parsing: context.shared.parsing)
    let evaluator = SideEvaluator(symbols)
    let left = evaluator.evaluate(edited.side(link), in: formula)
    let right = evaluator.evaluate(edited.side(link + 1), in: formula)
    let judgement = LinkJudge(symbols: symbols).best(
      of: link, in: edited, between: left, and: right)
    // How the note lays vectors and matrices out was shown by other equations.
    let (names, known) = (judgement.reading.names ?? symbols.choice, symbols.choice)
    return judgement.outcome == .verified
      && names.transposesWeights == known.transposesWeights
      && names.transposesSamples == known.transposesSamples
  }

  private func transposition(of name: Name, at node: Int, under root: Int) -> NameSlip? {
    let token = text(of: node)
    if let parent = context.formula[node].parent(under: root),
      parent.kind == .transpose
        || parent.kind == .power && parent.right?.kind == .symbol(symbols.names.transpose)
    {
      let range = context.formula.nodes[parent.root].range
      if range.count <= token.utf8.count { return nil }
      return NameSlip(
        node: node, written: name, meant: nil, edit: TextEdit(range: range, replacement: token))
    }
    let sign = context.shared.transposition
    let replacement =
      token.contains("^") || token.contains("_") || token.contains("'")
      ? "(\(token))^\(sign)" : "\(token)^\(sign)"
    return NameSlip(
      node: node, written: name, meant: nil,
      edit: TextEdit(range: context.formula.nodes[node].mark, replacement: replacement))
  }

  private func text(of node: Int) -> String {
    String(decoding: context.text[context.formula.nodes[node].mark], as: UTF8.self)
  }
}

extension SymbolView {
  /// What a name comes to in the network; nil where it has no value there.
  func networkValue(of name: Name) -> MathValue? {
    guard let symbol = symbol(named: name), symbol.origin == .network,
      case .value(let value) = symbol.meaning
    else { return nil }
    return value
  }
}

extension FormulaContext {
  /// How the formula writes a transposition.
  fileprivate var transposition: String {
    let text = String(decoding: text, as: UTF8.self)
    return text.contains("\\top") ? "\\top" : text.contains("\\intercal") ? "\\intercal" : "T"
  }
}
