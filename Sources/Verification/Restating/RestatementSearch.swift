import Binding
import MathNotation
import NoteMarkup
import Prose
import SourceText

/// Looks for numbers that the note gives the network anew, as in `If $x_1 = 0$`.
struct RestatementSearch {
  private let prose: NoteProse
  /// What the names mean at the formula at hand, with the network as it is declared.
  var symbols: SymbolView
  private let headings = AnnouncingHeadings()

  init(prose: NoteProse, symbols: SymbolView) {
    self.prose = prose
    self.symbols = symbols
  }

  private var note: Note { prose.note }
  private var checker: ChainChecker { ChainChecker(symbols: symbols) }

  /// How many formulas of the sentence, and chains of a formula, are looked at behind those at hand.
  private static let mostFormulas = 8
  /// How far the sentence is read on, in bytes.
  private static let longestSentence = 1000

  /// The passage that begins with a chain, if one does.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - result: what was found out about it with the declared network.
  ///   - index: the index of its formula in the note.
  ///   - declaration: the directive that declares the network, if it stands in the note.
  /// - Returns: the passage; `nil` where the chain speaks of the network as declared.
  func passage(
    from context: ChainContext, _ result: ChainResult, formula index: Int,
    declaration: ByteRange?
  ) -> RestatedPassage? {
    guard let network = symbols.network, !note.formulas[index].isGenerated else { return nil }
    headings.declaration = declaration
    if let own = Restatement(context, found: result, of: network),
      let passage = passage(of: own, in: context, at: index, from: index)
    {
      return passage
    }
    guard result.isRefuted, hasQuantity(context) else { return nil }
    let chains = context.formula.chains.indices
    for chain in chains[(context.index + 1)...].prefix(Self.mostFormulas) {
      let later = ChainContext(shared: context.shared, index: chain)
      if let given = givenAnew(by: later, network) {
        return passage(of: given, in: later, at: index, from: index)
      }
    }
    return laterInSentence(than: index, network)
  }

  /// What a chain restates of the numbers that the network is given.
  private func givenAnew(by context: ChainContext, _ network: NetworkSymbols) -> Restatement? {
    guard Restatement.namesGiven(context, of: network) else { return nil }
    return Restatement(context, found: checker.check(context), of: network)
  }

  private func hasQuantity(_ context: ChainContext) -> Bool {
    context.nodes.contains { node in
      context.formula.nodes[node].name.map { symbols.network?.value($0) != nil } ?? false
    }
  }

  /// The passage that a later formula of the sentence announces, by a number that it restates.
  private func laterInSentence(than index: Int, _ network: NetworkSymbols) -> RestatedPassage? {
    let start = note.formulas[index]
    for next in note.formulas.indices[(index + 1)...].prefix(Self.mostFormulas) {
      let formula = note.formulas[next]
      guard formula.block == start.block,
        formula.range.lowerBound - start.range.upperBound <= Self.longestSentence
      else { return nil }
      let between = ProseReader.tokens(
        of: note.bytes, in: start.range.upperBound..<formula.range.lowerBound,
        formulas: note.formulas[(index + 1)..<next].map(\.range))
      guard !between.contains(where: { $0 == .stop || $0.isBreak }) else { return nil }
      let phrase = AnnouncingPhrase(between[...])
      guard phrase.assumes || phrase.governs || phrase.considers || phrase.changes else { continue }
      let text = formula.text(in: note).bytes
      let parsed = FormulaParser.parse(text, names: symbols.names)
      for chain in parsed.chains.indices where !parsed.chains[chain].links.isEmpty {
        let context = ChainContext(text: text, formula: parsed, index: chain)
        if let given = givenAnew(by: context, network) {
          return passage(of: given, in: context, at: next, from: index)
        }
      }
    }
    return nil
  }

  // MARK: Words

  /// The passage that the words around a formula announce.
  private func passage(
    of restatement: Restatement, in context: ChainContext, at formula: Int, from start: Int
  ) -> RestatedPassage? {
    let sentence = prose.surroundings(of: formula).sentence(saying: context.leadingWords)
    guard let extent = extent(of: restatement, sentence, at: formula) else { return nil }
    return RestatedPassage(
      of: RestatedNetwork(restatement.network), extent, isIntroduced: sentence.isIntroduced,
      from: start, in: note)
  }

  private func extent(
    of restatement: Restatement, _ sentence: Sentence, at formula: Int
  ) -> RestatedPassage.Extent? {
    let heading = headings.heading(above: note.formulas[formula].section, of: prose)
    guard restatement.isGiven else {
      let isAnnounced =
        heading == note.formulas[formula].section && !restatement.isUpdate
        || !sentence.hasEnded
          && Announcement(ofComputed: sentence, isUpdate: restatement.isUpdate) != nil
      return isAnnounced ? .hypothesis : nil
    }
    if let heading { return .section(heading) }
    switch Announcement(sentence, rest: { prose.surroundings(of: formula).rest }) {
    case .hypothesis: return .hypothesis
    case .change: return .change
    case .circumstance: return isRefuted(restatement, behind: formula) ? nil : .hypothesis
    case nil where restatement.isOtherUse || restatement.isStep: return .block
    case nil: return restatement.isSchedule || restatement.isPremise ? .hypothesis : nil
    }
  }

  /// Whether the text goes on to reckon with the declared number, so that the restated one is a slip:
  /// the first formula that tells decides.
  private func isRefuted(_ restatement: Restatement, behind index: Int) -> Bool {
    guard let value = restatement.value else { return false }
    let section = note.formulas[index].section
    let following = note.formulas[(index + 1)...].prefix(Self.mostFormulas)
    for formula in following.prefix(while: { $0.section == section }) {
      let text = formula.text(in: note).bytes
      let parsed = FormulaParser.parse(text, names: symbols.names)
      for chain in parsed.chains.indices where !parsed.chains[chain].links.isEmpty {
        let context = ChainContext(text: text, formula: parsed, index: chain)
        let result = checker.check(context)
        guard hasQuantity(context) else { continue }
        if Restatement(context, found: result, of: restatement.network) != nil { return false }
        if context.chain.sides.count > 2, context.hasNumber(value), result.isVerified {
          return true
        }
      }
    }
    return false
  }
}
