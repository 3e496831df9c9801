import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Looks for numbers that the note gives the network anew: `If $x_1 = 0$`.
struct RestatementSearch {
  let note: Note
  let table: SymbolTable
  let checker: ChainChecker
  /// The directive that declares the network, if it stands in the note.
  let declaration: ByteRange?

  /// How many formulas of the sentence are looked at behind the one at hand.
  private static let mostFormulas = 8
  /// How much of a heading is read, in bytes.
  private static let longestTitle = 200

  /// The passage that begins with a chain, if one does.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - result: what was found out about it with the declared network.
  ///   - index: the index of its formula in the note.
  /// - Returns: the passage; `nil` where the chain speaks of the network as declared.
  func passage(
    from context: ChainContext, _ result: ChainResult, formula index: Int
  ) -> RestatedPassage? {
    guard let network = table.network, !note.formulas[index].isGenerated else { return nil }
    if restates(context, result) { return passage(of: network, at: index, from: index) }
    guard result.hasWrong, hasQuantity(context) else { return nil }
    for chain in context.formula.chains.indices where chain > context.index {
      let later = ChainContext(shared: context.shared, index: chain)
      if restates(later, checker.check(later)) {
        return passage(of: network, at: index, from: index)
      }
    }
    guard let later = laterInSentence(than: index) else { return nil }
    return passage(of: network, at: later, from: index)
  }

  private func hasQuantity(_ context: ChainContext) -> Bool {
    context.nodes.contains { node in
      context.formula.nodes[node].name.map { table.network?.value($0) != nil } ?? false
    }
  }

  /// Whether a chain begins with a given number of the network and says that it is another one.
  private func restates(_ context: ChainContext, _ result: ChainResult) -> Bool {
    for (index, link) in result.links.enumerated() {
      guard let root = context.chain.sides[index].root,
        case .symbol(let name) = context.formula.nodes[root].kind,
        table.network?.quantity(name)?.isGiven == true, let value = table.network?.value(name)
      else { return false }
      let relation = context.chain.links[index].relation
      guard relation == .equal || relation == .approximatelyEqual || relation == .defined,
        let link, link.left != nil, link.right != nil
      else { return false }
      if link.outcome != .verified, link.outcome != .rounding { return true }
      // Nobody rounds 0.05 to 0.1, or 0.493 to 0.
      if relation == .equal, let stated = link.right?.stated, stated.value != value {
        return stated.literal.isInteger || Self.isShort(value)
      }
    }
    return false
  }

  /// Whether a number has at most three digits.
  private static func isShort(_ value: Double) -> Bool {
    let digits = value.description.utf8.filter { (0x30...0x39).contains($0) }
    return digits.drop { $0 == 0x30 }.count <= 3
  }

  /// The next formula of the sentence that restates a given number.
  private func laterInSentence(than index: Int) -> Int? {
    let start = note.formulas[index]
    for next in note.formulas.indices[(index + 1)...].prefix(Self.mostFormulas) {
      let formula = note.formulas[next]
      guard formula.block == start.block else { return nil }
      let between = ProseReader.tokens(
        of: note, in: start.range.upperBound..<formula.range.lowerBound,
        formulas: note.formulas[(index + 1)..<next])
      guard !between.contains(where: { $0 == .stop || $0.isBreak }) else { return nil }
      let text = formula.text(in: note).bytes
      let parsed = FormulaParser.parse(text, names: table.names)
      for chain in parsed.chains.indices where !parsed.chains[chain].links.isEmpty {
        let context = ChainContext(text: text, formula: parsed, index: chain)
        if restates(context, checker.check(context)) { return next }
      }
    }
    return nil
  }

  // MARK: Words

  /// The passage that the words around a formula announce.
  private func passage(
    of network: NetworkSymbols, at formula: Int, from start: Int
  ) -> RestatedPassage? {
    let sentence = Sentence(around: formula, of: note)
    let extent: RestatedPassage.Extent
    if let heading = announcingHeading(above: note.formulas[formula]) {
      extent = .section(heading)
    } else {
      switch Announcement(sentence) {
      case nil: return nil
      case .hypothesis: extent = .hypothesis
      case .change: extent = .change
      }
    }
    return RestatedPassage(
      of: RestatedNetwork(network), extent, isIntroduced: sentence.isIntroduced, from: start,
      in: note)
  }

  /// The section whose heading announces another situation than the one before it.
  private func announcingHeading(above formula: Formula) -> Int? {
    var current: Int? = formula.section
    while let index = current, note.sections[index].level > 0 {
      let section = note.sections[index]
      current = section.parent
      let isFirst = (note.formulas.first?.range.lowerBound ?? 0) >= section.range.lowerBound
      if isFirst || declaration.map({ section.range.contains($0.lowerBound) }) == true { continue }
      let title = section.title.prefix(Self.longestTitle)
      let words = ProseReader.tokens(of: note, in: title, formulas: [])
      if Announcement(heading: words) != nil { return index }
    }
    return nil
  }
}
