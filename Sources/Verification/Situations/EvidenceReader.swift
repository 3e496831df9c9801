import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import SourceText

/// Reads what a chain says of the networks of a note.
struct EvidenceReader {
  /// What the names mean where the chain stands.
  let symbols: SymbolView
  /// The networks of the note, the one in force first.
  let networks: [NetworkSymbols]

  /// What a side is, as far as it matters here.
  private enum Kind {
    case name(Name)
    case names([Name])
    case number(StatedNumber)
    case numbers([StatedNumber])
    /// An expression of numbers alone.
    case reckoning
    /// An expression in which a quantity of a network stands.
    case expression
    case other
  }

  /// What a chain says.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - formula: its formula's index in the note, and the formula.
  ///   - source: the text of the formula.
  /// - Returns: what it says; `nil` where that tells nothing of any network.
  func evidence(
    in context: ChainContext, of formula: (index: Int, block: BlockID), source: SlicedText
  ) -> ChainEvidence? {
    let chain = context.chain
    guard chain.modulus == nil else { return nil }
    let place = { (range: ByteRange) in source.noteRange(range).lowerBound }
    var evidence = ChainEvidence(
      position: (formula.index, context.index), place: place(chain.sides[0].range),
      block: formula.block)
    let kinds = chain.sides.map { kind(of: $0, in: context.formula) }
    for run in runs(of: chain) {
      add(kinds, run, of: context, to: &evidence) { place(context.formula.nodes[$0].range) }
    }
    return evidence.isEmpty ? nil : evidence
  }

  /// The sides that are said to be equal, run by run.
  private func runs(of chain: Chain) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for (index, link) in chain.links.enumerated() where !link.relation.isEquality {
      runs.append(start..<(index + 1))
      start = index + 1
    }
    runs.append(start..<chain.sides.count)
    return runs.filter { $0.count > 1 }
  }

  // MARK: Sides

  /// Whether a name is that of a quantity of one of the networks.
  func isKnown(_ name: Name) -> Bool { networks.contains { $0.value(name) != nil } }

  private func kind(of side: Side, in formula: ParsedFormula) -> Kind {
    guard let root = side.root else { return .other }
    if case .symbol(let name) = formula.nodes[root].kind {
      return isKnown(name) ? .name(name) : .other
    }
    if let number = formula.statedNumber(at: root) { return .number(number) }
    if case .matrix = formula.nodes[root].kind { return kind(ofList: formula[root], in: formula) }
    let names = formula[root].indices.compactMap { formula.nodes[$0].name }
    if names.contains(where: isKnown) { return .expression }
    let constants = [symbols.names.e, symbols.names.pi]
    return names.allSatisfy(constants.contains) ? .reckoning : .other
  }

  private func kind(ofList list: Subtree, in formula: ParsedFormula) -> Kind {
    let entries = list.operands
    let names = entries.compactMap { entry -> Name? in
      if case .symbol(let name) = entry.kind, isKnown(name) { name } else { nil }
    }
    if names.count == entries.count { return .names(names) }
    let numbers = entries.compactMap { formula.statedNumber(at: $0.root) }
    return numbers.count == entries.count ? .numbers(numbers) : .other
  }

  // MARK: Runs

  private func add(
    _ kinds: [Kind], _ run: Range<Int>, of context: ChainContext, to evidence: inout ChainEvidence,
    place: (Int) -> Int
  ) {
    addLists(kinds, run, to: &evidence, place: place)
    var names: [Name] = []
    var numbers: [StatedNumber] = []
    var reckonings: [Int] = []
    var expressions: [Int] = []
    for side in run {
      switch kinds[side] {
      case .name(let name): names.append(name)
      case .number(let number): numbers.append(number)
      case .reckoning: reckonings.append(side)
      case .expression: expressions.append(side)
      case .names, .numbers, .other: break
      }
    }
    let sides = context.chain.sides
    let given = names.filter(isGiven)
    let reckoned = reckonings.first.flatMap { sides[$0].root }.flatMap {
      SideEvaluator(symbols).evaluate(at: $0, in: context.formula).success?.best
    }
    let computed = names.first { !isGiven($0) }
    if let number = numbers.last, computed == nil {
      evidence.statements += given.map { name in
        var figure = Figure(number, of: name, at: place(number.node))
        // What is computed may be rounded, or misprinted, where it is stated.
        if let reckoned { figure.value = reckoned }
        return figure
      }
      if !given.isEmpty, !reckonings.isEmpty || !expressions.isEmpty {
        evidence.computesGiven = true
      }
    }
    if let reckoning = reckonings.first, let root = sides[reckoning].root {
      let equation =
        expressions.last { $0 < reckoning }.flatMap { sides[$0].root }
        .map { (formula: context.formula, root: $0) } ?? computed.flatMap(template)
      if let equation {
        addOperands(of: equation, over: root, in: context, to: &evidence, place: place)
      }
    }
    guard evidence.result == nil else { return }
    let subject: ChainEvidence.Result.Subject?
    if let computed {
      subject = .quantity(computed)
    } else if given.isEmpty, let root = expressions.first.flatMap({ sides[$0].root }) {
      subject = .expression(root, of: context.formula)
    } else {
      subject = nil
    }
    guard let subject else { return }
    let name = computed ?? symbols.names.e
    var result = ChainEvidence.Result(
      subject: subject, figures: numbers.map { Figure($0, of: name, at: place($0.node)) })
    result.reckoned = reckoned
    if let reckoned { result.isConsistent = result.figures.allSatisfy { $0.isResult(reckoned) } }
    if !result.figures.isEmpty || result.reckoned != nil { evidence.result = result }
  }

  private func addLists(
    _ kinds: [Kind], _ run: Range<Int>, to evidence: inout ChainEvidence, place: (Int) -> Int
  ) {
    for side in run.dropFirst() {
      guard case .names(let names) = kinds[side - 1], case .numbers(let numbers) = kinds[side],
        names.count == numbers.count, names.allSatisfy(isGiven)
      else { continue }
      evidence.statements += zip(names, numbers).map { Figure($1, of: $0, at: place($1.node)) }
    }
  }

  /// Whether a name is that of a given of the first network that knows it.
  func isGiven(_ name: Name) -> Bool {
    networks.lazy.compactMap { $0.quantity(name) }.first?.isGiven == true
  }

  /// Whether a chain computes an updated parameter.
  func isUpdate(_ evidence: ChainEvidence) -> Bool {
    guard case .quantity(let name)? = evidence.result?.subject,
      let quantity = networks.lazy.compactMap({ $0.quantity(name) }).first
    else { return false }
    if case .updated = quantity.kind { return true }
    return false
  }

  private func template(of name: Name) -> (formula: ParsedFormula, root: Int)? {
    networks.lazy.compactMap { $0.equation(of: name) }.first
  }

  private func addOperands(
    of equation: (formula: ParsedFormula, root: Int), over root: Int, in context: ChainContext,
    to evidence: inout ChainEvidence, place: (Int) -> Int
  ) {
    guard let network = networks.first else { return }
    let alignment = OperandAlignment(equation, over: (context.formula, root), of: network)
    evidence.operands += alignment.operands.map {
      Figure($0.number, of: $0.name, isNegated: $0.isNegated, at: place($0.number.node))
    }
  }
}
