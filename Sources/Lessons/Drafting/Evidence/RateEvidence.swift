import MathNotation
import Verification

/// What the updates of a note say of the learning rate.
struct RateEvidence {
  /// The name of the rate; `nil` where it has none.
  private(set) var name: Name?
  /// The numbers that stand for it in updates.
  private(set) var figures: [Figure] = []
  /// Where updates stand, in bytes of the note.
  private(set) var places: [Int] = []

  /// The parameters of which an updated value is stated.
  private(set) var updated: Set<Name> = []

  private let statements: NoteStatements

  /// Names by which the rate goes, where no update tells it.
  private static let usualKeys = ["eta", "alpha"]

  /// Reads the updates of a note.
  ///
  /// - Parameters:
  ///   - statements: what the note says.
  ///   - parameters: the weights and biases of the network.
  ///   - votes: the numbers that names are given.
  init(of statements: NoteStatements, parameters: [Name], votes: NumberVotes) {
    self.statements = statements
    for statement in statements.statements { read(statement, parameters) }
    if name == nil {
      name = Self.usualKeys.map { statements.names.intern(plain: $0) }.first {
        !parameters.contains($0) && !votes.candidates(for: $0).isEmpty
      }
    }
  }

  private mutating func read(_ statement: NoteStatements.Statement, _ parameters: [Name]) {
    for equation in statement.equations {
      guard let rate = rate(in: equation, of: statement.names) else { continue }
      name = name ?? rate
      places.append(equation.place)
    }
    guard let subject = statement.names.first,
      let parameter = parameters.first(where: { isNew(subject, of: $0) })
    else { return }
    if subject != parameter { updated.insert(parameter) }
    for reckoning in statement.reckonings {
      let terms = reckoning.tree.signedSummands
      guard terms.count == 2, terms[1].isNegative, terms[1].term.factors.count > 1,
        let number = reckoning.formula.statedNumber(at: terms[1].term.factors[0].root)
      else { continue }
      figures.append(Figure(number, of: statements.names.e, at: reckoning.place))
      places.append(reckoning.place)
    }
  }

  /// The rate of `w - \eta \frac{\partial E}{\partial w}`.
  private func rate(in equation: NoteStatements.Expression, of subjects: [Name]) -> Name? {
    let terms = equation.tree.signedSummands
    guard terms.count == 2, terms[1].isNegative, case .symbol(let old) = terms[0].term.kind,
      subjects.contains(where: { isNew($0, of: old) }) || subjects.isEmpty
    else { return nil }
    let factors = terms[1].term.factors
    let isGradient = factors.contains { factor in
      factor.name.map { statements.names.derivative($0)?.by == old } == true
    }
    guard factors.count > 1, isGradient || factors.count == 2, let rate = factors[0].name,
      statements.names.derivative(rate) == nil
    else { return nil }
    return rate
  }

  /// Whether a name is another one after an update, or the same.
  private func isNew(_ name: Name, of old: Name) -> Bool {
    let (new, base) = (statements.names.parts(name), statements.names.parts(old))
    guard new.head == base.head else { return false }
    return new.indices == base.indices || Array(new.indices.dropLast()) == base.indices
  }
}
