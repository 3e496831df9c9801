import MathNotation
import Verification

extension NetworkDrafter {
  /// Reads the equations of which only numbers are written: `z = 0.3 \cdot 2 + 0.1` and `a = \sigma(0.7)`.
  mutating func readNumbers() {
    let given = statements.statements.filter(\.isGiven).flatMap { statement in
      statement.names.compactMap { name in statement.numbers.last.map { (name, $0.value) } }
    }
    let givenNames = Set(given.map(\.0))
    var sums = NumberedSums(names: names, givens: given)
    let search = ActivationSearch(statements: statements)
    for statement in statements.statements {
      guard let name = statement.names.first, !statement.isGiven else { continue }
      let isKnown =
        evidence.sums[name] != nil || evidence.applications[name] != nil
        || isUpdated(name, of: givenNames)
      for reckoning in statement.reckonings where !isKnown {
        if read(reckoning, of: name, hasEquation: !statement.equations.isEmpty, search, &sums) {
          evidence.join(statement.names)
          break
        }
      }
      if evidence.sums[name] != nil || evidence.applications[name] != nil {
        sums.remember(name, results[name] ?? [])
      }
    }
  }

  /// Whether a name is one that is given, with a mark: `w^{new}` of `w`.
  private func isUpdated(_ name: Name, of given: Set<Name>) -> Bool {
    var parts = names.parts(name)
    guard !parts.marks.isEmpty else { return false }
    parts.marks = []
    return given.contains(names.intern(parts))
  }

  /// Whether an expression of numbers tells what a name is.
  private mutating func read(
    _ reckoning: NoteStatements.Expression, of name: Name, hasEquation: Bool,
    _ search: ActivationSearch,
    _ sums: inout NumberedSums
  ) -> Bool {
    if !hasEquation, let sum = sums.sum(reckoning.tree, of: reckoning, giving: name) {
      evidence.add(sum, ofNumbersAt: reckoning.place, giving: name)
      return true
    }
    guard let found = search.activation(ofNumbers: reckoning) else { return false }
    if let number = reckoning.formula.statedNumber(at: found.argument.root) {
      let figure = Figure(number, of: name, isNegated: found.isNegated, at: reckoning.place)
      guard let argument = netInput(of: name, displaying: figure) else { return false }
      evidence.apply(found.activation, to: argument, giving: name, at: reckoning.place)
      return true
    }
    guard let sum = sums.sum(found.argument, of: reckoning, giving: name) else { return false }
    evidence.add(
      found.isNegated ? sum.negated : sum, ofNumbersAt: reckoning.place, giving: name)
    evidence.apply(found.activation, to: nil, giving: name, at: reckoning.place)
    return true
  }

  /// So many of the names that were read last are looked through for a number.
  private static let reach = 200

  /// The sum that a number displays which is put into a function: one with the same index, or the last one.
  private func netInput(of name: Name, displaying figure: Figure) -> Name? {
    let indices = names.parts(name).indices
    let fitting = evidence.order.suffix(Self.reach).filter { candidate in
      candidate != name && evidence.sums[candidate] != nil
        && results[candidate]?.contains { $0.isSame(as: figure) } == true
    }
    return fitting.first { names.parts($0).indices == indices }
      ?? fitting.last { (evidence.sums[$0]?.first?.place ?? 0) < figure.place }
  }
}
