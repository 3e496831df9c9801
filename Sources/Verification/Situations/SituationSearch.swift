import Binding
import MathNotation

/// Looks for situations in which the numbers of a passage may hold, by what it states anew, by what it puts
/// into known equations, and by what one update, one nudge or one nought would explain.
struct SituationSearch {
  /// A situation with the first chain in which it shows.
  struct Candidate {
    let situation: Situation
    var start: Int
    /// The chain that first tells it.
    var told: Int
  }

  /// Givens that are stated one after the other.
  private struct GivenList {
    var figures: [Figure] = []
    /// The situation before them.
    let base: Situation
    /// The first chain of the list.
    let start: Int
    /// The situations that the list has told so far.
    var told: [Situation] = []
  }

  private let evidence: PassageEvidence
  private let symbols: SymbolView
  /// The network as declared.
  private let declared: Situation
  private(set) var candidates: [Candidate] = []
  /// The situation in which the chains before the one at hand hold.
  private var latest: Situation
  /// The givens that are being listed, with the situation before them and the first chain of the list.
  private var list: GivenList?
  /// What was computed of the situations that were looked at.
  private let variants: SituationVariants

  private static let mostCandidates = 24
  /// How many chains before an assumption may follow from it.
  private static let reach = 4
  /// How many bits a chain must cost as declared before it is looked for what would explain it.
  private static let least = 8.0

  /// - Parameters:
  ///   - evidence: what the passage says.
  ///   - symbols: what names mean there.
  ///   - declared: the network as it is declared.
  ///   - latest: the situation in which the text before the passage holds.
  ///   - variants: what was computed of situations that other passages looked at.
  init(
    _ evidence: PassageEvidence, _ symbols: SymbolView, declared: Situation, latest: Situation,
    variants: SituationVariants
  ) {
    self.variants = variants
    self.evidence = evidence
    self.symbols = symbols
    self.declared = declared
    self.latest = latest
    if !latest.isDeclared { add(latest, start: 0, told: -1) }
    for chain in evidence.chains.indices { look(at: chain) }
  }

  // MARK: Chains

  private mutating func look(at index: Int) {
    let chain = evidence.chains[index]
    if chain.isStatement {
      goOn(with: chain, at: index)
      return
    }
    let bases = distinct([latest, declared])
    list = nil
    if explains(latest, chain) { return }
    var found: [Situation] = []
    for base in bases {
      let changes = changes(chain.statements + chain.operands, from: base)
      if let next = base.stating(changes) { found.append(add(next, start: index, told: index)) }
    }
    if let fitting = (found + recent).first(where: { explains($0, chain) }) {
      latest = fitting
    } else if !explains(declared, chain) {
      tryUnsaid(chain, at: index)
    } else {
      latest = declared
    }
  }

  /// Goes on with a list of givens: `x = 4`, `w = 0.25`.
  private mutating func goOn(with chain: ChainEvidence, at index: Int) {
    let isAnew = chain.statements.contains { figure in
      list?.figures.contains { $0.name == figure.name && $0.value != figure.value } ?? false
    }
    var current = (isAnew ? nil : list) ?? GivenList(base: latest, start: index)
    let isFirst = current.figures.isEmpty
    current.figures += chain.statements
    defer { list = current }
    if isFirst, explains(latest, chain) { return }
    // The longer list stands in for the shorter one.
    candidates.removeAll { old in current.told.contains { $0 === old.situation } }
    current.told = []
    let bases = distinct([current.base, declared])
    // An update tells what else has changed, which a list of the same numbers does not.
    let updated = updates(of: bases, with: current.figures)
    let stated = bases.compactMap { $0.stating(changes(current.figures, from: $0)) }
    for next in updated + stated {
      let count = candidates.count
      let known = add(next, start: current.start, told: index)
      if candidates.count > count { current.told.append(known) }
    }
    latest = (updated + stated).first.map { add($0, start: current.start, told: index) } ?? latest
  }

