import Binding
import MathNotation
import NoteMarkup
import Prose
import SourceText

/// What the chains of a passage say of a network, in the order of the note.
struct PassageEvidence {
  /// A name or a number that stands alone in a formula: `we increase $w_1$ by $0.001$`.
  enum Mention {
    case name(Name)
    case number(StatedNumber)
  }

  private let prose: NoteProse
  private let reader: EvidenceReader
  var chains: [ChainEvidence] = []
  /// What is mentioned, with how many of the chains come before it and where it stands.
  private(set) var mentions: [(Mention, before: Int, place: Int)] = []
  /// The numbers that names were given, each with the last chain that did so.
  private var seen: [Naming: Int] = [:]

  /// A number that a name was given.
  private struct Naming: Hashable {
    let name: Name
    let value: Double

    init(_ figure: Figure) { (name, value) = (figure.name, figure.value) }
  }

  /// How many mentions and how many chains before a chain may belong to it.
  private static let reach = (mentions: 6, chains: 2, repetition: 12)

  /// Nothing is known yet of a passage.
  ///
  /// - Parameters:
  ///   - prose: the text of the note.
  ///   - reader: reads what its chains say.
  init(of prose: NoteProse, by reader: EvidenceReader) {
    self.prose = prose
    self.reader = reader
  }

  /// Adds what a formula says.
  mutating func add(_ formula: FormulaReader.Reading) {
    let (source, parsed, note) = (formula.text, formula.formula, prose.note)
    let shared = FormulaContext(
      text: source.bytes, formula: parsed, mentionsBinaryNumbers: note.mentionsBinaryNumbers,
      surroundings: prose.surroundings(of: formula.index))
    for index in parsed.chains.indices {
      let context = ChainContext(shared: shared, index: index)
      guard !parsed.chains[index].links.isEmpty else {
        mention(context, in: source)
        continue
      }
      guard parsed.chains[index].hasLink(from: formula.start) else { continue }
      let place = (index: formula.index, block: note.formulas[formula.index].block)
      for var evidence in reader.evidence(in: context, of: place, source: source) {
        remember(&evidence)
        evidence.leadingWords = context.leadingWords
        if evidence.computesGiven || isMentioned(evidence) { evidence.isAnnounced = true }
        chains.append(evidence)
        announceAlternatives()
      }
    }
  }

  /// Adds what a row of a table lists.
  ///
  /// - Parameters:
  ///   - row: its numbers.
  ///   - formula: the index of the formula before it.
  mutating func add(_ row: TableRowReader.Row, after formula: Int) {
    var blank = ChainEvidence(position: (formula, .max), place: row.place, block: nil)
    blank.isAnnounced = false
    var given = blank
    given.statements = row.figures.filter { reader.isGiven($0.name) }
    given.isAnnounced = true
    remember(&given)
    chains.append(given)
    announceAlternatives()
    for figure in row.figures where !reader.isGiven(figure.name) {
      var computed = blank
      computed.result = ChainEvidence.Result(subject: .quantity(figure.name), figures: [figure])
      remember(&computed)
      chains.append(computed)
    }
  }

  private mutating func mention(_ context: ChainContext, in source: SlicedText) {
    guard let root = context.chain.sides.first?.root else { return }
    let place = source.noteRange(context.formula.nodes[root].range).lowerBound
    if case .symbol(let name) = context.formula.nodes[root].kind {
      mentions.append((.name(name), chains.count, place))
    } else if let number = context.formula.statedNumber(at: root) {
      mentions.append((.number(number), chains.count, place))
    }
  }

  /// Marks the numbers that the passage has given their names a little before; not those that are said to
  /// be results, which are claimed anew.
  private mutating func remember(_ evidence: inout ChainEvidence) {
    func mark(_ figure: inout Figure) {
      if let last = seen.updateValue(chains.count, forKey: Naming(figure)) {
        figure.isRepeated = chains.count - last <= Self.reach.repetition
      }
    }
    for index in evidence.statements.indices { mark(&evidence.statements[index]) }
    for index in evidence.operands.indices { mark(&evidence.operands[index]) }
    guard let result = evidence.result, case .quantity = result.subject else { return }
    for figure in result.figures {
      seen[Naming(figure)] = chains.count
    }
  }

  // MARK: Announcements

  /// Whether the text around some chains was not read yet.
  var hasUnreadWords: Bool { chains.contains { $0.isAnnounced == nil } }

  /// Reads whether the text around the chains speaks of another situation.
  mutating func readWords() {
    for index in chains.indices where chains[index].isAnnounced == nil {
      let surroundings = prose.surroundings(of: chains[index].position.formula)
      chains[index].isAnnounced = SituationWords.announce(
        surroundings.sentence(saying: chains[index].leadingWords), rest: surroundings.rest,
        heading: surroundings.heading, isUpdate: reader.isUpdate(chains[index]))
    }
  }

  /// Whether a given is stated that is mentioned before, with the number by which it differs from the
  /// declared one: `we increase $w$ by $0.1$, to $w = 0.6$`.
  private func isMentioned(_ evidence: ChainEvidence) -> Bool {
    guard let network = reader.networks.first, !evidence.statements.isEmpty else { return false }
    let (names, numbers) = mentions(before: chains.count)
    return evidence.statements.contains { figure in
      guard names.contains(figure.name), let value = network.value(figure.name) else {
        return false
      }
      return numbers.contains {
        abs(abs(figure.value - value) - abs($0.0.value)) <= figure.unit / 100
      }
    }
  }

  /// A given that is said to be one number and then another one is no slip twice: the numbers are
  /// alternatives.
  private mutating func announceAlternatives() {
    let last = chains.count - 1
    guard chains[last].isStatement else { return }
    var index = last - 1
    while index >= max(0, last - 6), chains[index].isStatement {
      let isAlternative = chains[index].statements.contains { a in
        chains[last].statements.contains { $0.name == a.name && $0.value != a.value }
      }
      if isAlternative { (chains[index].isAnnounced, chains[last].isAnnounced) = (true, true) }
      index -= 1
    }
  }

  // MARK: Mentions

  /// Counts the chains before each mention from a later one on.
  mutating func moveMentions(by count: Int) {
    for index in mentions.indices { mentions[index].before -= count }
  }

  /// The names and the numbers that stand alone a little before a chain.
  func mentions(before chain: Int) -> (names: [Name], numbers: [(StatedNumber, place: Int)]) {
    let near = mentions.filter { $0.before <= chain && $0.before + Self.reach.chains >= chain }
      .suffix(Self.reach.mentions)
    var names: [Name] = []
    var numbers: [(StatedNumber, place: Int)] = []
    for mention in near {
      switch mention.0 {
      case .name(let name): names.append(name)
      case .number(let number): numbers.append((number, mention.place))
      }
    }
    return (names, numbers)
  }
}
