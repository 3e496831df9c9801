import Binding

/// Judges what stands below a training of the network by what the training makes of it.
///
/// It is asked about chains that disagree with the network as it is declared; nothing is trained before
/// the first of them.
struct TrainingJudge {
  /// The note as it is read where a training has left a network.
  private struct State {
    let network: NetworkSymbols
    var situations: SituationJudge
    var earlier: [Situation]?
  }

  private let prose: NoteProse
  private let table: SymbolTable
  private let reader: FormulaReader
  private let networks: [NetworkSymbols]
  private let scopes: NetworkScopes
  private let trained: TrainedNetworks
  /// How many networks are the note's own.
  private let declaredHere: Int
  /// By the place of the training.
  private var states: [Int: State?] = [:]

  init(
    _ prose: NoteProse, _ table: SymbolTable, _ reader: FormulaReader, _ bindings: NoteBindings,
    networks: [NetworkSymbols], scopes: NetworkScopes, budget: Double
  ) {
    self.prose = prose
    self.table = table
    self.reader = reader
    self.networks = networks
    self.scopes = scopes
    trained = TrainedNetworks(bindings, budget: budget)
    declaredHere = bindings.networks.count
  }

  /// What is found out about a chain where the trainings above have left the network, which then is the
  /// one in force.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - index: the index of its formula in the note.
  ///   - place: where that begins, in bytes of the note.
  ///   - symbols: what names mean there.
  ///   - network: the index of the network in force.
  /// - Returns: the outcome; `nil` where what comes of the training is not known, and where the chain
  ///   holds in a state on the way, so that the note may speak of that.
  mutating func judge(
    _ context: ChainContext, of index: Int, at place: Int, _ symbols: SymbolView, network: Int
  ) -> ChainResult? {
    guard let start = trained.lastTraining(of: network, above: place),
      var state = state(after: start, of: network)
    else { return nil }
    table.use(state.network)
    let found = state.situations.judge(context, of: index, symbols)
    states[start] = state
    guard found.isRefuted else { return found }
    let earlier =
      state.earlier
      ?? trained.earlierStates(of: network, at: place).map {
        Situation(of: networks[network], trainedAs: $0)
      }
    state.earlier = earlier
    states[start] = state
    let holdsOnTheWay = earlier.contains { situation in
      let view = symbols.speaking(of: .situation(situation))
      return !ChainChecker(symbols: view).check(context).isRefuted
    }
    guard holdsOnTheWay else { return found }
    table.use(networks[network], isTrained: true)
    return nil
  }

  private mutating func state(after start: Int, of network: Int) -> State? {
    if let known = states[start] { return known }
    states[start] = .some(nil)
    guard let bound = trained.network(network, at: start + 1) else { return nil }
    let symbols = Situation(of: networks[network], trainedAs: bound).symbols
    var all = networks
    all[network] = symbols
    let standing = NetworkStanding(all, scopes, declaredHere: declaredHere, below: start)
    let state = State(
      network: symbols, situations: SituationJudge(prose, table, reader, standing: standing))
    states[start] = state
    return state
  }
}
