import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import SourceText

/// Judges the chains of a note, each in the situation in which its passage holds.
///
/// While all chains agree with the network as it is declared, that is all that is looked at. The first one
/// that does not makes the passage be read as a whole.
struct SituationJudge {
  private let prose: NoteProse
  private let table: SymbolTable
  private let reader: FormulaReader
  private let standing: NetworkStanding
  private var passages: [Key: PassageSituations] = [:]
  private var declarations: [ObjectIdentifier: Situation] = [:]
  private let variants = SituationVariants()
  private let carried: CarriedResults
  /// The first formula that speaks of a parameter after an update, for each network that was asked about.
  private var firstUpdates: [ObjectIdentifier: Int] = [:]
  /// The section that was read last of those in a section.
  private var latestSections: [Key: Int] = [:]
  /// The formulas of each section; made when a passage is first read.
  private lazy var formulas = Dictionary(grouping: note.formulas.indices) {
    note.formulas[$0].section
  }

  /// A passage: a section, as far as one network is in force in it.
  private struct Key: Hashable {
    let section: Int
    let network: ObjectIdentifier
  }

  private var note: Note { prose.note }

  /// - Parameters:
  ///   - prose: the text of the note.
  ///   - table: what the names of the note mean.
  ///   - reader: reads its formulas.
  ///   - standing: its networks.
  init(
    _ prose: NoteProse, _ table: SymbolTable, _ reader: FormulaReader, standing: NetworkStanding
  ) {
    self.prose = prose
    self.table = table
    self.reader = reader
    self.standing = standing
    carried = CarriedResults(in: prose, reader, standing: standing)
  }

  /// What is found out about a chain.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - index: the index of its formula in the note.
  ///   - symbols: what names mean there, with the network in force as it is declared.
  /// - Returns: the outcome of its links, and what it defines.
  mutating func judge(
    _ context: ChainContext, of index: Int, _ symbols: SymbolView
  ) -> ChainResult {
    guard let network = table.network, !note.formulas[index].isGenerated else {
      return ChainChecker(symbols: symbols).check(context)
    }
    let key = Key(section: note.formulas[index].section, network: ObjectIdentifier(network))
    if let passage = passages[key] {
      let assignment = passage.assignment(of: context.index, in: index)
      return judge(context, of: index, in: assignment, network, symbols) {
        ChainChecker(symbols: symbols).check(context)
      }
    }
    let plain = ChainChecker(symbols: symbols).check(context)
    if let name = context.slipOfGivens(plain, network) {
      let passage = read(key, network, symbols)
      passages[key] = passage
      guard passage.isDeclared(from: context.index, in: index) else { return plain }
      table.noteShown(name)
      return ChainChecker(symbols: symbols).check(context)
    }
    guard isInDoubt(plain, context, network) else { return plain }
    let passage = read(key, network, symbols)
    passages[key] = passage
    // What is assigned is a premise of the situation that it makes.
    if plain.isAssignment {
      return goingOn(
        with: plain, context, of: index, in: situation(of: network), network, symbols)
    }
    let assignment = passage.assignment(of: context.index, in: index)
    return judge(context, of: index, in: assignment, network, symbols) { plain }
  }

  // MARK: Judging

  /// Whether a chain may hold in another situation than the one in which it was checked.
  private func isInDoubt(
    _ result: ChainResult, _ context: ChainContext, _ network: NetworkSymbols
  ) -> Bool {
    let isRefuted = result.isRefuted || result.links.contains { $0?.isOfSituation == true }
    let isUnknown =
      standing.networks.count > 1
      && (result.links.contains { $0?.unknown != nil } || result.links.allSatisfy { $0 == nil })
    // A vector of givens that was defined further up makes another situation, too.
    let isOfDefinition =
      result.links.contains { $0?.outcome == .unread(.definitionFurtherUp) }
      && context.nodes.contains { node in
        context.formula.nodes[node].name.map { network.entryNames(of: $0) != nil } ?? false
      }
    guard isRefuted || isUnknown || isOfDefinition else { return false }
    let networks = standing.neighbours(of: network)
    return context.nodes.contains { node in
      guard let name = context.formula.nodes[node].name else { return false }
      return networks.contains { $0.knows(name) } || table.hasShown(name)
    }
  }

