import MathNotation
import NeuralNet
import Verification

/// What a note says of the error: how it is measured, and from which targets.
struct ErrorEvidence {
  /// The target of an output.
  struct Target {
    /// `nil` where only its number stands in the error.
    var name: Name?
    /// The numbers that stand for it, where it has no name.
    var figures: [Figure] = []
  }

  /// `nil` where no error was found.
  private(set) var loss: Loss?
  /// The targets of the outputs that an error compares with something.
  private(set) var targets: [Name: Target] = [:]
  /// The name of the error of each output.
  private(set) var unitErrors: [Name: Name] = [:]
  /// The name of the whole error.
  private(set) var total: Name?

  private let statements: NoteStatements
  private let outputs: Set<Name>
  /// The outputs of which numbers may be compared with targets, the last ones of the note.
  private let candidates: [Name]
  private let results: [Name: [Figure]]

  private static let trials = [(0.3, 0.6), (1.0, 0.2), (0.0, 0.7), (0.8, 0.45)]
  private static let losses: [Loss] = [
    .halfSquaredError, .squaredError, .meanAbsoluteError, .binaryCrossEntropy, .crossEntropy,
  ]
  /// Larger expressions are no error of a few outputs.
  private static let largest = 200

  /// Reads the errors of a note.
  ///
  /// - Parameters:
  ///   - statements: what the note says.
  ///   - outputs: the names of the units that may be compared with targets.
  ///   - results: the numbers that names are said to be.
  init(of statements: NoteStatements, outputs: [Name], results: [Name: [Figure]]) {
    self.statements = statements
    self.outputs = Set(outputs)
    candidates = outputs.suffix(50).reversed()
    self.results = results
    for statement in statements.statements { read(statement) }
    findTotal()
  }

  private mutating func read(_ statement: NoteStatements.Statement) {
    guard let subject = statement.names.first, !outputs.contains(subject) else { return }
    var found: [Name] = []
    for equation in statement.equations { found += read(equation) }
    if found.isEmpty {
      for reckoning in statement.reckonings { found += read(numbers: reckoning) }
    }
    guard !found.isEmpty else { return }
    if Set(found).count == 1 { unitErrors[found[0]] = unitErrors[found[0]] ?? subject }
    if Set(found).count > 1 { total = total ?? subject }
  }

  // MARK: Symbols

  /// The outputs that an expression compares with targets.
  private mutating func read(_ equation: NoteStatements.Expression) -> [Name] {
    guard equation.indices.count <= Self.largest else { return [] }
    if let output = pair(equation.tree, in: equation) { return [output] }
    let summands = equation.tree.signedSummands
    if summands.count > 1 {
      let found = summands.compactMap { pair($0.term, in: equation) }
      if found.count == summands.count { return found }
    }
    return joint(equation)
  }

  /// The one output that a term compares with one other name.
  private mutating func pair(
    _ term: Subtree, in equation: NoteStatements.Expression
  ) -> Name? {
    let part = NoteStatements.Expression(
      formula: equation.formula, root: term.root, place: equation.place)
    let names = statements.names(in: part)
    guard let output = names.first(where: outputs.contains), names.count <= 2,
      names.count == 1 || names.contains(where: { !outputs.contains($0) })
    else { return nil }
    let target = names.first { $0 != output }
    let values = Self.trials.map {
      target, result -> (target: Double, output: Double, value: Double?) in
      (
        target, result,
        value(of: part, [output: result].merging(self.target(target, names, output)) { $1 })
      )
    }
    guard let loss = match(values, hasTarget: target != nil) else { return nil }
    self.loss = self.loss ?? loss
    if let target { targets[output, default: Target()].name = target }
    return output
  }

  private func target(_ value: Double, _ names: [Name], _ output: Name) -> [Name: Double] {
    names.first { $0 != output }.map { [$0: value] } ?? [:]
  }

