import Binding
import MathNotation
import NeuralNet

/// The shortest description of a passage: which situation each of its chains holds in.
///
/// Each chain holds in one of several situations, and the passage may turn from one to another between two
/// chains. What a sequence of situations costs is the length of all chains in theirs and of all turns. A
/// forward and a backward pass give, for each chain and each situation, the cost of the best sequence
/// that has the chain in it (the min-sum form of the forward–backward algorithm).
///
/// Words make turns cheaper and nothing dearer. As long as they are not read, each chain is taken for one with
/// words that announce a situation: what then holds in the first state for sure does so whatever they say.
struct SituationTrellis {
  /// A situation in which chains may hold.
  struct State {
    /// `nil` for what is not known.
    let situation: Situation?
    /// The chain from which on it may be in force.
    var start = 0
    /// The chain that tells it.
    var told = 0
  }

  /// How a chain stands to the declaration of the network.
  enum Place {
    /// In its section, behind it.
    case declared
    /// In a note that the network comes to from another one.
    case imported
    /// In another section, or above it.
    case elsewhere
  }

  /// How a chain is led up to.
  struct Lead {
    let place: Place
    /// Whether the text around it speaks of another situation, as far as was read.
    let isAnnounced: Bool
    /// Whether it stands in another block than the chain before it.
    let isLater: Bool
  }

  let states: [State]
  private let leads: [Lead]
  /// The length of each chain in each state.
  private let lengths: [[Double]]
  private var forward: [[Double]] = []
  private var backward: [[Double]] = []

  /// - Parameters:
  ///   - chains: the chains of the passage, at least one.
  ///   - places: how each stands to the declaration.
  ///   - states: the situations, the network as declared first.
  ///   - initial: what it costs to begin in each of them, besides what it costs to tell it.
  ///   - symbols: what names mean in the passage.
  /// - Complexity: O(chains · states²).
  init(
    _ chains: [ChainEvidence], at places: [Place], among states: [State], from initial: [Double],
    _ symbols: SymbolView
  ) {
    self.states = states
    leads = chains.indices.map { index in
      Lead(
        place: places[index], isAnnounced: chains[index].mayBeAnnounced,
        isLater: index > 0 && !chains[index].isBeside(chains[index - 1]))
    }
    lengths = chains.map { chain in states.map { chain.length(in: $0.situation, symbols) } }
    var last = initial
    for chain in chains.indices {
      if chain > 0 {
        last = states.indices.map { next in
          states.indices.reduce(.infinity) {
            min($0, last[$1] + turn(from: $1, to: next, before: chain))
          }
        }
      }
      last = zip(last, lengths[chain]).map { $0 + $1 }
      forward.append(last)
    }
    backward = Array(repeating: Array(repeating: 0, count: states.count), count: chains.count)
    for chain in chains.indices.dropLast().reversed() {
      backward[chain] = states.indices.map { state in
        states.indices.reduce(.infinity) { least, next in
          min(
            least,
            turn(from: state, to: next, before: chain + 1) + lengths[chain + 1][next]
              + backward[chain + 1][next])
        }
      }
    }
  }

  /// What the best sequence costs in which a chain holds in each state.
  private func costs(at chain: Int) -> [Double] {
    zip(forward[chain], backward[chain]).map { $0 + $1 }
  }

  /// The state in which a chain holds: the first one of the cheapest, and the others that cost nearly as little.
  func choice(at chain: Int) -> (state: Int, others: [Int])? {
    let costs = costs(at: chain)
    let best = costs.min() ?? 0
    guard let state = costs.firstIndex(where: { $0 <= best + 1e-9 }) else { return nil }
    let others = states.indices.filter {
      $0 != state && costs[$0] < best + DescriptionLength.margin - 1e-9
    }
    return (state, others)
  }

  /// Whether all chains hold in one state, and in no other one nearly as well.
  func isSure(of state: Int) -> Bool {
    leads.indices.allSatisfy { chain in
      choice(at: chain).map { $0.state == state && $0.others.isEmpty } ?? false
    }
  }

  // MARK: Turns

  private func turn(from state: Int, to next: Int, before chain: Int) -> Double {
    state == next ? 0 : Self.turn(from: states[state], to: states[next], at: chain, leads[chain])
  }

  /// What it costs to turn to a situation at a chain.
  static func turn(from state: State, to next: State, at chain: Int, _ lead: Lead) -> Double {
    guard let situation = next.situation else {
      let turn = DescriptionLength.turnToUnknown
      let silent =
        switch lead.place {
        case .declared: turn.here
        case .imported: turn.imported
        case .elsewhere: turn.elsewhere
        }
      return lead.isAnnounced ? min(turn.announced, silent) : silent
    }
    if situation.isDeclared {
      let turn = DescriptionLength.turnBack
      return lead.isLater || lead.isAnnounced ? turn.later : turn.inBlock
    }
    guard chain >= next.start else { return .infinity }
    let turn = DescriptionLength.turn
    let silent = lead.place == .elsewhere ? turn.elsewhere : turn.silent
    let news = news(in: situation, after: state.situation)
    return (lead.isAnnounced ? turn.announced : silent)
      + (chain > next.told ? min(news, DescriptionLength.knownSituation) : news)
  }

  /// What it costs to tell a situation where another one is known.
  private static func news(in situation: Situation, after known: Situation?) -> Double {
    var length = 0.0
    if let updated = situation.updated, updated !== known?.updated {
      length += DescriptionLength.update
    }
    for change in situation.restated where known?.restated.contains(change) != true {
      let declared = situation.declared.bound.values[change.quantity]
      length += DescriptionLength.length(of: change, insteadOf: declared)
    }
    return length
  }
}

extension DescriptionLength {
  /// That a given is stated anew.
  fileprivate static func length(
    of change: Situation.Restated, insteadOf declared: Double?
  ) -> Double {
    switch change.source {
    case .stated:
      restatedGiven + min(digits(of: change.value), nudge(from: declared, to: change.value))
    case .rounded: 0
    case .mentioned: mentionedGiven
    case .unsaid: restatedGiven + digit
    }
  }

  /// That a given is moved by one digit in a place behind its last one, as who varies it does: 0.93 to 0.931.
  private static func nudge(from declared: Double?, to number: Double) -> Double {
    guard let declared else { return .infinity }
    let places = (0...6).first { isWhole(declared * powerOfTen($0)) }
    let step = abs(number - declared)
    let isStep = (1...3).contains { place in
      let units = step * powerOfTen((places ?? 6) + place)
      return isWhole(units) && units > 0.5 && units < 9.5
    }
    return isStep ? nudge : .infinity
  }

  private static func isWhole(_ number: Double) -> Bool {
    abs(number - number.rounded()) <= 1e-6
  }

  /// The digits of a number.
  private static func digits(of number: Double) -> Double {
    let text = String(abs(number))
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") }
    let isWhole = text.hasSuffix(".0")
    return digit * Double(min(10, max(1, digits.count - (isWhole ? 1 : 0))))
  }
}