  /// What is found out about a chain in its situation.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - index: the index of its formula in the note.
  ///   - assignment: the situation.
  ///   - network: the network in force.
  ///   - symbols: what names mean, with that network as it is declared.
  ///   - plain: what is found out about the chain with these.
  /// - Returns: the outcome of its links, and what it defines.
  private mutating func judge(
    _ context: ChainContext, of index: Int, in assignment: PassageSituations.Assignment,
    _ network: NetworkSymbols, _ symbols: SymbolView, plain: () -> ChainResult
  ) -> ChainResult {
    guard let situation = assignment.situation else {
      if assignment.others.contains(where: { $0?.isDeclared == true }) {
        let declared = plain()
        if !isInDoubt(declared, context, network) { return declared }
        let result = goingOn(
          with: declared, context, of: index, in: self.situation(of: network), network, symbols)
        if !isInDoubt(result, context, network) { return result }
      }
      return ChainChecker(symbols: symbols.speaking(of: .unknown)).check(context)
    }
    let view = view(of: situation, network, symbols)
    var result = view === symbols ? plain() : ChainChecker(symbols: view).check(context)
    withdrawPremises(of: &result, in: context, situation)
    guard isInDoubt(result, context, network) else { return result }
    result = goingOn(with: result, context, of: index, in: situation, network, symbols)
    guard isInDoubt(result, context, network) else { return result }
    if let update = update(of: situation, nearTo: context, of: index) {
      let view = self.view(of: update, network, symbols)
      return ChainChecker(symbols: view).check(context)
    }
    let isOpen =
      isOtherUse(context, of: situation)
      || situation.updateCount > 0 && result.isRoundedOtherwise
      || assignment.others.contains { other in
        guard let other else { return true }
        let otherwise = ChainChecker(symbols: self.view(of: other, network, symbols)).check(context)
        return !isInDoubt(otherwise, context, network)
      }
    guard isOpen else { return result }
    result = ChainChecker(
      symbols: view.speaking(of: view.subject, isOpen: true)
    ).check(context)
    withdrawPremises(of: &result, in: context, situation)
    return result
  }

  /// What is found out about a chain whose links disagree with a situation as it is computed, where some of them
  /// agree with what the note has stated on the way.
  private func goingOn(
    with result: ChainResult, _ context: ChainContext, of index: Int, in situation: Situation,
    _ network: NetworkSymbols, _ symbols: SymbolView
  ) -> ChainResult {
    guard result.links.contains(where: { $0?.judgement.isDoubtful == true }) else { return result }
    let text = reader.reading(of: index).text
    let place = text.noteOffset(context.side(0).range.lowerBound)
    let going = carried.situations(situation, in: context, at: place, of: network, symbols)
    var merged = result
    for next in going {
      let checker = ChainChecker(symbols: symbols.speaking(of: .situation(next)))
      let other = checker.rightLinks(of: context)
      for link in merged.links.indices where merged.links[link]?.judgement.isDoubtful == true {
        guard other.links[link]?.outcome == .verified else { continue }
        merged.links[link] = other.links[link]
        merged.asComputed = (result.symbols, result.links)
      }
      if merged.links.allSatisfy({ $0?.judgement.isDoubtful != true }) {
        return ChainResult(symbols: other.symbols, merged)
      }
    }
    return merged
  }

  /// The situation after an update, where updates are written out further up, and a chain says of a quantity a number
  /// that is far nearer to what it has become than to what it was.
  ///
  /// - Complexity: O(note) for the first chain of each network, then O(1).
  private mutating func update(
    of situation: Situation, nearTo context: ChainContext, of index: Int
  ) -> Situation? {
    let sides = context.chain.sides
    guard situation.updateCount == 0, sides.count == 2, let left = sides[0].root,
      let right = sides[1].root, case .symbol(let name) = context.formula.nodes[left].kind,
      let number = context.formula.statedNumber(at: right)?.value,
      let quantity = situation.symbols.quantity(name), !quantity.isGiven,
      !isUpdated(name, of: situation.declared), let value = situation.symbols.value(name),
      firstUpdate(of: situation.declared) < index
    else { return nil }
    return variants.updates(of: situation).first { update in
      guard let next = update.symbols.value(name) else { return false }
      return 2 * abs(number - next) < abs(number - value)
    }
  }

  /// The first formula that speaks of a parameter after an update.
  private mutating func firstUpdate(of network: NetworkSymbols) -> Int {
    if let known = firstUpdates[ObjectIdentifier(network)] { return known }
    let first =
      note.formulas.indices.first { index in
        reader.reading(of: index).formula.nodes.contains { node in
          node.name.map { isUpdated($0, of: network) } ?? false
        }
      } ?? .max
    firstUpdates[ObjectIdentifier(network)] = first
    return first
  }

  /// Whether a name is that of a parameter with a word or a sign above it, which is no number of a layer.
  private func isUpdated(_ name: Name, of network: NetworkSymbols) -> Bool {
    let names = table.names
    guard names.derivative(name) == nil else { return false }
    var parts = names.parts(name)
    guard let mark = parts.marks.last?.text.first, !"[(<".contains(mark), !mark.isNumber else {
      return false
    }
    parts.marks.removeLast()
    if case .parameter? = network.quantity(names.intern(parts))?.kind { return true }
    return false
  }

  /// Whether a chain only says that a letter is some number, which need not be the network's letter.
  private func isOtherUse(_ context: ChainContext, of situation: Situation) -> Bool {
    let sides = context.chain.sides
    guard sides.count == 2, let left = sides[0].root, let right = sides[1].root,
      case .symbol(let name) = context.formula.nodes[left].kind,
      let number = context.formula.statedNumber(at: right),
      let value = situation.symbols.value(name)
    else { return false }
    return Figure(number, of: name, at: 0)
      .mayBeOtherUse(of: situation.symbols.quantity(name), worth: value)
  }

