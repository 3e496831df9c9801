package import MathNotation

/// What the names of a note mean at each place: the quantities of the network in force, the names
/// that the author declares for the whole note, and the definitions found in formulas.
///
/// A definition is *strong* in its own block: there it can convict. Further on, under the same
/// heading, it is *weak*: it can only verify.
package final class SymbolTable: SymbolSource {
  /// Where a formula stands, as far as definitions care.
  package struct Scope: Sendable {
    package var block: Int
    package var section: Int

    package init(block: Int, section: Int) {
      self.block = block
      self.section = section
    }
  }

  private struct Definition {
    var meaning: SymbolMeaning
    var scope: Scope
    /// Whether it leans on a definition that was weak itself.
    var isWeak: Bool
  }

  package let names: NameTable
  private let sigma: Name
  private let logistic: FunctionDefinition?
  private var declaredNetwork: NetworkSymbols?
  /// The network as the passage at hand restates it, where it does: its quantities are names like
  /// others then, which the passage may define.
  package var restated: RestatedNetwork?
  private var declared = NameMap<Double>()
  private var definitions = NameMap<[Definition]>()
  private var scope = Scope(block: 0, section: 0)
  private let isBlockWithin: (_ block: Int, _ ancestor: Int) -> Bool
  private let isSectionWithin: (_ section: Int, _ ancestor: Int) -> Bool

  /// Which of several definitions of a name counts: 0 is the latest.
  package var choice = 0
  /// Whether an evaluation since ``resetUse()`` met a definition from further up.
  package private(set) var usedWeakDefinition = false
  /// Whether an evaluation since ``resetUse()`` took σ for the logistic function.
  package private(set) var usedLogisticSigma = false
  /// The most definitions that one name had since ``resetUse()``.
  package private(set) var alternatives = 1

  /// How many nodes evaluations may still visit beyond one visit of each: sums within sums make
  /// many of few.
  package private(set) var stepsLeft: Int

  /// What a note of no size may spend in ``stepsLeft``, and what each of its bytes adds.
  private static let freeSteps = (base: 6_000_000, perByte: 20)

  package init(
    names: NameTable, noteSize: Int = 0,
    isBlockWithin: @escaping (Int, Int) -> Bool,
    isSectionWithin: @escaping (Int, Int) -> Bool
  ) {
    self.names = names
    sigma = names.name(latex: "\\sigma")
    logistic = FunctionDefinition(argument: "x", latex: "\\frac{1}{1 + e^{-x}}", names: names)
    stepsLeft = Self.freeSteps.base + Self.freeSteps.perByte * noteSize
    self.isBlockWithin = isBlockWithin
    self.isSectionWithin = isSectionWithin
  }

  /// How many definitions of one name are remembered.
  private static let maximumDefinitions = 8

  // MARK: Binding

  /// Makes a network the one in force.
  package func use(_ network: NetworkSymbols?) {
    declaredNetwork = network
    restated = nil
  }

  /// The network in force.
  package var network: NetworkSymbols? {
    if let restated { restated.symbols } else { declaredNetwork }
  }

  package func enter(_ scope: Scope) { self.scope = scope }

  /// Gives a name a value for the whole note.
  package func declare(_ name: Name, _ value: Double) {
    declared[name] = value
    names.markKnown(name)
  }

  /// Binds a name from here to the end of its block, and weakly to the end of its section.
  ///
  /// - Parameters:
  ///   - name: the name that is given a meaning.
  ///   - meaning: what it means.
  ///   - isWeak: whether it leans on a definition that can only verify.
  package func define(_ name: Name, as meaning: SymbolMeaning, isWeak: Bool = false) {
    var known = definitions[name] ?? []
    if known.count == Self.maximumDefinitions { known.removeFirst() }
    known.append(Definition(meaning: meaning, scope: scope, isWeak: isWeak))
    definitions[name] = known
    restated?.define(name, as: meaning)
    if case .function = meaning { names.markFunction(name) } else { names.markKnown(name) }
  }

  /// Leaves a passage that restates a network: what it gave the network's names is forgotten.
  package func forget(_ passage: RestatedNetwork) {
    for name in passage.names { definitions[name] = nil }
    restated = nil
  }

  package func spend(steps: Int) { stepsLeft = max(0, stepsLeft - steps) }

  // MARK: Look-up

  package func resetUse() {
    usedWeakDefinition = false
    usedLogisticSigma = false
    alternatives = 1
  }

  package func meaning(of name: Name) -> SymbolMeaning? {
    if let value = declared[name] ?? (restated == nil ? declaredNetwork?.value(name) : nil) {
      return .value(.scalar(Approximation(value)))
    }
    guard let all = definitions[name] else { return background(name) }
    if let definition = chosen(of: all, where: { isBlockWithin(scope.block, $0.scope.block) }) {
      if definition.isWeak { usedWeakDefinition = true }
      return definition.meaning
    }
    let definition = chosen(of: all) { isSectionWithin(scope.section, $0.scope.section) }
    if definition != nil { usedWeakDefinition = true }
    return definition?.meaning ?? background(name)
  }

  /// What a name means that nothing defines in reach: where the network is restated, what the
  /// quantity comes to with the numbers that were stated anew.
  private func background(_ name: Name) -> SymbolMeaning? {
    guard let value = restated?.symbols.value(name) else { return convention(name) }
    usedWeakDefinition = true
    return .value(.scalar(Approximation(value)))
  }

  /// What a name means that nobody defines: σ is the logistic function in notes on networks, but
  /// not in all, so that it can only verify where the network at hand has no logistic unit.
  private func convention(_ name: Name) -> SymbolMeaning? {
    guard name == sigma, let logistic else { return nil }
    if network?.hasLogisticUnit == true { return .function(logistic) }
    usedWeakDefinition = true
    usedLogisticSigma = true
    return .function(logistic)
  }

  /// The definition that ``choice`` picks among those in scope: the latest, or one before it.
  private func chosen(
    of definitions: [Definition], where isInScope: (Definition) -> Bool
  ) -> Definition? {
    var count = 0
    var chosen: Definition?
    for definition in definitions.reversed() where isInScope(definition) {
      if count <= choice { chosen = definition }
      count += 1
    }
    alternatives = max(alternatives, count)
    return chosen
  }

  /// Whether the place at hand is under the given section's heading.
  package func isInScope(_ section: Int) -> Bool { isSectionWithin(scope.section, section) }

  package func units(of index: Name) -> [[String]]? { network?.units(of: index) }

  /// Whether a name is a quantity of the network or declared for the whole note, and so not the
  /// note's to define.
  package func isDeclared(_ name: Name) -> Bool {
    declared[name] != nil || restated == nil && declaredNetwork?.value(name) != nil
  }

  /// Whether a name is a quantity of the network, restated or not, or declared for the whole note.
  package func isQuantity(_ name: Name) -> Bool {
    declared[name] != nil || network?.value(name) != nil
  }

  /// Whether a number is given, and so exact however many digits it has.
  package func isGiven(_ value: Double) -> Bool { network?.isGiven(value) ?? false }
}
