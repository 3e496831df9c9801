import Binding
import MathNotation
import NeuralNet

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
    /// The updated situations before it, with their numbers as they would be listed.
    var rounded: [Situation]?
  }

  let evidence: PassageEvidence
  let symbols: SymbolView
  /// The network as declared.
  let declared: Situation
  private(set) var candidates: [Candidate] = []
  /// The situation in which the chains before the one at hand hold.
  private var latest: Situation
  /// The situation in which the section before ends.
  private let previous: Situation?
  /// The givens that are being listed, with the situation before them and the first chain of the list.
  private var list: GivenList?
  /// What was computed of the situations that were looked at.
  private let variants: SituationVariants

  private static let mostCandidates = 24
  /// How many ways are tried in which an operand may be a slip.
  private static let mostMended = 3
  /// In how many operands a slip among them is looked for.
  private static let mostOperands = 8
  /// How many chains before an assumption may follow from it.
  private static let reach = 4
  /// How many bits a chain must cost as declared before it is looked for what would explain it.
  private static let least = 8.0

  /// - Parameters:
  ///   - evidence: what the passage says.
  ///   - symbols: what names mean there.
  ///   - declared: the network as it is declared.
  ///   - latest: the situation in which the text before the passage holds.
  ///   - previous: the situation in which the section before ends, if the passage begins another one.
  ///   - variants: what was computed of situations that other passages looked at.
  init(
    _ evidence: PassageEvidence, _ symbols: SymbolView, declared: Situation, latest: Situation,
    previous: Situation?, variants: SituationVariants
  ) {
    self.variants = variants
    self.evidence = evidence
    self.symbols = symbols
    self.declared = declared
    self.latest = latest
    self.previous = previous
    for known in [latest, previous].compactMap({ $0 }) where !known.isDeclared {
      add(known, start: 0, told: -1)
    }
    for chain in evidence.chains.indices { look(at: chain) }
  }

  // MARK: Chains

  private mutating func look(at index: Int) {
    let chain = evidence.chains[index]
    if chain.isStatement {
      goOn(with: chain, at: index)
      return
    }
    list = nil
    guard chain.length(in: latest, symbols, upTo: 0) > 0 else { return }
    if let fitting = best(of: [latest] + recent, for: chain) {
      latest = fitting
      // What is off by rounding may be that of the update with all decimals.
      if chain.length(in: fitting, symbols, upTo: 0) > 0 {
        tryUpdates(chain, at: index, isExact: true)
      }
      return
    }
    let found = restatings(by: chain).map { add($0, start: index, told: index) }
    if let fitting = best(of: found, for: chain) {
      latest = fitting
    } else if !explains(declared, chain) {
      tryUnsaid(chain, at: index)
    } else {
      latest = declared
    }
  }

  /// Of the situations that explain a chain the first of those in which it is shortest.
  private func best(of situations: [Situation], for chain: ChainEvidence) -> Situation? {
    situations.filter { explains($0, chain) }.min {
      chain.length(in: $0, symbols) < chain.length(in: $1, symbols)
    }
  }

  /// The situations in which the givens are what a chain states and puts into equations; where its result is
  /// another one, also those in which one of them is a slip.
  private func restatings(by chain: ChainEvidence) -> [Situation] {
    let figures = chain.statements + chain.operands
    let bases = distinct([latest, declared])
    let all = bases.map { (base: $0, changes: changes(figures, from: $0)) }
    // Of two ways to the same numbers the one with fewer changes is told.
    let whole = all.compactMap { $0.base.stating($0.changes) }
      .sorted { $0.restated.count < $1.restated.count }
    guard whole.allSatisfy({ !explains($0, chain) }) else { return whole }
    let partial = all.flatMap { base, changes -> [Situation] in
      guard 1...Self.mostOperands ~= changes.count, let full = base.stating(changes) else {
        return []
      }
      return changes.indices.compactMap { slip in
        mended(changes, at: slip, in: (base, full), for: chain).flatMap(base.stating)
      }
    }
    let lengths = partial.map {
      chain.length(in: $0, symbols) + DescriptionLength.restatedGiven * Double($0.restated.count)
    }
    let likeliest = partial.indices.sorted { lengths[$0] < lengths[$1] }.prefix(Self.mostMended)
    return whole + likeliest.map { partial[$0] }
  }

  /// Givens of which one is what a chain's result needs it to be.
  ///
  /// - Parameters:
  ///   - changes: the givens as the chain has them.
  ///   - index: the one that may be a slip.
  ///   - states: the situation without them, and the one with them.
  ///   - chain: the chain.
  /// - Returns: `nil` where no number of as many decimals makes the result right.
  private func mended(
    _ changes: [Situation.Restated], at index: Int, in states: (base: Situation, full: Situation),
    for chain: ChainEvidence
  ) -> [Situation.Restated]? {
    let change = changes[index]
    guard let stated = chain.result?.figures.last?.value,
      let figure = (chain.statements + chain.operands).first(where: {
        declared.declared.quantity($0.name) == change.quantity
      }),
      let value = chain.value(in: states.full, symbols),
      let other = states.full.stating([change.with(change.value + 1)]),
      let moved = chain.value(in: other, symbols), moved != value
    else { return nil }
    // A sum of products is linear in each of its givens.
    let needed = figure.rounding(change.value + (stated - value) / (moved - value))
    let meant = change.with(needed)
    guard needed.isFinite, let next = states.full.stating([meant]),
      chain.hasResult(of: next, symbols)
    else {
      return nil
    }
    var mended = changes
    mended[index] = meant
    return mended.filter { $0.value != states.base.symbols.bound.values[$0.quantity] }
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
    if isFirst, explains(latest, chain) {
      if let listed = listing(current.figures, in: latest)?.situation {
        add(listed, start: current.start, told: index)
      }
      return
    }
    // The longer list stands in for the shorter one.
    candidates.removeAll { old in current.told.contains { $0 === old.situation } }
    current.told = []
    let bases = distinct([current.base, declared, previous ?? declared])
    let rounded = current.rounded ?? bases.compactMap { rounding($0, like: chain.statements) }
    current.rounded = rounded
    // An update tells what else has changed, which a list of the same numbers does not.
    let updated = updates(of: bases + rounded, showing: current.figures)
    let stated = bases.compactMap { $0.stating(changes(current.figures, from: $0)) }
    for next in updated + stated {
      let count = candidates.count
      let known = add(next, start: current.start, told: index)
      if candidates.count > count { current.told.append(known) }
    }
    latest = (updated + stated).first.map { add($0, start: current.start, told: index) } ?? latest
    addMentioned(chain.statements, at: index, bases)
  }

  /// An updated situation with its numbers as a note lists them that goes on with them: to the decimals of some
  /// figures; `nil` where it has none that these decimals change.
  private func rounding(_ base: Situation, like figures: [Figure]) -> Situation? {
    guard base.updated != nil, let finest = figures.min(by: { $0.unit < $1.unit }) else {
      return nil
    }
    let bound = base.symbols.bound
    return base.stating(
      bound.network.parameterNames.compactMap { name in
        let quantity = Quantity.parameter(name)
        guard let value = bound.values[quantity] else { return nil }
        let shown = finest.rounding(value)
        return shown == value
          ? nil : Situation.Restated(quantity, shown, .rounded(finest.place))
      })
  }

  /// The situations after an update that the listed numbers display, those with the fewest slips among
  /// them first: with the numbers as they are listed, and with those that were computed.
  private func updates(of bases: [Situation], showing figures: [Figure]) -> [Situation] {
    let updates = bases.flatMap { variants.updates(of: $0) }.compactMap { update in
      listing(figures, in: update).map { (listed: $0.situation, slips: $0.slips, update) }
    }
    return updates.sorted { $0.slips < $1.slips }.flatMap { [$0.listed, $0.2].compactMap { $0 } }
  }

  /// A situation after an update with the numbers that a note lists of it, which are rounded.
  ///
  /// - Parameters:
  ///   - figures: the numbers.
  ///   - update: the situation.
  /// - Returns: the situation, `nil` where the numbers make no network, with the number of slips among
  ///   them; `nil` where too many are none of its numbers.
  private func listing(
    _ figures: [Figure], in update: Situation
  ) -> (situation: Situation?, slips: Int)? {
    guard let before = update.updated else { return nil }
    var slips = 0
    var listed: Set<Quantity> = []
    var changes: [Situation.Restated] = []
    for figure in figures {
      guard let quantity = declared.declared.quantity(figure.name), quantity.isGiven,
        let value = update.symbols.value(figure.name)
      else { return nil }
      let isSlip = !figure.states(given: value)
      if isSlip { slips += 1 }
      listed.insert(quantity)
      let shown = isSlip ? figure.rounding(value) : figure.value
      if shown != value {
        changes.append(Situation.Restated(quantity, shown, .rounded(figure.place)))
      }
    }
    guard figures.count >= 3 * slips, let first = figures.first else { return nil }
    // What is left out has not changed, as far as the decimals show.
    let unit = figures.map(\.unit).max() ?? 0
    for name in update.symbols.bound.network.parameterNames {
      let quantity = Quantity.parameter(name)
      guard !listed.contains(quantity), let old = before.symbols.bound.values[quantity],
        let new = update.symbols.bound.values[quantity], old != new, abs(old - new) <= unit / 2
      else { continue }
      changes.append(Situation.Restated(quantity, old, .rounded(first.place)))
    }
    return (update.stating(changes), slips)
  }

  /// Adds what a given that is stated may have become instead, by a number that is mentioned with it: `we
  /// increase $w$ by $0.1$, to $w = 0.9$`.
  private mutating func addMentioned(_ figures: [Figure], at index: Int, _ bases: [Situation]) {
    let stated = figures.compactMap { figure in
      declared.declared.quantity(figure.name).map { (quantity: $0, value: figure.value) }
    }
    for base in bases {
      let mentioned = mentioned(before: index, base).filter { change in
        stated.contains { $0.quantity == change.quantity }
      }
      // A number that is what the others make it needs no other one.
      let isRight = mentioned.contains { change in
        stated.contains {
          $0.quantity == change.quantity && abs($0.value - change.value) <= 1e-9
        }
      }
      for change in isRight ? [] : mentioned {
        if let next = base.stating([change]) { add(next, start: index, told: index) }
      }
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
        ?? variants.noughts(of: base).first {
          explains($0, chain) && !isOfSlip($0, instead: base, upTo: index)
        }
      guard let fitting else { continue }
      latest = add(fitting, start: index, told: index)
      return
    }
  }

  @discardableResult
  private mutating func tryUpdates(
    _ chain: ChainEvidence, at index: Int, isExact: Bool = false
  ) -> Bool {
    for base in distinct([latest, declared, previous ?? declared]) {
      let next = variants.updates(of: base).first { update in
        isExact ? chain.length(in: update, symbols, upTo: 0) == 0 : explains(update, chain)
      }
      guard let next else { continue }
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

extension Situation.Restated {
  /// The same given with another number.
  fileprivate func with(_ value: Double) -> Situation.Restated {
    Situation.Restated(quantity, value, source)
  }
}
