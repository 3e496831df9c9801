import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import Verification

/// Drafts the network that a note is about from its equations and numbers.
package struct NetworkDrafter {
  let statements: NoteStatements
  let names: NameTable
  let plain: DraftNames
  var evidence: UnitEvidence
  var votes = NumberVotes()
  /// The numbers that computed names are said to be.
  var results: [Name: [Figure]] = [:]

  /// Notes with more units are not written by hand, and not read unit by unit.
  private static let mostUnits = 1000

  /// Reads what the statements of a note say.
  init(of note: Note, only selection: StatementSelection) {
    statements = NoteStatements(of: note, only: selection)
    names = statements.names
    plain = DraftNames(names: names)
    evidence = UnitEvidence(of: statements)
  }

  /// Drafts a network; `nil` where the statements make up none.
  mutating func draft() -> NetworkDraft? {
    collectResults()
    readNumbers()
    var wiring = DraftWiring(evidence, of: statements)
    guard !wiring.order.isEmpty, wiring.order.count <= Self.mostUnits else { return nil }
    // A mark on anything else than what a network reads and computes is no sample's.
    let isSample = statements.unmarked.contains { wiring[$0] != nil || wiring.leaves.contains($0) }
    guard isSample || statements.selection.sample == nil else { return nil }
    collectVotes(wiring)
    // What is marked by a layer has no name in a network that is written unit by unit.
    guard wiring.order.allSatisfy({ names.parts($0).marks.isEmpty }) else {
      return LayeredAssembly(drafter: self, wiring: wiring).draft()
    }
    let naming = UnitNaming(of: wiring, names: names)
    addMentioned(to: &wiring, naming)
    UnitGuess(statements: statements, plain: plain).complete(&wiring, naming)
    completeActivations(of: &wiring, naming)
    return DraftAssembly(self, wiring, naming).draft()
  }

  // MARK: Numbers

  /// Gathers what each name that a chain computes is said to be.
  private mutating func collectResults() {
    for statement in statements.statements {
      guard let number = statement.numbers.last else { continue }
      for name in statement.names { results[name, default: []].append(number) }
    }
  }

  /// Gathers what is given, and what is put into equations.
  private mutating func collectVotes(_ wiring: DraftWiring) {
    for statement in statements.statements where statement.isGiven {
      guard let number = statement.numbers.last else { continue }
      for name in statement.names where wiring[name] == nil { votes.add(number, of: name) }
    }
    var equations: [Name: NoteStatements.Expression] = [:]
    var operands: [(Name, Figure)] = []
    for statement in statements.statements {
      for name in statement.names {
        if let equation = statement.equations.first { equations[name] = equation }
      }
      let known =
        statement.equations.isEmpty
        ? statement.names.compactMap { equations[$0] } : statement.equations
      for equation in known {
        for reckoning in statement.reckonings {
          operands += align(equation, over: reckoning, wiring)
        }
      }
    }
    for (name, figure) in operands where wiring[name] == nil { votes.add(figure, of: name) }
  }

  private func align(
    _ equation: NoteStatements.Expression, over reckoning: NoteStatements.Expression,
    _ wiring: DraftWiring
  ) -> [(Name, Figure)] {
    let alignment = OperandAlignment(
      equation.operand, over: reckoning.operand,
      where: { statements.isQuantity($0) && names.derivative($0) == nil },
      agreeing: { operand in
        let figure = Figure(operand.number, of: operand.name, isNegated: operand.isNegated, at: 0)
        return votes.contains(figure, of: operand.name)
          || results[operand.name]?.contains { figure.displays($0.value) } == true
      })
    return alignment.operands.map {
      ($0.name, Figure($0.number, of: $0.name, isNegated: $0.isNegated, at: reckoning.place))
    }
  }

  // MARK: Activations

  /// Adds the units that the note names beside those that it has equations of.
  private func addMentioned(to wiring: inout DraftWiring, _ naming: UnitNaming) {
    let known = Set(wiring.order.map(naming.unit))
    for name in plain.sorted(
      statements.mentions.keys.filter { naming.isOutput($0) }.sorted { $0.id < $1.id })
    {
      guard !known.contains(naming.unit(of: name)), !names.parts(name).indices.isEmpty,
        results[name] != nil || wiring.leaves.contains(name)
      else { continue }
      var unit = DraftWiring.Unit(name: name)
      unit.places = statements.mentions[name] ?? []
      wiring.set(unit)
    }
  }

  /// Gives units without a function of their own the one that their numbers tell, or that of the others.
  private func completeActivations(of wiring: inout DraftWiring, _ naming: UnitNaming) {
    for name in wiring.order {
      guard var unit = wiring[name], unit.activation == nil, !unit.isUnknown, !unit.isGuessed
      else { continue }
      if let argument = unit.argument {
        unit.activation = activation(from: argument, to: name)
      }
      wiring.set(unit)
    }
    let named = wiring.units.values.reduce(into: [Name: Activation]()) { named, unit in
      if let function = unit.function, let activation = unit.activation {
        named[function] = activation
      }
    }
    for name in wiring.order {
      guard var unit = wiring[name], unit.activation == nil, let function = unit.function else {
        continue
      }
      unit.activation = named[function]
      wiring.set(unit)
    }
  }

  /// The function that turns the numbers of one name into those of another.
  private func activation(from argument: Name, to name: Name) -> Activation? {
    guard let inputs = results[argument], let outputs = results[name] else { return nil }
    return ActivationSearch.activations.first { activation in
      inputs.contains { input in
        outputs.contains { $0.isLong && $0.isResult(activation.value(input.value)) }
      }
    }
  }
}
