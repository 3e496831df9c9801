package import MathNotation

/// What the names of a note mean, gathered in document order: the quantities of the network in force,
/// the names that the author declares for the whole note, and the definitions found in formulas.
///
/// It is only a store. What a name means at some place a ``SymbolView`` tells.
package final class SymbolTable {
  /// Where a formula stands, as far as definitions care.
  package struct Scope: Hashable, Sendable {
    /// The index of the smallest block around the formula.
    package var block: Int
    /// The index of the section, which begins with its heading.
    package var section: Int

    /// A place in a block of a section.
    package init(block: Int, section: Int) {
      self.block = block
      self.section = section
    }
  }

  /// A meaning that a formula gives a name.
  struct Definition {
    var meaning: SymbolMeaning
    var scope: Scope
    /// What it leans on itself.
    var leanings: Leanings
    /// Whether it says how the meaning is computed, and not what that comes to.
    var awaitsResult: Bool
  }

  /// The names of the note, which all its formulas share.
  package let names: NameTable
  /// The network in force, as it is declared.
  package private(set) var network: NetworkSymbols?
  /// Whether the network in force was trained further up.
  private(set) var isTrained = false
  /// The values that the author declares, and that names have none, as far as was asked.
  private var declared = NameMap<Double?>()
  private var definitions = NameMap<[Definition]>()
  /// Whether any of them is a vector or matrix.
  private var definesLists = false
  private let isBlockWithin: (_ block: Int, _ ancestor: Int) -> Bool
  private let isSectionWithin: (_ section: Int, _ ancestor: Int) -> Bool
  /// σ, and the function that it is in notes on networks.
  package let sigma: Name
  let logistic: FunctionDefinition?
  let budget: StepBudget
  /// The heads of names that the note has shown to be the network's in force.
  private var shownHeads: Set<String> = []
  /// How the note lays vectors and matrices out.
  private var layout = NameChoice()
  /// Whether the note has shown that it counts layers as the network does.
  package private(set) var showsLayerNumbers = false
  /// The section in which equations show whether the weights that a unit has stand in a column.
  private var shownWeights: (section: Int, isTransposed: Bool)?
  /// The letters that the note has shown to be units.
  private var letterUnits: Set<String> = []
  /// In how many equations of the note commas part decimals.
  private var decimalCommas = 0
  /// Whether the latest definition of σ makes it the logistic function.
  private(set) var isLogisticDefined = false
  /// How often the note has stated values of σ that the logistic function has, and others.
  private var logisticValues = (fitting: 0, precise: 0, others: 0)

  /// What a note of no size may spend in ``budget``, and what each of its bytes adds.
  private static let freeSteps = (base: 6_000_000, perByte: 20)
  /// How many definitions of one name are remembered.
  private static let maximumDefinitions = 8

  /// A table without a symbol.
  ///
  /// - Parameters:
  ///   - names: the names of the note.
  ///   - noteSize: the size of the note in bytes, on which depends what evaluations may take.
  ///   - isBlockWithin: whether a block is another one, or lies in it.
  ///   - isSectionWithin: whether a section is another one, or lies in it.
  package init(
    names: NameTable, noteSize: Int = 0,
    isBlockWithin: @escaping (Int, Int) -> Bool = { $0 == $1 },
    isSectionWithin: @escaping (Int, Int) -> Bool = { $0 == $1 }
  ) {
    self.names = names
    sigma = names.name(latex: "\\sigma")
    logistic = FunctionDefinition(argument: "x", latex: "\\frac{1}{1 + \\exp(-x)}", names: names)
    budget = StepBudget(Self.freeSteps.base + Self.freeSteps.perByte * noteSize)
    self.isBlockWithin = isBlockWithin
    self.isSectionWithin = isSectionWithin
  }

  // MARK: Binding

  /// Makes a network the one in force, which was trained further up or was not.
  package func use(_ network: NetworkSymbols?, isTrained: Bool = false) {
    if network !== self.network { shownHeads = [] }
    self.network = network
    self.isTrained = isTrained
  }

  /// Notes how the note lays vectors and matrices out, as a claim shows that agrees with them so.
  package func noteLayout(_ choice: NameChoice) { layout = choice.withUsualMeaning }

  /// Notes that a name with the number of a layer is what the network has, in digits enough to be no chance.
  package func noteLayerNumbers() { showsLayerNumbers = true }

  /// Notes that an equation, with weights to the left of what they are applied to, holds in no other layout of weights.
  package func noteWeights(transposed isTransposed: Bool, at scope: Scope) {
    shownWeights = (scope.section, isTransposed)
  }

  /// Whether an equation of the section, or of one around it, has shown how weights are laid out, and so as they are
  /// chosen to be.
  func showsWeights(at scope: Scope, as choice: NameChoice) -> Bool {
    guard let shownWeights else { return false }
    return shownWeights.isTransposed == choice.transposesWeights
      && isSection(scope.section, within: shownWeights.section)
  }

  /// Notes that the note states the value which a name has in the network in force, if its spelling means what
  /// it may mean; with digits enough to be no chance.
  package func noteShown(_ name: Name) { shownHeads.insert(names.parts(name).head) }

  /// Whether the note has stated a value of the network by a name of the same head.
  package func hasShown(_ name: Name) -> Bool {
    if shownHeads.isEmpty { return false }
    // What is differentiated by the network's is the network's.
    let shown = names.derivative(name)?.by ?? name
    return names.derivative(shown) == nil && shownHeads.contains(names.parts(shown).head)
  }

  /// Gives a name a meaning from a formula on: to the end of its block, and, where it can only verify,
  /// to the end of its section.
  ///
  /// - Parameters:
  ///   - name: the name that is given a meaning.
  ///   - meaning: what it means.
  ///   - scope: where the formula stands.
  ///   - leanings: what the meaning leans on.
  ///   - awaitsResult: whether the formula says how it is computed, and not what that comes to.
  package func define(
    _ name: Name, as meaning: SymbolMeaning, at scope: Scope, leaningOn leanings: Leanings = [],
    awaitsResult: Bool = false
  ) {
    var known = definitions[name] ?? []
    if known.count == Self.maximumDefinitions { known.removeFirst() }
    known.append(
      Definition(
        meaning: meaning, scope: scope, leanings: leanings, awaitsResult: awaitsResult))
    definitions[name] = known
    if case .value(.matrix) = meaning { definesLists = true }
    if case .function = meaning { names.markFunction(name) } else { names.markKnown(name) }
  }

  /// Notes that the note defines σ, as the logistic function or as another one.
  package func noteDefinitionOfSigma(isLogistic: Bool) { isLogisticDefined = isLogistic }

  /// Notes that the note states a value of σ.
  ///
  /// - Parameters:
  ///   - isLogistic: whether the logistic function has it.
  ///   - isPrecise: whether it has digits enough to be no chance.
  package func noteValueOfSigma(isLogistic: Bool, isPrecise: Bool) {
    if isLogistic { logisticValues.fitting += 1 } else { logisticValues.others += 1 }
    if isLogistic, isPrecise { logisticValues.precise += 1 }
  }

  /// Notes that an equation holds in which a letter is a unit.
  package func noteUnit(_ letter: String) { letterUnits.insert(letter) }

  /// Whether the note has shown that a letter is a unit.
  package func showsUnit(_ letter: String) -> Bool { letterUnits.contains(letter) }

  /// Notes that an equation holds in which commas part decimals.
  package func noteDecimalComma() { decimalCommas += 1 }

  /// Whether the note has shown twice that commas part decimals.
  package var showsDecimalCommas: Bool { decimalCommas > 1 }

  /// Whether the note has defined σ as the logistic function, or shown twice that it is, and never that
  /// it is not.
  package var isLogisticShown: Bool {
    isLogisticDefined
      || logisticValues.fitting > 1 && logisticValues.precise > 0 && logisticValues.others == 0
  }

  // MARK: Looking up

  /// Whether any name may mean a vector or matrix.
  var hasLists: Bool { definesLists || network != nil }

  /// What the names mean at a place.
  package func view(at scope: Scope) -> SymbolView {
    SymbolView(of: self, at: scope, choice: layout)
  }

  /// The value that the author declares for a name.
  ///
  /// Complexity: O(1), but for the first look at a name.
  func declaredValue(_ name: Name) -> Double? {
    guard names.hasDeclared else { return nil }
    if let known = declared[name] { return known }
    let value = names.declaredValue(name)
    declared[name] = .some(value)
    return value
  }

  /// The definitions of a name, in the order of the note, wherever they hold.
  func definitions(of name: Name) -> [Definition]? { definitions[name] }

  func isBlock(_ block: Int, within ancestor: Int) -> Bool { isBlockWithin(block, ancestor) }

  func isSection(_ section: Int, within ancestor: Int) -> Bool {
    isSectionWithin(section, ancestor)
  }
}
