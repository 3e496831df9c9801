import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import Prose
import SourceText

/// What a note states of the quantities that a network computes, and goes on with.
///
/// Whoever computes by hand rounds each result and puts what is written into the next equation; so does one who has
/// made a slip. What follows from stated numbers is right to its own line. It is looked at only where a chain is
/// about to be convicted or said to be rounded, and can only acquit it.
///
/// It is a class so that what was found is kept.
final class CarriedResults {
  private let prose: NoteProse
  private let formulas: FormulaReader
  private let standing: NetworkStanding
  /// What is stated of each network's quantities, in the order of the note.
  private var stated: [ObjectIdentifier: Statements] = [:]
  /// The situation with the numbers that were stated last, for each one that it was made of.
  private var latest: [ObjectIdentifier: (change: Int, base: Situation, situation: Situation?)] =
    [:]
  /// The situations that were made, by what they were made of.
  private var made: [Ingredients: (base: Situation, situation: Situation)] = [:]

  /// What a situation with stated numbers is made of.
  private struct Ingredients: Hashable {
    let base: ObjectIdentifier
    let numbers: [Quantity: Double]
  }

  private struct Statement {
    /// Where the chain ends, in bytes of the note.
    let end: Int
    let carried: Situation.Carried
    /// Whether other numbers beside it come to the number.
    let isReckoned: Bool
    /// Whether it only shows in what the number is put into.
    var isShown = false
  }

  /// What is stated of one network's quantities, as far as the note was read.
  private struct Statements {
    var found: [Statement] = []
    /// The formula that is read next.
    var next = 0
    /// What the first ones say together.
    var digest = Digest()
  }

  /// What counts of statements that follow on each other.
  private struct Digest {
    /// What was last said of a quantity.
    struct Last {
      var stated: Double?
      /// What other numbers beside it came to.
      var reckoned: Double?
      var shown: Double?
      /// Whether it was said without being reckoned.
      var isSaidOnly = false
    }

    /// How many statements it holds.
    private(set) var count = 0
    /// Goes up with each statement that says something else than those before it.
    private(set) var change = 0
    private(set) var carried: Set<Situation.Carried> = []
    private var last: [Quantity: Last] = [:]

    /// Holds nothing.
    ///
    /// - Parameter other: the one in whose place it comes, whose changes are none of its own.
    init(after other: Digest? = nil) { change = other.map { $0.change + 1 } ?? 0 }

    mutating func add(_ statement: Statement) {
      count += 1
      let (quantity, value) = (statement.carried.quantity, statement.carried.value)
      carried.insert(statement.carried)
      var entry = last[quantity] ?? Last()
      let before = entry.stated ?? entry.shown
      if statement.isShown { entry.shown = value } else { entry.stated = value }
      if statement.isReckoned { entry.reckoned = value } else { entry.isSaidOnly = true }
      if (entry.stated ?? entry.shown) != before { change += 1 }
      last[quantity] = entry
    }

    /// Whether a quantity was said to be something without its being reckoned.
    func isSaidOnly(_ quantity: Quantity) -> Bool { last[quantity]?.isSaidOnly == true }

    /// The numbers that count, one of each quantity; where there are two, what is stated rather than what only shows.
    ///
    /// - Parameter subjects: what counts only where it was reckoned.
    /// - Returns: the numbers, in no order.
    func numbers(without subjects: [Quantity] = []) -> [Situation.Carried] {
      last.compactMap { quantity, last in
        let value =
          subjects.contains(quantity) ? last.reckoned : last.stated ?? last.shown
        return value.map { Situation.Carried(quantity, $0) }
      }
    }
  }

  /// For how many situations the latest numbers are kept.
  private static let mostKnown = 16

  /// - Parameters:
  ///   - prose: the text of the note.
  ///   - formulas: reads its formulas.
  ///   - standing: its networks.
  init(in prose: NoteProse, _ formulas: FormulaReader, standing: NetworkStanding) {
    (self.prose, self.formulas, self.standing) = (prose, formulas, standing)
  }