  /// The outputs of an error that has the same form for several, within one bracket.
  private mutating func joint(_ equation: NoteStatements.Expression) -> [Name] {
    var pairs: [(output: Name, target: Name)] = []
    for node in equation.indices {
      let part = equation.formula[node]
      guard part.kind == .subtract, let left = part.left?.name, let right = part.right?.name,
        outputs.contains(left) != outputs.contains(right)
      else { continue }
      pairs.append(outputs.contains(left) ? (left, right) : (right, left))
    }
    guard pairs.count > 1, Set(pairs.map(\.output)).count == pairs.count else { return [] }
    var values: [Name: Double] = [:]
    for (index, pair) in pairs.enumerated() {
      values[pair.output] = 0.4 + 0.07 * Double(index)
      values[pair.target] = 0.9 - 0.11 * Double(index)
    }
    guard let value = value(of: equation, values) else { return [] }
    for loss in [Loss.halfSquaredError, .squaredError, .meanSquaredError] {
      let sum = pairs.reduce(0.0) {
        $0 + loss.unitError(target: values[$1.target] ?? 0, output: values[$1.output] ?? 0)
      }
      guard abs(value - (loss.isMean ? sum / Double(pairs.count) : sum)) < 1e-9 else { continue }
      self.loss = self.loss ?? loss
      for pair in pairs { targets[pair.output, default: Target()].name = pair.target }
      return pairs.map(\.output)
    }
    return []
  }

  // MARK: Numbers

  /// The outputs whose numbers an expression compares with targets.
  private mutating func read(numbers reckoning: NoteStatements.Expression) -> [Name] {
    guard reckoning.indices.count <= Self.largest else { return [] }
    let summands = reckoning.tree.signedSummands.map(\.term)
    if let output = pair(numbers: reckoning.tree, in: reckoning) { return [output] }
    guard summands.count > 1 else { return [] }
    let found = summands.compactMap { pair(numbers: $0, in: reckoning) }
    return found.count == summands.count ? found : []
  }

  private mutating func pair(
    numbers term: Subtree, in reckoning: NoteStatements.Expression
  ) -> Name? {
    let part = NoteStatements.Expression(
      formula: reckoning.formula, root: term.root, place: reckoning.place)
    let literals = term.leaves.compactMap { leaf -> (node: Int, figure: Figure)? in
      guard let number = reckoning.formula.statedNumber(at: leaf.root) else { return nil }
      return (leaf.root, Figure(number, of: statements.names.e, at: reckoning.place))
    }
    for (node, figure) in literals where figure.isLong {
      guard let output = output(displaying: figure) else { continue }
      let same = literals.filter { $0.figure.value == figure.value }.map(\.node)
      for (other, target) in literals where other != node && target.value != figure.value {
        let values = Self.trials.map {
          target, result -> (target: Double, output: Double, value: Double?) in
          let literals = same.map { ($0, result) } + [(other, target)]
          return (target, result, value(of: part, literals: literals))
        }
        guard let loss = match(values, hasTarget: true) else { continue }
        self.loss = self.loss ?? loss
        targets[output, default: Target()].figures.append(target)
        return output
      }
    }
    return nil
  }

  private func output(displaying figure: Figure) -> Name? {
    candidates.first { output in
      results[output]?.contains { $0.isSame(as: figure) } == true
    }
  }

  // MARK: Matching

  private func match(
    _ values: [(target: Double, output: Double, value: Double?)], hasTarget: Bool
  ) -> Loss? {
    let losses = hasTarget ? Self.losses : [.binaryCrossEntropy]
    return losses.first { loss in
      values.allSatisfy { trial in
        guard let value = trial.value else { return false }
        let target = hasTarget ? trial.target : 1
        return abs(loss.unitError(target: target, output: trial.output) - value) < 1e-9
      }
    }
  }

  private func value(
    of part: NoteStatements.Expression, _ values: [Name: Double] = [:],
    literals: [(Int, Double)] = []
  ) -> Double? {
    var evaluator = statements.evaluator(of: part, trying: values, for: literals)
    guard case .scalar(let number)? = try? evaluator.value(at: part.root) else { return nil }
    return number.value
  }

  // MARK: The total

  /// The name that is said to be the sum of the errors of outputs.
  private mutating func findTotal() {
    let errors = Set(unitErrors.values)
    for statement in statements.statements where total == nil && !errors.isEmpty {
      guard let subject = statement.names.first, !errors.contains(subject) else { continue }
      if statement.names.contains(where: errors.contains), !outputs.contains(subject) {
        total = subject
        return
      }
      for equation in statement.equations {
        let terms = equation.tree.signedSummands
        guard terms.count > 1,
          terms.allSatisfy({ $0.term.name.map(statements.isQuantity) == true }),
          terms.contains(where: { $0.term.name.map(errors.contains) == true })
        else { continue }
        total = subject
      }
    }
  }
}
