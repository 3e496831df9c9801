package import MathNotation

/// What names mean at one place of a note, in one reading.
///
/// It is a value in all but its storage: nothing about it changes, and another place or another
/// reading is another view. (It is a class since evaluators hold it as `any SymbolSource`, which would
/// copy a larger structure to the heap each time.) It looks into a ``SymbolTable``, and so knows what the
/// note has defined up to the moment it is asked.
package final class SymbolView: SymbolSource {
  /// Which network a passage speaks of.
  package enum Subject {
    /// The one in force, as it is declared.
    case networkInForce
    /// A network in another situation, or another network.
    case situation(Situation)
    /// None that is known: its names are the passage's own.
    case unknown
  }

  /// The store that it looks into.
  package let table: SymbolTable
  /// The place from which it looks.
  package let scope: SymbolTable.Scope
  /// Which network is spoken of here.
  package let subject: Subject
  /// Whether the passage may speak of another situation just as well, so that the network convicts
  /// nothing.
  package let isOpen: Bool
  /// Which of several definitions of a name counts: 0 is the latest, 1 the one before it.
  package let definition: Int
  /// Which of several meanings of a network's names counts, and how vectors and matrices are laid out.
  package let choice: NameChoice

  init(
    of table: SymbolTable, at scope: SymbolTable.Scope, subject: Subject = .networkInForce,
    isOpen: Bool = false, definition: Int = 0, choice: NameChoice = NameChoice()
  ) {
    self.table = table
    self.scope = scope
    self.subject = subject
    self.isOpen = isOpen
    self.definition = definition
    self.choice = choice
  }

  /// The same place, in a passage that speaks of some network.
  package func speaking(of subject: Subject, isOpen: Bool = false) -> SymbolView {
    SymbolView(
      of: table, at: scope, subject: subject, isOpen: isOpen, definition: definition,
      choice: choice)
  }

  /// The same place, where of several definitions of a name an earlier one counts, and names of the network
  /// mean what is chosen, if anything is.
  package func choosing(definition: Int, names choice: NameChoice? = nil) -> SymbolView {
    let choice = choice ?? self.choice
    return definition == self.definition && choice == self.choice
      ? self
      : SymbolView(
        of: table, at: scope, subject: subject, isOpen: isOpen, definition: definition,
        choice: choice)
  }

  /// The names of the note.
  package var names: NameTable { table.names }

  /// The network that is spoken of, in the situation at hand.
  package var network: NetworkSymbols? {
    switch subject {
    case .networkInForce: table.network
    case .situation(let situation): situation.symbols
    case .unknown: nil
    }
  }

  /// The situation that is spoken of, where it is not the network in force as declared.
  package var situation: Situation? {
    if case .situation(let situation) = subject { situation } else { nil }
  }

  package var budget: StepBudget? { table.budget }

  /// Whether equations of the passage show how weights are laid out that stand to the left of what they are applied to.
  package var showsWeights: Bool { table.showsWeights(at: scope, as: choice) }

  // MARK: Looking up

  /// What a name means here, and where that comes from.
  ///
  /// A definition in the block of the formula hides those further up; of several in the same reach
  /// ``definition`` tells which one counts.
  package func symbol(named name: Name) -> Symbol? {
    if let value = table.declaredValue(name) {
      return Symbol(.value(.scalar(Approximation(value))), from: .declared)
    }
    if let network, let value = network.declaredValue(name) {
      return declared(name, value, in: network)
    }
    let found = network?.spelledMeanings(of: name)
    if let found, found.isSure || table.hasShown(name) { return spelled(name, found) }
    return definition(of: name) ?? found.flatMap { spelled(name, $0) } ?? convention(name)
  }

  /// What a name means that the network declares.
  private func declared(_ name: Name, _ value: Double, in network: NetworkSymbols) -> Symbol {
    let netInput = network.netInput(ofUnit: name)
    let meant = choice.takesNetInputs ? netInput ?? value : value
    var symbol = Symbol(
      .value(.scalar(Approximation(meant))), from: .network, leanings: leanings(of: name, network))
    if netInput != nil { symbol.use.hasNetInputs = true }
    return symbol
  }

  private func definition(of name: Name) -> Symbol? {
    guard let all = table.definitions(of: name) else { return nil }
    return chosen(of: all, .definitionInBlock) { table.isBlock(scope.block, within: $0.block) }
      ?? logistic(name)
      ?? chosen(of: all, .definitionFurtherUp) { isInScope($0.section) }
  }

  /// σ where a definition further up makes it what it is by convention, too.
  private func logistic(_ name: Name) -> Symbol? {
    table.isLogisticDefined ? convention(name) : nil
  }

  /// What a name of the network means that is known by its spelling.
  private func spelled(_ name: Name, _ found: SpelledMeanings) -> Symbol? {
    guard let network, let meaning = found.meaning(as: choice),
      let value = network.value(of: meaning, as: choice)
    else { return nil }
    var leanings = isOpen ? .openSituation : Leanings()
    if table.isTrained, meaning.dependsOnTraining { leanings.insert(.trainedNetwork) }
    if !found.isSure, !table.hasShown(name) { leanings.insert(.unshownMeaning) }
    return Symbol(.value(value), from: .network, leanings: leanings)
      .ofLayers(
        amongMeanings: found.count, hasSigns: found.hasSigns, isAveraged: found.isAveraged)
  }

  /// What keeps a quantity of the network from convicting.
  private func leanings(of name: Name, _ network: NetworkSymbols) -> Leanings {
    var leanings = isOpen ? .openSituation : Leanings()
    if table.isTrained, network.dependsOnTraining(name) { leanings.insert(.trainedNetwork) }
    return leanings
  }

  /// The definition that counts among those in scope.
  private func chosen(
    of definitions: [SymbolTable.Definition], _ origin: SymbolOrigin,
    where isInScope: (SymbolTable.Scope) -> Bool
  ) -> Symbol? {
    var count = 0
    var chosen: SymbolTable.Definition?
    for candidate in definitions.reversed() where isInScope(candidate.scope) {
      if count <= definition { chosen = candidate }
      count += 1
    }
    return chosen.map {
      var symbol = Symbol($0.meaning, from: origin, leanings: $0.leanings, definitions: count)
      symbol.awaitsResult = $0.awaitsResult
      return symbol
    }
  }

  /// What a name means that nobody defines: σ is the logistic function in notes on networks, but
  /// not in all, so that it can only verify where the network at hand has no logistic unit.
  private func convention(_ name: Name) -> Symbol? {
    guard name == table.sigma, let logistic = table.logistic else { return nil }
    let isSure = network?.hasLogisticUnit == true
    return Symbol(.function(logistic), from: .convention(isSure: isSure))
  }

  package var hasLists: Bool { table.hasLists }

  package func units(of index: Name) -> [[String]]? { network?.units(of: index) }

  // MARK: What kind of name or number it is

  /// Whether the place is under the given section's heading.
  package func isInScope(_ section: Int) -> Bool {
    table.isSection(scope.section, within: section)
  }

  /// Whether a name is a quantity of the network or declared for the whole note, and so not the
  /// note's to define.
  package func isDeclared(_ name: Name) -> Bool {
    if table.declaredValue(name) != nil { return true }
    guard let network else { return false }
    return network.knows(name)
      || table.hasShown(name) && network.spelledMeanings(of: name) != nil
  }

  /// Whether a name may be one of the network's, though nothing has shown it so far.
  package func mayBeOfNetwork(_ name: Name) -> Bool {
    network?.spelledMeanings(of: name) != nil
  }

  /// Whether a number is given, and so exact however many digits it has.
  package func isGiven(_ value: Double) -> Bool { network?.isGiven(value) ?? false }
}
