package import MathNotation
package import NeuralNet

/// The names under which a note knows the quantities of one network, with their values.
package final class NetworkSymbols {
  /// The network, with its values.
  package let bound: BoundNetwork
  /// Whether a unit of the network is logistic.
  package let hasLogisticUnit: Bool
  let names: NameTable
  /// What each name means, in the order in which they were bound.
  private var bindings: [(name: Name, quantity: Quantity)] = []
  private var quantities = NameMap<Quantity>()
  /// The net input of the unit that a bare name is the output of.
  private var netInputs = NameMap<Quantity>()
  private var values = NameMap<Double>()
  /// The derivatives that were asked for.
  private var derivatives = NameMap<Quantity>()
  private var plainKeys = NameMap<String>()
  private var relatives = NameMap<[Name]>()
  /// The names of quantities that are no derivatives, by the head of the name.
  private var families: [String: [Name]] = [:]
  private var givenValues: Set<Double> = []
  /// How many quantities it has that are no derivatives.
  private var namedCount = 0
  /// How many quantities may still be computed anew with other numbers.
  private var restatingBudget = 200_000
  /// What the equation of each unit reads, as far as it was asked for.
  private var readKinds: [String: Set<Quantity.Kind>] = [:]
  private var unitsByHead: [String: [[String]]] = [:]
  private let equations: UnitEquations
  private let firstNames: FirstNames
  /// What other names mean by the way in which they are spelled.
  let spelled: NameMeanings
  /// The vectors and matrices that were asked for.
  var matrices: [LayerQuantity: MathMatrix?] = [:]
  /// All quantities by value, for numbers that display one; made when first asked for.
  package private(set) lazy var displays = QuantityIndex(self)
  /// Those of them that worked examples write down.
  package private(set) lazy var naturalDisplays = displays.entries.filter {
    isNatural($0.quantity)
  }

  /// Names all quantities of a network that are no derivatives; those are named when asked for.
  ///
  /// Complexity: O(quantities), derivatives aside.
  package init(_ bound: BoundNetwork, names: NameTable) {
    self.bound = bound
    self.names = names
    equations = UnitEquations(of: bound, names: names)
    firstNames = FirstNames()
    spelled = NameMeanings(of: bound, names: names)
    hasLogisticUnit = bound.network.units.contains { $0.activation == .logistic }
    for (quantity, value) in bound.values.allQuantities() { bind(quantity, value) }
    for (quantity, value) in bound.values.allQuantities() { bindBareOutput(quantity, value) }
    bindOnlyTarget()
    for unit in bound.network.units {
      let parts = NameParts(plain: unit.name)
      if !parts.indices.isEmpty {
        unitsByHead[parts.head, default: []].append([parts.head] + parts.indices)
      }
    }
  }

  /// Takes the names over from the same network with other givens; only the values are looked up anew.
  ///
  /// Complexity: O(names), derivatives aside.
  init(_ bound: BoundNetwork, namedAs other: NetworkSymbols) {
    self.bound = bound
    names = other.names
    equations = other.equations
    firstNames = other.firstNames
    spelled = other.spelled
    hasLogisticUnit = other.hasLogisticUnit
    bindings = other.bindings
    quantities = other.quantities
    netInputs = other.netInputs
    families = other.families
    namedCount = other.namedCount
    unitsByHead = other.unitsByHead
    for (name, quantity) in bindings {
      guard let value = bound.values[quantity] else { continue }
      values[name] = value
      noteGiven(quantity, value)
    }
  }

  // MARK: Look-up

  /// The quantity that a name means; `nil` where it is none of the network's.
  ///
  /// A derivative is one whose numerator and denominator are, if the one depends on the other.
  package func quantity(_ name: Name) -> Quantity? {
    declaredQuantity(name) ?? spelledQuantity(name)
  }

  /// The quantity that a name means which the network or its notation declares.
  func declaredQuantity(_ name: Name) -> Quantity? {
    if let quantity = quantities[name] ?? derivatives[name] { return quantity }
    guard let (numerator, denominator) = names.derivative(name),
      let of = quantities[numerator], let by = quantities[denominator],
      values[name] != nil || declaredValue(name) != nil
    else { return nil }
    let derivative = Quantity.derivative(of: of, by: by)
    derivatives[name] = derivative
    return derivative
  }

  /// The plain key of a quantity.
  ///
  /// Complexity: O(1), but for the first look at a name.
  package func plainKey(_ name: Name) -> String? {
    if let key = plainKeys[name] { return key }
    let key = quantity(name)?.plainKey
    plainKeys[name] = key
    return key
  }

  /// The value of a quantity, or of the derivative of one by another.
  ///
  /// Complexity: O(1), but for the first look at a derivative: one backward pass.
  package func value(_ name: Name) -> Double? {
    declaredValue(name) ?? spelledQuantity(name).flatMap { bound.values[$0] }
  }

  /// Whether the network or its notation declares a name.
  package func declares(_ name: Name) -> Bool { declaredValue(name) != nil }

  /// The value of a name which the network or its notation declares.
  func declaredValue(_ name: Name) -> Double? {
    if let value = values[name] { return value }
    guard let (numerator, denominator) = names.derivative(name),
      let of = quantities[numerator], let by = quantities[denominator],
      let value = bound.values[.derivative(of: of, by: by)]
    else { return nil }
    values[name] = value
    return value
  }

  /// The net input of the unit whose bare name this is; `nil` for all other names.
  ///
  /// Some authors call the net input so, and the output by a name of its own.
  package func netInput(ofUnit name: Name) -> Double? {
    netInputs[name].flatMap { bound.values[$0] }
  }

  /// Whether a number is an input, a parameter, a target or the learning rate, and so exact.
  package func isGiven(_ value: Double) -> Bool { givenValues.contains(value) }

  /// Whether a training changes what a name means.
  func dependsOnTraining(_ name: Name) -> Bool { quantity(name)?.dependsOnTraining ?? false }

  /// The names with the same head: `w_1` … `w_8`.
  package func family(of head: String) -> [Name] { families[head] ?? [] }

  /// The quantities with the same head and another index; of a derivative, those in which one of
  /// both parts is another one of its family.
  ///
  /// Complexity: O(1), but for the first look at a name.
  package func relatives(of name: Name) -> [Name] {
    if let known = relatives[name] { return known }
    let found: [Name]
    if let (numerator, denominator) = names.derivative(name) {
      found =
        siblings(of: numerator).prefix(128).map { names.derivative(of: $0, by: denominator) }
        + siblings(of: denominator).prefix(128).map { names.derivative(of: numerator, by: $0) }
    } else {
      found = Array(siblings(of: name).prefix(512))
    }
    relatives[name] = found
    return found
  }

  private func siblings(of name: Name) -> [Name] {
    if quantities[name] == nil, names.derivative(name) == nil {
      return spelled.alike(to: name) { declaredQuantity($0) }
    }
    let parts = names.parts(name)
    return family(of: parts.head).filter { $0 != name && names.parts($0).marks == parts.marks }
  }

  /// Whether a number in a note may well have been copied from the quantity: one that worked
  /// examples write down, not a derivative that happens to have some value.
  package func isNatural(_ quantity: Quantity) -> Bool {
    guard case .derivative(let of, let by) = quantity.kind else { return true }
    if case .target = by.kind { return false }
    switch (of.kind, by.kind) {
    case (.totalError, _), (.unitError, _): return true
    case (.output(let unit), .netInput(let other)): return unit == other
    case (.netInput(let unit), _):
      return isRead(by.kind, by: unit)
    default: return false
    }
  }

  /// Whether the equation of a unit's net input reads a quantity of some kind.
  private func isRead(_ kind: Quantity.Kind, by unit: String) -> Bool {
    if let known = readKinds[unit] { return known.contains(kind) }
    let equation = bound.network.units.first { $0.name == unit }?.netInput
    let kinds = Set(equation?.quantities.map(\.kind) ?? [])
    readKinds[unit] = kinds
    return kinds.contains(kind)
  }

  /// Whether the equation of a net input, as it is declared, reads a quantity.
  package func reads(_ name: Name, _ quantity: Quantity) -> Bool {
    guard case .netInput(let unit)? = quantities[name]?.kind else { return false }
    return isRead(quantity.kind, by: unit)
  }

  /// The right side of the equation that gives a quantity, as a note would write it; `nil` where it is given, is
  /// a derivative, or is none of the network's.
  ///
  /// - Complexity: O(network) for the first one, O(equation) for each other.
  package func equation(of name: Name) -> (formula: ParsedFormula, root: Int)? {
    quantity(name).flatMap { equations.equation(of: name, meaning: $0) }
  }

  /// The right sides that a note may write of what gives a derivative: the product of the chain rule, the same down to
  /// the derivatives within one equation, and with the equations of these; none where it is no derivative, or has
  /// several paths.
  ///
  /// - Complexity: O(size · slots / 64) for the first one, O(equation) for each other.
  package func derivations(of name: Name) -> [(formula: ParsedFormula, root: Int)] {
    quantity(name).map { equations.derivations(of: name, meaning: $0) } ?? []
  }

  /// The units that an index such as the `o` of `\sum_o` runs over.
  func units(of index: Name) -> [[String]]? { unitsByHead[names.key(index)] }

  /// All quantities that have a name of their own, in the order of the network.
  var namedQuantities: [(name: Name, quantity: Quantity)] {
    bound.values.allQuantities().compactMap { entry in
      name(of: entry.quantity).map { ($0, entry.quantity) }
    }
  }

  /// Takes from what may be spent on computing the network anew; false where it is used up.
  func mayBeRestated() -> Bool {
    restatingBudget -= max(1, namedCount)
    return restatingBudget >= 0
  }

  // MARK: Binding

  private func bind(_ quantity: Quantity, _ value: Double) {
    noteGiven(quantity, value)
    namedCount += 1
    // Where layers may be counted in two ways, names by patterns are looked up as such.
    let written = bound.notation.countsInputs ? nil : patternName(of: quantity)
    for name in [written].compactMap(\.self) + spellings(of: quantity)
    where quantities[name] == nil {
      bind(name, quantity, value)
    }
  }

  private func bind(_ name: Name, _ quantity: Quantity, _ value: Double) {
    bindings.append((name, quantity))
    quantities[name] = quantity
    values[name] = value
    families[names.parts(name).head, default: []].append(name)
    names.markKnown(name)
  }

  private func noteGiven(_ quantity: Quantity, _ value: Double) {
    if quantity.isGiven, !(bound.isTrained && quantity.dependsOnTraining) {
      givenValues.insert(value)
    }
  }

  /// A unit's bare name is its output, where nothing else has that name.
  private func bindBareOutput(_ quantity: Quantity, _ value: Double) {
    let timed = quantity.timed
    // A unit that is called by a number has no bare name.
    guard case .output(let unit) = timed.kind, !EquationNames.isNumber(unit) else { return }
    let name = names.intern(marked(NameParts(plain: unit), timed))
    guard quantities[name] == nil else { return }
    bind(name, quantity, value)
    netInputs[name] =
      Quantity(.netInput(unit), sample: quantity.sample, timeStep: quantity.timeStep)
  }

  /// The target of the only output needs no index, where nothing else has the bare name.
  private func bindOnlyTarget() {
    let outputs = bound.network.outputUnits
    guard bound.network.hasTargets, outputs.count == 1 else { return }
    let target = Quantity.target(outputs[0])
    let name = names.intern(parts(bound.notation.target))
    if quantities[name] == nil, let value = bound.values[target] { bind(name, target, value) }
  }

  /// The name that a quantity is spelled with first.
  ///
  /// - Complexity: O(1), but for the first look at a quantity.
  package func name(of quantity: Quantity) -> Name? {
    if case .derivative(let of, let by) = quantity.kind {
      guard let numerator = name(of: of), let denominator = name(of: by) else { return nil }
      return names.derivative(of: numerator, by: denominator)
    }
    if let known = firstNames.known[quantity] { return known }
    let name = patternName(of: quantity) ?? spellings(of: quantity).first
    firstNames.known[quantity] = name
    return name
  }

  private func patternName(of quantity: Quantity) -> Name? {
    equations.speller.patternName(of: quantity, in: names)
  }

  private func spellings(of quantity: Quantity) -> [Name] {
    let quantity = quantity.timed
    let notation = bound.notation
    switch quantity.kind {
    case .input(let name), .parameter(let name):
      return [names.intern(marked(NameParts(plain: name), quantity))]
    case .target(let unit): return [name(notation.target, of: unit, quantity)]
    case .netInput(let unit):
      return [name(notation.netInput, of: unit, quantity), name("net", of: unit, quantity)]
    case .output(let unit):
      return [name(notation.output, of: unit, quantity), name("out", of: unit, quantity)]
    case .unitError(let unit): return [name(notation.error, of: unit, quantity)]
    case .totalError: return [names.intern(parts(notation.total))]
    case .learningRate:
      // Where the author says what it is called, the other letter may be a momentum.
      let isSaid = notation.learningRate != Notation().learningRate
      let letters = isSaid ? [notation.learningRate] : ["\\alpha", "\\eta"]
      return letters.map { names.intern(parts($0)) }
        + [names.intern(plain: "learning_rate")]
    case .updated(let parameter):
      var parts = NameParts(plain: parameter)
      parts.marks.append(NameParts.Mark("+"))
      return [names.intern(parts)]
    case .derivative, .directDerivative: return []
    }
  }

  /// The name of a unit's quantity: the head, and the unit's name as indices.
  private func name(_ head: String, of unit: String, _ quantity: Quantity) -> Name {
    var parts = parts(head)
    let unit = NameParts(plain: unit)
    parts.indices += [unit.head] + unit.indices
    return names.intern(marked(parts, quantity))
  }

  private func marked(_ parts: NameParts, _ quantity: Quantity) -> NameParts {
    var parts = parts
    if let step = quantity.timeStep { parts.marks.append(NameParts.Mark("[\(step)]")) }
    if let sample = quantity.sample { parts.marks.append(NameParts.Mark("(\(sample))")) }
    return parts
  }

  /// The parts of a name that the notation gives in LaTeX.
  private func parts(_ latex: String) -> NameParts { names.parts(names.name(latex: latex)) }
}

/// What the quantities of a network are called, which is the same with whatever givens.
private final class FirstNames {
  /// The names that were asked for, of quantities that are no derivatives.
  var known: [Quantity: Name] = [:]
}
