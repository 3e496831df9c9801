import Binding
import MathNotation

extension EvidenceReader {
  /// What a chain says that quantities come to which a network computes.
  ///
  /// - Returns: the number of each, the last one of those that are said to be equal, and whether it is what other
  ///   numbers beside it come to.
  func statedResults(
    of network: NetworkSymbols, in context: ChainContext
  ) -> [(carried: Situation.Carried, isReckoned: Bool)] {
    guard context.chain.modulus == nil else { return [] }
    let kinds = context.chain.sides.map { kind(of: $0, in: context.formula) }
    var found: [(carried: Situation.Carried, isReckoned: Bool)] = []
    for run in runs(of: context.chain) {
      var numbers: [StatedNumber] = []
      for kind in kinds[run].dropFirst() {
        switch kind {
        case .number(let number): numbers = [number]
        case .numbers(let list): numbers = list
        default: continue
        }
      }
      guard !numbers.isEmpty, numbers.count <= Self.mostEntries else { continue }
      let isReckoned = run.contains { side in
        if case .reckoning = kinds[side] { comes(side, to: numbers, in: context) } else { false }
      }
      for kind in kinds[run] {
        let named: [Name]
        switch kind {
        case .name(let name): named = [name]
        case .names(let list): named = list
        case .layer(let list): named = names(of: list, for: numbers)
        default: continue
        }
        guard named.count == numbers.count, !named.contains(where: isGiven) else { continue }
        found += zip(named, numbers).compactMap { name, number in
          network.carried(name, stating: number.value).map { ($0, isReckoned) }
        }
      }
    }
    return found
  }

  /// Whether a side of numbers comes to the numbers that are stated.
  private func comes(_ side: Int, to numbers: [StatedNumber], in context: ChainContext) -> Bool {
    let value = SideEvaluator(symbols).evaluate(context.chain.sides[side], in: context.formula)
    let entries: [Double]
    switch value.success?.written {
    case .scalar(let value)?: entries = [value.value]
    case .matrix(let matrix)?: entries = matrix.entries.map(\.value)
    case nil: return false
    }
    return entries.count == numbers.count
      && zip(entries, numbers).allSatisfy { Figure($1, of: symbols.names.e, at: 0).isResult($0) }
  }

  /// The names that stand alone on a side of a chain, and those of the entries of vectors that do.
  func subjects(of context: ChainContext) -> [Name] {
    context.chain.sides.flatMap { side -> [Name] in
      switch kind(of: side, in: context.formula) {
      case .name(let name): [name]
      case .names(let list): list
      case .layer(let list): list.names
      default: []
      }
    }
  }

  // MARK: Operands

  /// What a chain shows quantities to come to which a network computes, by putting numbers in their places: of
  /// `0.55 (1 - 0.55)` for the slope of an output that this is 0.55.
  ///
  /// - Parameters:
  ///   - network: the network, in the situation in which the chain is read.
  ///   - context: the chain.
  /// - Returns: the numbers that show the values that the quantities have, as they are written.
  func shownResults(of network: NetworkSymbols, in context: ChainContext) -> [Situation.Carried] {
    guard context.chain.modulus == nil else { return [] }
    let kinds = context.chain.sides.map { kind(of: $0, in: context.formula) }
    return runs(of: context.chain).flatMap { run in
      operands(kinds, run, in: context).compactMap { figure -> Situation.Carried? in
        guard !isGiven(figure.name), let value = network.value(figure.name), figure.displays(value)
        else { return nil }
        return network.carried(figure.name, stating: figure.value)
      }
    }
  }

  /// The numbers that sides which are equal put into an equation: one that stands beside them, or one that gives the
  /// quantity of which they speak.
  private func operands(
    _ kinds: [Kind], _ run: Range<Int>, in context: ChainContext
  ) -> [Figure] {
    let reckoning = run.lazy.compactMap { side -> Int? in
      if case .reckoning = kinds[side] { context.chain.sides[side].root } else { nil }
    }.first
    guard let reckoning else { return [] }
    var evidence = ChainEvidence(position: (0, 0), place: 0, block: nil)
    add(kinds, run, of: context, to: &evidence) { _ in 0 }
    guard evidence.operands.isEmpty, let network = networks.first else { return evidence.operands }
    guard case .quantity(let name)? = evidence.result?.subject else { return [] }
    var found: [Figure] = []
    for equation in network.derivations(of: name) {
      evidence.operands = []
      addOperands(of: equation, over: reckoning, in: context, to: &evidence) { _ in 0 }
      if evidence.operands.count > found.count { found = evidence.operands }
    }
    return found
  }
}
