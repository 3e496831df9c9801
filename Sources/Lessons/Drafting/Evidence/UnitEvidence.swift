import MathNotation
import NeuralNet

/// What the equations of a note say of names that may be units: the sums that they are, and the functions of
/// which other names.
struct UnitEvidence {
  /// A sum of products that a name is said to be, or to be a function of.
  struct Sum {
    let sum: WeightedSum
    let place: Int
    /// Whether the same chain puts numbers into it.
    let hasNumbers: Bool
    /// Whether nothing but numbers is written, of which the names are those that have them.
    var isOfNumbers = false
  }

  /// A function that a name is said to be, of another name or of a sum.
  struct Application {
    /// `nil` where the function is only named.
    let activation: Activation?
    /// The name of the function, if it has one.
    let function: Name?
    /// What it is applied to; `nil` of the name's own sum.
    let argument: Name?
    let place: Int
  }

  /// The sums of each name, in the order of the note.
  private(set) var sums: [Name: [Sum]] = [:]
  /// The functions of each name, in the order of the note.
  private(set) var applications: [Name: [Application]] = [:]
  /// The names that have either, in the order of the note.
  private(set) var order: [Name] = []
  /// The names that are said to be the same, each by the one that is taken for both.
  private(set) var aliases: [Name: Name] = [:]

  private let search: ActivationSearch

  /// Reads the equations of a note.
  init(of statements: NoteStatements) {
    search = ActivationSearch(statements: statements)
    for statement in statements.statements { read(statement) }
  }

  private mutating func read(_ statement: NoteStatements.Statement) {
    guard let subject = statement.names.first else { return }
    var isDefined = false
    for equation in statement.equations where read(equation, of: subject, in: statement) {
      isDefined = true
    }
    if isDefined { join(statement.names) }
  }

  /// Whether an expression tells what a name is.
  private mutating func read(
    _ equation: NoteStatements.Expression, of subject: Name,
    in statement: NoteStatements.Statement
  ) -> Bool {
    let names = search.statements.names(in: equation)
    guard !names.contains(where: { isUpdated(subject, from: $0) }) else { return false }
    if case .apply(let function, 1) = equation.tree.kind, let argument = equation.tree.operands.last
    {
      let known = search.activation(in: equation)
      return add(
        known?.activation, function, of: argument, isNegated: false, equation, subject, statement)
    }
    if let sum = sum(equation.tree, in: equation) {
      return add(sum, to: subject, equation, statement)
    }
    guard let found = search.activation(in: equation) else { return false }
    return add(
      found.activation, nil, of: found.argument, isNegated: found.isNegated, equation, subject,
      statement)
  }

  private func sum(_ part: Subtree, in equation: NoteStatements.Expression) -> WeightedSum? {
    WeightedSum(part, in: equation.formula, names: search.statements.names)
  }

  private mutating func add(
    _ sum: WeightedSum, to subject: Name, _ equation: NoteStatements.Expression,
    _ statement: NoteStatements.Statement
  ) -> Bool {
    guard sum.isWeighted, sum.terms.allSatisfy({ $0.names.count < 3 }) else { return false }
    note(subject)
    let hasNumbers = !statement.reckonings.isEmpty
    sums[subject, default: []].append(
      Sum(sum: sum, place: equation.place, hasNumbers: hasNumbers))
    return true
  }

  private mutating func add(
    _ activation: Activation?, _ function: Name?, of argument: Subtree, isNegated: Bool,
    _ equation: NoteStatements.Expression, _ subject: Name, _ statement: NoteStatements.Statement
  ) -> Bool {
    guard let sum = sum(argument, in: equation) else { return false }
    var application = Application(
      activation: activation, function: function, argument: nil, place: equation.place)
    if case .symbol(let name) = argument.kind, !isNegated {
      guard name != subject else { return false }
      application = Application(
        activation: activation, function: function, argument: name, place: equation.place)
    } else if !add(isNegated ? sum.negated : sum, to: subject, equation, statement) {
      return false
    }
    note(subject)
    applications[subject, default: []].append(application)
    return true
  }

  private mutating func note(_ name: Name) {
    if sums[name] == nil, applications[name] == nil { order.append(name) }
  }

  /// Adds a sum of numbers that have names.
  mutating func add(_ sum: WeightedSum, ofNumbersAt place: Int, giving name: Name) {
    note(name)
    sums[name, default: []].append(
      Sum(sum: sum, place: place, hasNumbers: true, isOfNumbers: true))
  }

  /// Takes names for one that a chain says to be the same.
  mutating func join(_ names: [Name]) {
    guard let first = names.first else { return }
    for name in names.dropFirst() where name != first { aliases[name] = first }
  }

  /// Adds a function that numbers tell, of a name or of the name's own sum.
  mutating func apply(
    _ activation: Activation, to argument: Name?, giving name: Name, at place: Int
  ) {
    note(name)
    applications[name, default: []].append(
      Application(activation: activation, function: nil, argument: argument, place: place))
  }

  /// Whether a name is another one after an update: `w^+` of `w`, or the same.
  private func isUpdated(_ name: Name, from other: Name) -> Bool {
    if name == other { return true }
    let names = search.statements.names
    let (new, old) = (names.parts(name), names.parts(other))
    return new.head == old.head && new.marks != old.marks
      && (new.indices == old.indices || new.indices.dropLast() == old.indices[...])
  }
}