  /// A situation as the note goes on with it at some place: with what is stated above, and then also with what the
  /// chain there puts into its own equation.
  ///
  /// - Parameters:
  ///   - situation: the situation as it is computed.
  ///   - context: the chain that goes on with it: what it says a quantity to be is not right for having been said
  ///     before, unless it was computed there.
  ///   - place: where it begins, in bytes of the note.
  ///   - network: the network in force there.
  ///   - symbols: what names mean there.
  /// - Returns: those to be tried, in that order; none where nothing is stated of what the network computes.
  /// - Complexity: O(note) for the first one, then that of a forward pass for each.
  func situations(
    _ situation: Situation, in context: ChainContext, at place: Int, of network: NetworkSymbols,
    _ symbols: SymbolView
  ) -> [Situation] {
    let above = digest(of: network, before: place, symbols)
    let reader = EvidenceReader(symbols: symbols, networks: [network])
    let subjects = reader.subjects(of: context)
      .compactMap { network.carried($0, stating: 0)?.quantity }
    let known =
      subjects.contains(where: above.isSaidOnly)
      ? carrying(above.numbers(without: subjects), situation) : latest(situation, carrying: above)
    let own = reader.shownResults(of: situation.symbols, in: context)
      .filter { !subjects.contains($0.quantity) && !above.carried.contains($0) }
    let next =
      own.isEmpty ? nil : carrying(above.numbers(without: subjects) + own, situation)
    return [known, next].compactMap(\.self)
  }

  /// A situation with stated numbers; of those of one quantity the last one counts.
  ///
  /// Like chains go on with like numbers, so that the network need not be computed anew for each of them.
  private func carrying(_ numbers: [Situation.Carried], _ situation: Situation) -> Situation? {
    let stated = Dictionary(numbers.map { ($0.quantity, $0.value) }) { _, last in last }
    let ingredients = Ingredients(base: ObjectIdentifier(situation), numbers: stated)
    if let known = made[ingredients] { return known.situation }
    guard let found = situation.carrying(numbers) else { return nil }
    if made.count >= Self.mostKnown { made = [:] }
    made[ingredients] = (situation, found)
    return found
  }

  /// A situation with all that is stated above a chain, which the next chain may ask for again.
  private func latest(_ situation: Situation, carrying above: Digest) -> Situation? {
    let key = ObjectIdentifier(situation)
    if let known = latest[key], known.change == above.change { return known.situation }
    if latest.count >= Self.mostKnown { latest = [:] }
    let found = carrying(above.numbers(), situation)
    latest[key] = (above.change, situation, found)
    return found
  }

  /// What is stated of a network's quantities by chains that end before a place.
  ///
  /// - Complexity: O(note) in all while places go up.
  private func digest(
    of network: NetworkSymbols, before place: Int, _ symbols: SymbolView
  ) -> Digest {
    var known = stated.removeValue(forKey: ObjectIdentifier(network)) ?? Statements()
    let note = prose.note
    let reader = EvidenceReader(symbols: symbols, networks: [network])
    while known.next < note.formulas.count,
      note.formulas[known.next].range.lowerBound < place
    {
      let formula = note.formulas[known.next]
      if !formula.isGenerated, standing.network(at: formula.range.lowerBound) === network {
        known.found += statements(ofFormula: known.next, of: network, by: reader)
      }
      known.next += 1
    }
    let count = known.found.partitioningIndex { $0.end > place }
    if count < known.digest.count { known.digest = Digest(after: known.digest) }
    for statement in known.found[known.digest.count..<count] { known.digest.add(statement) }
    stated[ObjectIdentifier(network)] = known
    return known.digest
  }

  private func statements(
    ofFormula index: Int, of network: NetworkSymbols, by reader: EvidenceReader
  ) -> [Statement] {
    let reading = formulas.reading(of: index)
    let shared = FormulaContext(
      text: reading.text.bytes, formula: reading.formula,
      mentionsBinaryNumbers: prose.note.mentionsBinaryNumbers)
    return reading.formula.chains.indices.flatMap { chain -> [Statement] in
      let context = ChainContext(shared: shared, index: chain)
      guard !context.chain.links.isEmpty, let last = context.chain.sides.last else { return [] }
      let end = reading.text.noteOffset(last.range.upperBound)
      let shown = reader.shownResults(of: network, in: context).map {
        Statement(end: end, carried: $0, isReckoned: false, isShown: true)
      }
      let stated = reader.statedResults(of: network, in: context).map {
        Statement(end: end, carried: $0.carried, isReckoned: $0.isReckoned)
      }
      return shown + stated
    }
  }
}
