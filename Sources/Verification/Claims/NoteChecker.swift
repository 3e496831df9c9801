package import Binding
import MathNotation
package import NoteMarkup
import SourceText

/// Checks all formulas of a note against each other and against the network that it is about.
package struct NoteChecker {
  let note: Note
  let names: NameTable
  let table: SymbolTable
  private let networks: [NetworkSymbols]
  private let scopes: NetworkScopes
  /// Whether the networks are the note's own.
  private let isDeclaredHere: Bool
  private var report = NoteReport()
  private var carried = CarriedNumbers()
  /// The numbers that stand around the chain at hand.
  private let numbers: NumberWindow
  private let formulas: FormulaReader
  private let ahead: LookAhead
  private let computed: ComputedNumbers
  private let prose: NoteProse
  private var situations: SituationJudge
  /// What tells of a network that nothing declares; `nil` where one is known.
  private var undeclared: UndeclaredNetwork?
  private var trainings: TrainingJudge
  private var unused = UnusedSuppressions()
  /// Whether the report gives account of each claim.
  private var explains = false
  /// Whether it is searched for what is to blame for wrong claims.
  private var findsMistakes = true
  /// Tells whether nobody waits for the report any longer.
  private var isAbandoned: () -> Bool = { false }
  /// Sees every chain as it is checked, with the symbols as they are known there.
  private var observer: ((ObservedChain) -> Void)?

  /// Checks a note.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - bindings: what the note's own directives bind.
  ///   - imported: what another note binds for this one; the note's own come first.
  ///   - explains: whether the report tells how each claim came by its verdict.
  ///   - findsMistakes: whether it is searched for what is to blame for wrong claims.
  ///   - trainingBudget: what it may cost to repeat the note's trainings, as ``/Binding/TrainedNetworks``
  ///     counts it.
  /// - Returns: a verdict for every claim, and what is wrong.
  /// - Complexity: O(n) in the size of the note.
  package static func check(
    _ note: Note, bindings: NoteBindings, imported: NoteBindings = NoteBindings(),
    explains: Bool = false, findsMistakes: Bool = true,
    trainingBudget: Double = TrainedNetworks.checkBudget
  ) -> NoteReport {
    var checker = NoteChecker(
      note, bindings: bindings, imported: imported, trainingBudget: trainingBudget)
    checker.explains = explains
    checker.findsMistakes = findsMistakes
    checker.run()
    return checker.report
  }

  /// Checks a note with an account of each claim, as long as somebody waits for it.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - bindings: what the note's own directives bind.
  ///   - trainingBudget: what it may cost to repeat the note's trainings.
  ///   - isAbandoned: whether nobody waits any longer, from which on it says nothing else; it is asked at
  ///     each chain.
  /// - Returns: a verdict for every claim, and what is wrong; nil if the check was given up.
  /// - Complexity: O(n) in the size of the note.
  package static func check(
    _ note: Note, bindings: NoteBindings, trainingBudget: Double,
    unless isAbandoned: @escaping () -> Bool
  ) -> NoteReport? {
    var checker = NoteChecker(
      note, bindings: bindings, imported: NoteBindings(), trainingBudget: trainingBudget)
    checker.explains = true
    checker.isAbandoned = isAbandoned
    checker.run()
    return isAbandoned() ? nil : checker.report
  }

  /// Checks a note and shows every chain to an observer on the way.
  static func check(
    _ note: Note, bindings: NoteBindings, imported: NoteBindings = NoteBindings(),
    observer: @escaping (ObservedChain) -> Void
  ) -> NoteReport {
    var checker = NoteChecker(note, bindings: bindings, imported: imported)
    checker.observer = observer
    checker.run()
    return checker.report
  }

  private init(
    _ note: Note, bindings: NoteBindings, imported: NoteBindings,
    trainingBudget: Double = TrainedNetworks.checkBudget
  ) {
    self.note = note
    numbers = NumberWindow(of: note.bytes)
    names = NameTable(declared: imported.declaredNames.merging(bindings.knownNames))
    for head in LayerSuperscripts.heads(in: note) { names.markSuperscripts(of: head) }
    formulas = FormulaReader(of: note, names: names)
    ahead = LookAhead(in: note, names: names)
    computed = ComputedNumbers(of: note, formulas, numbers)
    table = SymbolTable(
      names: names, noteSize: note.bytes.count,
      isBlockWithin: { note.isBlock(BlockID($0), within: BlockID($1)) },
      isSectionWithin: { section, ancestor in
        var current: Int? = section
        while let candidate = current, candidate >= ancestor {
          if candidate == ancestor { return true }
          current = note.sections[candidate].parent
        }
        return false
      })
    prose = NoteProse(of: note)
    isDeclaredHere = !bindings.networks.isEmpty
    let names = names
    let known = bindings.knownNetworks
    networks = UnitLetters.spelling(known.isEmpty ? imported.networks : known, in: note).map {
      NetworkSymbols($0, names: names)
    }
    scopes = NetworkScopes(bindings)
    situations = SituationJudge(
      prose, table, formulas,
      standing: NetworkStanding(networks, scopes, declaredHere: bindings.networks.count))
    let isKnown = !networks.isEmpty || !bindings.models.isEmpty
    undeclared = isKnown || bindings.hasErrors ? nil : UndeclaredNetwork()
    trainings = TrainingJudge(
      prose, table, formulas, bindings, networks: networks, scopes: scopes, budget: trainingBudget)
    report.diagnostics = note.diagnostics + bindings.diagnostics
  }

  private mutating func run() {
    report.formulas = note.formulas.count
    report.codeBlocksWithMath = note.codeBlocksWithMath
    // A formula makes two or three claims; growing in steps would hold them twice.
    report.claims.reserveCapacity(3 * note.formulas.count)
    table.use(networks.first)
    for index in note.formulas.indices {
      if isAbandoned() { return }
      check(index)
    }
    report.mistakes.sort { $0.range.lowerBound < $1.range.lowerBound }
    tellUndeclaredNetwork()
    if !note.suppressions.isEmpty { report.diagnostics += unused.diagnostics(in: note) }
    report.diagnostics.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Says where the note speaks of a network, if nothing declares it.
  private mutating func tellUndeclaredNetwork() {
    guard let place = undeclared?.place(where: report.isUnread) else { return }
    report.diagnostics.append(UndeclaredNetwork.diagnostic(at: place))
  }

  /// Warns of identities that do not hold, where nothing but their form tells that they are some.
  private mutating func warn(
    of result: ChainResult, in context: ChainContext, source: SlicedText, _ formula: Formula
  ) {
    guard result.hasFailingIdentity, formula.ignoreReason == nil, !formula.isGenerated else {
      return
    }
    report.diagnostics += result.links.indices.compactMap {
      FailingIdentity.diagnostic(of: $0, result, in: context, of: source)
    }
  }

  /// Turns to the network that a place is about.
  private mutating func turn(at place: Int) {
    let index = scopes.networkInForce(at: place)
    let network = index.map { networks[$0] }
    table.use(network, isTrained: index.map { scopes.isTrained($0, at: place) } ?? false)
  }

  private mutating func check(_ index: Int) {
    let formula = note.formulas[index]
    let reading = formulas.turn(to: index)
    let (text, parsed, start) = (reading.text, reading.formula, reading.start)
    let scope = SymbolTable.Scope(block: formula.block.index, section: formula.section)
    let symbols = table.view(at: scope)
    let shared = FormulaContext(
      text: text.bytes, formula: parsed, mentionsBinaryNumbers: note.mentionsBinaryNumbers,
      surroundings: prose.surroundings(of: index),
      ahead: (ahead, index), note: ComputingNote(numbers: computed, formula: index, text: text))
    shared.resultBehind = reading.result
    for chain in parsed.chains.indices where parsed.chains[chain].hasLink(from: start) {
      if isAbandoned() { return }
      let context = ChainContext(shared: shared, index: chain)
      var result = judge(context, of: index, symbols)
      if start > 0 { result.leaveOut(linksBefore: start, of: context.chain) }
      keepCarried(&result, in: context, source: text, section: formula.section)
      let first = report.claims.count
      ClaimBuilder(
        context: context, source: text, noteBytes: note.bytes, symbols: result.symbols,
        formula: index,
        ignored: formula.ignoreReason
      ).append(result, to: &report.claims, in: words(for: result.symbols.situation))
      if explains { explain(result, context) }
      if formula.ignoreReason == nil {
        observer?(
          ObservedChain(context: context, result: result, source: text, networks: networks))
      } else {
        unused.note(result, of: index)
      }
      let known = result.asComputed == nil ? carried : carried.forWholeNote
      let isConcerned =
        result.hasWrong || !known.repeated(in: context, symbols: symbols, isWrong: false).isEmpty
      if findsMistakes, formula.ignoreReason == nil, isConcerned {
        findMistakes(
          context, result, source: text, firstClaim: first, section: formula.section)
      }
      warn(of: result, in: context, source: text, formula)
      table.noteSigma(of: result)
      table.noteNotation(of: result, in: context)
      table.noteLayers(of: result, in: context)
      undeclared?.note(result, in: context, of: text)
      noteNames(result, context)
      define(result)
    }
  }

  /// Keeps a chain wrong that is right for what was stated above, where nothing but the number of an earlier mistake
  /// makes it so: that is told with its token, and mended with the other.
  private func keepCarried(
    _ result: inout ChainResult, in context: ChainContext, source: SlicedText, section: Int
  ) {
    guard let plain = result.beforeGoingOn, plain.hasWrong,
      carried.repeated(in: context, symbols: plain.symbols, isWrong: true)
        .contains(where: \.entry.isBlamed)
    else { return }
    let found = mistakes(
      in: context, plain, source: source, section: section, carried: carried)
    if found.allSatisfy({ $0.cause != nil }) { result = plain }
  }

  /// What is found out about a chain, with the network as it is declared or, where it disagrees with
  /// that, as the trainings above leave it; that network then stays the one in force.
  private mutating func judge(
    _ context: ChainContext, of index: Int, _ symbols: SymbolView
  ) -> ChainResult {
    let place = note.formulas[index].range.lowerBound
    if isDeclaredHere, scopes.hasTurns || scopes.hasTrainings { turn(at: place) }
    let result = situations.judge(context, of: index, symbols)
    guard isDeclaredHere, scopes.hasTrainings,
      result.links.contains(where: { $0?.outcome == .unread(.trainedNetwork) }),
      let network = scopes.networkInForce(at: place)
    else { return result }
    return trainings.judge(context, of: index, at: place, symbols, network: network) ?? result
  }

  /// A situation in words; `nil` for the network in force as declared.
  private func words(for situation: Situation?) -> String? {
    guard let situation else { return nil }
    return SituationText(names: names, line: note.line).words(for: situation)
  }

  private mutating func explain(_ result: ChainResult, _ context: ChainContext) {
    for (index, link) in result.links.enumerated() {
      guard let link else { continue }
      report.reasonings.append(
        Reasoning(
          link, of: index, in: context, of: result, situation: words(for: result.symbols.situation))
      )
    }
  }

  /// Remembers the letters that a chain shows to be the network's.
  ///
  /// All sides of a chain whose links hold are equal, so that a number shows what the name means that it begins with.
  private func noteNames(_ result: ChainResult, _ context: ChainContext) {
    guard table.network != nil else { return }
    for (index, link) in result.links.enumerated() {
      guard let link, link.outcome == .verified else { return }
      guard link.judgement.use.leanings == .unshownMeaning else { continue }
      if link.isShownByNames {
        let roots = [index, index + 1].compactMap { context.side($0).root }
        for name in roots.flatMap(context.symbols) { table.noteShown(name) }
      } else if link.right?.statesDigits == true, let root = context.side(0).root,
        case .symbol(let name) = context.formula.nodes[root].kind
      {
        table.noteShown(name)
      }
    }
  }

  /// Binds what a chain defines.
  ///
  /// Of a chain that contradicts itself any side may be the right one, so that what follows from it
  /// convicts nothing; one that holds only with results from further up is worth the number that it ends with.
  private func define(_ result: ChainResult) {
    guard let definition = result.definition else { return }
    var leanings = definition.leanings
    if result.hasWrong { leanings.insert(.contradictedDefinition) }
    table.define(
      definition.name, as: definition.meaning, at: result.symbols.scope, leaningOn: leanings,
      awaitsResult: result.awaitsResult)
    guard result.hasWrong || result.restsOnComputedNumbers, case .value = definition.meaning,
      let last = result.links.last??.right?.written
    else { return }
    define(
      definition.name, as: .value(last), in: result.symbols,
      leaningOn: result.hasWrong ? .contradictedDefinition : leanings)
  }

  private func define(
    _ name: Name, as meaning: SymbolMeaning, in symbols: SymbolView, leaningOn leanings: Leanings
  ) {
    table.define(name, as: meaning, at: symbols.scope, leaningOn: leanings)
  }

  /// The mistakes of a chain; what they are weighed by is let go of before others are remembered.
  ///
  /// What is right for numbers above is mended with these, as far as it repeats them.
  private func mistakes(
    in context: ChainContext, _ result: ChainResult, source: SlicedText, section: Int
  ) -> [FoundMistake] {
    guard let plain = result.beforeGoingOn else {
      return mistakes(in: context, result, source: source, section: section, carried: carried)
    }
    let all = mistakes(
      in: context, result.hasWrong ? result : plain, source: source, section: section,
      carried: carried.forWholeNote)
    return result.hasWrong ? all : all.filter { $0.cause != nil }
  }

  private func mistakes(
    in context: ChainContext, _ result: ChainResult, source: SlicedText, section: Int,
    carried: CarriedNumbers
  ) -> [FoundMistake] {
    let start = context.side(0).range.lowerBound
    let end = context.chain.sides.last?.range.upperBound ?? start
    let witnesses = Witnesses(
      around: source.noteRange(start..<max(start, end)), within: note.sections[section].range,
      of: numbers, besides: carried)
    return MistakeSearch.mistakes(in: context, result, carried: carried, witnesses: witnesses)
  }

  /// Whether it was told already that a number is carried.
  private func isKnown(carriedAt range: ByteRange) -> Bool {
    report.mistakes.reversed().prefix { $0.range.upperBound + Self.longestChain > range.lowerBound }
      .contains { $0.range == range && $0.carriedFrom != nil }
  }

  /// Further up, in bytes, no chain begins that a formula goes on.
  private static let longestChain = 4000

  private mutating func findMistakes(
    _ context: ChainContext, _ result: ChainResult, source: SlicedText, firstClaim: Int,
    section: Int
  ) {
    let found = mistakes(in: context, result, source: source, section: section)
    // Only links that make a claim have one.
    var claimOfLink: [Int: Int] = [:]
    for link in result.links.indices where result.links[link] != nil {
      claimOfLink[link] = firstClaim + claimOfLink.count
    }
    for mistake in found {
      let range = source.noteRange(mistake.range)
      // A chain that goes on in the next formula is looked at twice.
      if mistake.cause != nil, isKnown(carriedAt: range) { continue }
      let token = String(decoding: context.text[mistake.range], as: UTF8.self)
      let line = mistake.cause?.line ?? note.line(of: range.lowerBound)
      let isWhole = source.isEditable(mistake.range)
      report.mistakes.append(
        Mistake(
          range: range, kind: mistake.kind, token: token, message: mistake.message,
          fix: isWhole ? mistake.replacement.map { TextEdit(range: range, replacement: $0) } : nil,
          safety: isWhole && mistake.replacement != nil ? mistake.safety : nil,
          carriedFrom: mistake.cause?.line, claims: mistake.links.compactMap { claimOfLink[$0] }))
      if mistake.kind?.isOfNumber == true, mistake.isOfNumber, let meant = mistake.replacement {
        carried.remember(
          CarriedNumbers.Entry(
            written: token, meant: meant, line: line, section: section, safety: mistake.safety,
            isBlamed: !mistake.links.isEmpty),
          isSectionWithin: result.symbols.isInScope)
      }
    }
  }
}