  private func view(
    of situation: Situation, _ network: NetworkSymbols, _ symbols: SymbolView
  ) -> SymbolView {
    situation.symbols === network ? symbols : symbols.speaking(of: .situation(situation))
  }

  /// Where a given is stated anew nothing is claimed: the number is a premise.
  private func withdrawPremises(
    of result: inout ChainResult, in context: ChainContext, _ situation: Situation
  ) {
    guard !situation.restated.isEmpty else { return }
    for link in result.links.indices where result.links[link]?.outcome == .verified {
      guard let left = context.chain.sides[link].root,
        case .symbol(let name) = context.formula.nodes[left].kind,
        let right = context.chain.sides[link + 1].root,
        context.formula.statedNumber(at: right) != nil,
        let quantity = situation.declared.quantity(name),
        situation.restated.contains(where: { $0.quantity == quantity && !$0.isRounded })
      else { continue }
      result.links[link] = nil
    }
  }

  // MARK: Reading a passage

  private mutating func read(
    _ key: Key, _ network: NetworkSymbols, _ symbols: SymbolView
  ) -> PassageSituations {
    let networks = standing.neighbours(of: network)
    let reader = EvidenceReader(symbols: symbols, networks: networks)
    let evidence = evidence(key, network, by: reader)
    let places = evidence.chains.map {
      standing.place(of: network, at: $0.place, section: key.section, in: note)
    }
    let declared = networks.map { situation(of: $0) }
    let around = inherited(key, network)
    let siblings = Key(section: note.sections[key.section].parent ?? -1, network: key.network)
    let previous = latestSections[siblings].flatMap {
      passages[Key(section: $0, network: key.network)]?.last
    }
    latestSections[siblings] = key.section
    let start = formulas[key.section]?.first.map { note.formulas[$0].range.lowerBound } ?? 0
    let beginning = standing.place(of: network, at: start, section: key.section, in: note)
    return PassageSituations(
      evidence, at: places, networks: declared, after: around ?? declared[0], previous: previous,
      isElsewhere: beginning == .elsewhere, symbols, variants: variants)
  }

  /// What the formulas and the tables of a passage say, in the order of the note.
  private mutating func evidence(
    _ key: Key, _ network: NetworkSymbols, by reader: EvidenceReader
  ) -> PassageEvidence {
    var evidence = PassageEvidence(of: prose, by: reader)
    var rows = TableRowReader(note: note, reader: reader).rows(in: note.ownRange(of: key.section))
      .filter { standing.network(at: $0.place) === network }[...]
    func addRows(before place: Int, after formula: Int) {
      while let row = rows.first, row.place < place {
        evidence.add(row, after: formula)
        rows.removeFirst()
      }
    }
    for index in formulas[key.section] ?? [] where !note.formulas[index].isGenerated {
      let formula = note.formulas[index]
      guard standing.network(at: formula.range.lowerBound) === network else { continue }
      addRows(before: formula.range.lowerBound, after: index - 1)
      evidence.add(self.reader.reading(of: index))
    }
    addRows(before: .max, after: .max)
    return evidence
  }

  /// The situation in which the section around a passage holds where the passage begins.
  private mutating func inherited(_ key: Key, _ network: NetworkSymbols) -> Situation? {
    guard let first = formulas[key.section]?.first, let parent = note.sections[key.section].parent,
      let around = passages[Key(section: parent, network: key.network)]
    else { return nil }
    return around.situation(before: first)
  }

  private mutating func situation(of network: NetworkSymbols) -> Situation {
    let known = declarations[ObjectIdentifier(network)] ?? Situation(network)
    declarations[ObjectIdentifier(network)] = known
    return known
  }
}

extension ChainResult {
  /// Whether it gives a parameter another value.
  fileprivate var isAssignment: Bool {
    links.contains { $0?.outcome == .unread(.parameterAssignment) }
  }

  /// Whether all that is wrong is off by so little that the parameters may have been rounded otherwise in the
  /// updates before.
  fileprivate var isRoundedOtherwise: Bool {
    links.allSatisfy { link in
      guard let link, link.outcome == .wrong else { return true }
      guard let left = link.left?.best, let right = link.right?.best,
        let number = link.right?.stated ?? link.left?.stated, number.literal.isLongDecimal
      else { return false }
      return abs(left - right) <= 2 * number.unit
    }
  }
}

extension LinkResult {
  /// Whether its outcome may be another one in another situation, though it is no conviction.
  fileprivate var isOfSituation: Bool {
    outcome == .rounding || outcome == .unread(.parameterAssignment)
  }
}

extension Note {
  /// From the heading of a section to the next heading.
  fileprivate func ownRange(of section: Int) -> ByteRange {
    let start = sections[section].range.lowerBound
    let end =
      section + 1 < sections.count
      ? sections[section + 1].range.lowerBound : sections[section].range.upperBound
    return start..<max(start, end)
  }
}

extension Situation.Restated {
  /// Whether it only repeats, rounded, what was computed.
  fileprivate var isRounded: Bool {
    if case .rounded = source { true } else { false }
  }
}
