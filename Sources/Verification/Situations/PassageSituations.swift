import Binding
import SourceText

/// In which situation each chain of a passage holds, as far as its numbers tell.
struct PassageSituations {
  /// The situation of a chain, and the others that explain the passage nearly as well.
  struct Assignment {
    /// `nil` where nothing is known of it.
    let situation: Situation?
    let others: [Situation?]
  }

  private var chains: [(formula: Int, chain: Int)] = []
  private var assignments: [Assignment] = []
  /// What holds before the first chain that tells anything.
  private let first: Assignment
  /// The situation in which the passage ends.
  private(set) var last: Situation
  /// The last chain that computes anything with the numbers of a network.
  private var lastResult: (formula: Int, chain: Int)?
  /// What was computed of situations that other passages looked at.
  private let variants: SituationVariants

  /// How many chains are looked at together, and how many of them come before those that are decided.
  private static let window = 64

  /// - Parameters:
  ///   - evidence: what the passage says.
  ///   - places: how each of its chains stands to the declaration of the network.
  ///   - networks: the networks of the note as declared, the one in force first.
  ///   - latest: the situation in which the text before the passage holds.
  ///   - previous: the situation in which the section before ends, beside which the passage stands.
  ///   - isElsewhere: whether the passage begins outside of the section that declares the network.
  ///   - symbols: what names mean in the passage.
  ///   - variants: what was computed of situations that other passages looked at.
  /// - Complexity: linear in the chains.
  init(
    _ evidence: PassageEvidence, at places: [SituationTrellis.Place], networks: [Situation],
    after latest: Situation, previous: Situation?, isElsewhere: Bool, _ symbols: SymbolView,
    variants: SituationVariants
  ) {
    self.variants = variants
    last = latest
    lastResult = evidence.chains.last { $0.result != nil || !$0.operands.isEmpty }?.position
    first =
      isElsewhere
      ? Assignment(situation: nil, others: [latest]) : Assignment(situation: latest, others: [])
    var start = 0
    while start < evidence.chains.count {
      let end = Self.end(ofWindowFrom: start, evidence.chains)
      let part = evidence.part(start..<end)
      last = decide(
        part, Array(places[start..<end]), networks, after: last,
        previous: start > 0 ? nil : previous, symbols)
      start = end
    }
  }

  /// Where the chains end that are looked at together: givens stay with what follows from them, if it is not too much.
  private static func end(ofWindowFrom start: Int, _ chains: [ChainEvidence]) -> Int {
    guard start + window < chains.count else { return chains.count }
    let end = start + window
    let turn = (start + window / 2..<end).last { chain in
      chains[chain].isStatement && !chains[chain - 1].isStatement
    }
    return turn ?? end
  }

  /// The situation of a chain; that of the last one before it of which something is known.
  ///
  /// - Complexity: O(log chains).
  func assignment(of chain: Int, in formula: Int) -> Assignment {
    let next = chains.partitioningIndex { $0 > (formula, chain) }
    return next > 0 ? assignments[next - 1] : assignments.first ?? first
  }

  /// Whether a chain and what the passage computes behind it are those of the network as declared, for sure.
  func isDeclared(from chain: Int, in formula: Int) -> Bool {
    guard let lastResult, lastResult > (formula, chain) else { return false }
    return [(formula, chain), lastResult].map { assignment(of: $0.1, in: $0.0) }
      .allSatisfy { $0.situation?.isDeclared == true && $0.others.isEmpty }
  }

  /// The situation in which the passage holds where a formula begins, if it is known.
  func situation(before formula: Int) -> Situation? {
    assignment(of: -1, in: formula).situation
  }

  private mutating func decide(
    _ evidence: PassageEvidence, _ places: [SituationTrellis.Place], _ networks: [Situation],
    after latest: Situation, previous: Situation?, _ symbols: SymbolView
  ) -> Situation {
    let isContinued = !chains.isEmpty
    let search = SituationSearch(
      evidence, symbols, declared: networks[0], latest: latest, previous: previous,
      variants: variants)
    var states = networks.map { SituationTrellis.State(situation: $0) }
    states.append(SituationTrellis.State(situation: nil))
    states += search.candidates.map {
      SituationTrellis.State(situation: $0.situation, start: $0.start, told: $0.told)
    }
    func makeTrellis(of evidence: PassageEvidence) -> SituationTrellis {
      let initial = states.map { state in
        if let situation = state.situation, situation === previous, !situation.isDeclared {
          return DescriptionLength.previousSection
        }
        return cost(ofBeginningIn: state, evidence, places[0], networks[0], latest, isContinued)
      }
      return SituationTrellis(evidence.chains, at: places, among: states, from: initial, symbols)
    }
    var evidence = evidence
    if !search.candidates.isEmpty { evidence.readWords() }
    var trellis = makeTrellis(of: evidence)
    if evidence.hasUnreadWords, !trellis.isSure(of: 0) {
      evidence.readWords()
      trellis = makeTrellis(of: evidence)
    }
    var last = latest
    for (index, chain) in evidence.chains.enumerated() {
      guard let choice = trellis.choice(at: index) else { continue }
      let situation = states[choice.state].situation
      chains.append(chain.position)
      assignments.append(
        Assignment(situation: situation, others: choice.others.map { states[$0].situation }))
      if let situation { last = situation }
    }
    return last
  }

  private func cost(
    ofBeginningIn state: SituationTrellis.State, _ evidence: PassageEvidence,
    _ place: SituationTrellis.Place, _ network: Situation, _ latest: Situation, _ isContinued: Bool
  ) -> Double {
    if let situation = state.situation, situation === latest, !latest.isDeclared { return 0 }
    if let situation = state.situation, situation.isDeclared {
      if isContinued, !latest.isDeclared { return DescriptionLength.turnBack.later }
      let isNear = situation === network && (place != .elsewhere || isContinued)
      return isNear ? 0 : DescriptionLength.declaredElsewhere
    }
    if state.situation == nil, place == .elsewhere { return 0 }
    let lead = SituationTrellis.Lead(
      place: place, isAnnounced: evidence.chains[0].mayBeAnnounced, isLater: true)
    return SituationTrellis.turn(
      from: SituationTrellis.State(situation: latest), to: state, at: 0, lead)
  }
}

extension PassageEvidence {
  /// Some of the chains, with what is mentioned before them.
  func part(_ range: Range<Int>) -> PassageEvidence {
    var part = self
    part.chains = Array(chains[range])
    part.moveMentions(by: range.lowerBound)
    return part
  }
}