  /// The situations after an update that the listed numbers display, but for a few slips among them: with
  /// the numbers as they are listed, and with those that were computed.
  private mutating func updates(of bases: [Situation], with figures: [Figure]) -> [Situation] {
    bases.flatMap { variants.updates(of: $0) }.flatMap { update -> [Situation] in
      let fitting = figures.filter { figure in
        update.symbols.value(figure.name).map { figure.states(given: $0) } ?? false
      }
      guard figures.count - fitting.count <= figures.count / 4 else { return [] }
      let changes = fitting.compactMap { figure -> Situation.Restated? in
        guard let quantity = declared.declared.quantity(figure.name), quantity.isGiven,
          update.symbols.value(figure.name) != figure.value
        else { return nil }
        return Situation.Restated(quantity, figure.value, .rounded(figure.place))
      }
      return [update.stating(changes), update].compactMap { $0 }
    }
  }

  /// Looks for what the passage does not say in numbers of the equation itself.
  private mutating func tryUnsaid(_ chain: ChainEvidence, at index: Int) {
    guard chain.length(in: declared, symbols) >= Self.least else { return }
    if tryUpdates(chain, at: index) { return }
    for base in distinct([latest, declared]) {
      let mentioned = mentioned(before: index, base).lazy.compactMap { base.stating([$0]) }
      let fitting =
        mentioned.first { explains($0, chain) }
        ?? variants.noughts(of: base).first { explains($0, chain) }
      guard let fitting else { continue }
      latest = add(fitting, start: index, told: index)
      return
    }
  }

  private mutating func tryUpdates(_ chain: ChainEvidence, at index: Int) -> Bool {
    for base in distinct([latest, declared]) {
      guard let next = variants.updates(of: base).first(where: { explains($0, chain) }) else {
        continue
      }
      latest = add(next, start: index, told: index)
      return true
    }
    return false
  }

  /// A given that is mentioned, changed by or to a number that is mentioned beside it.
  private func mentioned(before index: Int, _ base: Situation) -> [Situation.Restated] {
    let (names, numbers) = evidence.mentions(before: index)
    return names.flatMap { name -> [Situation.Restated] in
      guard let quantity = base.declared.quantity(name), quantity.isGiven,
        let value = base.symbols.value(name)
      else { return [] }
      return numbers.flatMap { number, place in
        [value + number.value, value - number.value, number.value].map {
          Situation.Restated(quantity, $0, .mentioned(place))
        }
      }
    }
  }

  // MARK: Situations

  private func changes(_ figures: [Figure], from base: Situation) -> [Situation.Restated] {
    figures.compactMap { figure in
      guard let quantity = base.declared.quantity(figure.name), quantity.isGiven,
        let value = base.symbols.value(figure.name), !figure.states(given: value)
      else { return nil }
      return Situation.Restated(quantity, figure.value, .stated(figure.place))
    }
  }

  private func explains(_ situation: Situation, _ chain: ChainEvidence) -> Bool {
    chain.isExplained(by: situation, symbols)
  }

  private var recent: [Situation] { candidates.suffix(6).map(\.situation).reversed() }

  private func distinct(_ situations: [Situation]) -> [Situation] {
    situations.reduce(into: []) { kept, next in
      if !kept.contains(where: { $0 === next }) { kept.append(next) }
    }
  }

  /// The chain from which on what a chain tells may hold: what follows from an assumption may stand
  /// before it, in the same block.
  private func beginning(of chain: Int) -> Int {
    guard evidence.chains.indices.contains(chain) else { return chain }
    var start = chain
    while start > max(0, chain - Self.reach),
      evidence.chains[start - 1].isBeside(evidence.chains[chain])
    {
      start -= 1
    }
    return start
  }

  /// Adds a situation unless it is known already.
  @discardableResult
  private mutating func add(_ situation: Situation, start: Int, told: Int) -> Situation {
    if situation.isSame(as: declared) { return declared }
    if let known = candidates.first(where: { $0.situation.isSame(as: situation) }) {
      return known.situation
    }
    if candidates.count < Self.mostCandidates {
      candidates.append(
        Candidate(situation: situation, start: beginning(of: start), told: told))
    }
    return situation
  }
}
