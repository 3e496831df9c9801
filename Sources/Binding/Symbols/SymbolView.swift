package import MathNotation

/// What names mean at one place of a note, in one reading.
///
/// It is a value in all but its storage: nothing about it changes, and another place or another
/// reading is another view. (It is a class since evaluators hold it as `any SymbolSource`, which would
/// copy a larger structure to the heap each time.) It looks into a ``SymbolTable``, and so knows what the
/// note has defined up to the moment it is asked.
package final class SymbolView: SymbolSource {
  /// The store that it looks into.
  package let table: SymbolTable
  /// The place from which it looks.
  package let scope: SymbolTable.Scope
  /// The network as the passage at hand restates it, where it does: its quantities are names like
  /// others then, which the passage may define.
  package let restated: RestatedNetwork?
  /// Which of several definitions of a name counts: 0 is the latest, 1 the one before it.
  package let definition: Int

  init(
    of table: SymbolTable, at scope: SymbolTable.Scope, restated: RestatedNetwork? = nil,
    definition: Int = 0
  ) {
    self.table = table
    self.scope = scope
    self.restated = restated
    self.definition = definition
  }

  /// The same place, with the network as a passage restates it; with the declared one for `nil`.
  package func restating(_ network: RestatedNetwork?) -> SymbolView {
    network === restated
      ? self : SymbolView(of: table, at: scope, restated: network, definition: definition)
  }

  /// The same place, where of several definitions of a name an earlier one counts.
  package func choosing(definition: Int) -> SymbolView {
    definition == self.definition
      ? self : SymbolView(of: table, at: scope, restated: restated, definition: definition)
  }

  /// The names of the note.
  package var names: NameTable { table.names }

  /// The network in force, restated or not.
  package var network: NetworkSymbols? {
    if let restated { restated.symbols } else { table.network }
  }

  package var budget: StepBudget? { table.budget }

  // MARK: Looking up

  /// What a name means here, and where that comes from.
  ///
  /// A definition in the block of the formula hides those further up; of several in the same reach
  /// ``definition`` tells which one counts.
  package func symbol(named name: Name) -> Symbol? {
    if let value = table.declaredValue(name) {
      return Symbol(.value(.scalar(Approximation(value))), from: .declared)
    }
    if restated == nil, let network = table.network, let value = network.value(name) {
      let isUnsure = table.isTrained && network.dependsOnTraining(name)
      return Symbol(
        .value(.scalar(Approximation(value))), from: .network,
        leanings: isUnsure ? .trainedNetwork : [])
    }
    guard let all = table.definitions(of: name) else { return background(name) }
    return chosen(of: all, .definitionInBlock) { table.isBlock(scope.block, within: $0.block) }
      ?? chosen(of: all, .definitionFurtherUp) { isInScope($0.section) }
      ?? background(name)
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
      Symbol($0.meaning, from: origin, leanings: $0.leanings, definitions: count)
    }
  }

  /// What a name means that nothing defines in reach: where the network is restated, what the
  /// quantity comes to with the numbers that were stated anew.
  private func background(_ name: Name) -> Symbol? {
    guard let value = restated?.symbols.value(name) else { return convention(name) }
    return Symbol(.value(.scalar(Approximation(value))), from: .restatedNetwork)
  }

  /// What a name means that nobody defines: σ is the logistic function in notes on networks, but
  /// not in all, so that it can only verify where the network at hand has no logistic unit.
  private func convention(_ name: Name) -> Symbol? {
    guard name == table.sigma, let logistic = table.logistic else { return nil }
    let isSure = network?.hasLogisticUnit == true
    return Symbol(.function(logistic), from: .convention(isSure: isSure))
  }

  package func units(of index: Name) -> [[String]]? { network?.units(of: index) }

  // MARK: What kind of name or number it is

  /// Whether the place is under the given section's heading.
  package func isInScope(_ section: Int) -> Bool {
    table.isSection(scope.section, within: section)
  }

  /// Whether a name is a quantity of the network or declared for the whole note, and so not the
  /// note's to define.
  package func isDeclared(_ name: Name) -> Bool {
    table.declaredValue(name) != nil || restated == nil && table.network?.value(name) != nil
  }

  /// Whether a name is a quantity of the network, restated or not, or declared for the whole note.
  package func isQuantity(_ name: Name) -> Bool {
    table.declaredValue(name) != nil || network?.value(name) != nil
  }

  /// Whether a number is given, and so exact however many digits it has.
  package func isGiven(_ value: Double) -> Bool { network?.isGiven(value) ?? false }
}
