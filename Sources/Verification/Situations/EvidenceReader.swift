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

  /// The names of what a vector or matrix is made of, row by row.
  typealias Layer = (rows: Int, columns: Int, names: [Name])

  /// What a side is, as far as it matters here.
  enum Kind {
    case name(Name)
    case names([Name])
    /// A vector or matrix of a network.
    case layer(Layer)
    case number(StatedNumber)
    case numbers([StatedNumber])
    /// An expression of numbers alone.
    case reckoning
    /// An expression in which a quantity of a network stands.
    case expression
    /// One in which only vectors and matrices of a network stand.
    case layers
    case other
  }

  /// What a chain says.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - formula: its formula's index in the note, and the formula.
  ///   - source: the text of the formula.
  /// - Returns: what it says, and of a vector what it says of each entry; empty where that tells nothing of any
  ///   network.
  func evidence(
    in context: ChainContext, of formula: (index: Int, block: BlockID), source: SlicedText
  ) -> [ChainEvidence] {
    let chain = context.chain
    guard chain.modulus == nil else { return [] }
    let place = { (range: ByteRange) in source.noteRange(range).lowerBound }
    var evidence = ChainEvidence(
      position: (formula.index, context.index), place: place(chain.sides[0].range),
      block: formula.block)
    let kinds = chain.sides.map { kind(of: $0, in: context.formula) }
    var entries: [ChainEvidence] = []
    for run in runs(of: chain) {
      let place = { place(context.formula.nodes[$0].range) }
      let blank = ChainEvidence(
        position: evidence.position, place: evidence.place, block: formula.block)
      entries += results(kinds[run], like: blank, place: place)
      add(kinds, run, of: context, to: &evidence, place: place)
    }
    return (evidence.isEmpty ? [] : [evidence]) + entries
  }

  /// What sides that are equal say of the entries of a vector that the network computes.
  private func results(
    _ kinds: ArraySlice<Kind>, like blank: ChainEvidence, place: (Int) -> Int
  ) -> [ChainEvidence] {
    var (layer, numbers): (Layer?, [StatedNumber]) = (nil, [])
    for kind in kinds {
      switch kind {
      case .layer(let list): layer = layer ?? list
      case .numbers(let list): numbers = list
      default: continue
      }
    }
    guard let layer else { return [] }
    let names = names(of: layer, for: numbers)
    guard names.count == numbers.count, names.count <= Self.mostEntries,
      !names.contains(where: isGiven)
    else { return [] }
    return zip(names, numbers).map { name, number in
      var evidence = blank
      let figure = Figure(number, of: name, at: place(number.node))
      evidence.result = ChainEvidence.Result(subject: .quantity(name), figures: [figure])
      return evidence
    }
  }

  /// The most entries of a vector of which each is looked at.
  static let mostEntries = 8

  /// The sides that are said to be equal, run by run.
  func runs(of chain: Chain) -> [Range<Int>] {
    if chain.links.allSatisfy(\.relation.isEquality) {
      return chain.links.isEmpty ? [] : [chain.sides.indices]
    }
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

  /// What a side is.
  func kind(of side: Side, in formula: ParsedFormula) -> Kind {
    guard let root = side.root else { return .other }
    if case .symbol(let name) = formula.nodes[root].kind {
      if isKnown(name) { return .name(name) }
      return layer(name).map { .layer($0) } ?? .other
    }
    if let number = formula.statedNumber(at: root) { return .number(number) }
    if case .matrix = formula.nodes[root].kind { return kind(ofList: formula[root], in: formula) }
    if formula.nodes[root].kind == .transpose, let numbers = numbers(at: root, in: formula) {
      return .numbers(numbers)
    }
    var (isOfNumbers, isOfLayers) = (true, false)
    for node in formula[root].indices {
      guard let name = formula.nodes[node].name else { continue }
      if isKnown(name) { return .expression }
      if name != symbols.names.e, name != symbols.names.pi { isOfNumbers = false }
      if !isOfNumbers, !isOfLayers, layer(name) != nil { isOfLayers = true }
    }
    return isOfNumbers ? .reckoning : isOfLayers ? .layers : .other
  }

  private func kind(ofList list: Subtree, in formula: ParsedFormula) -> Kind {
    let entries = list.operands
    let names = entries.compactMap { entry -> Name? in
      if case .symbol(let name) = entry.kind, isKnown(name) { name } else { nil }
    }
    if names.count == entries.count { return .names(names) }
    return numbers(at: list.root, in: formula).map { .numbers($0) } ?? .other
  }

  /// The numbers of a vector or matrix that is written out.
  private func numbers(at root: Int, in formula: ParsedFormula) -> [StatedNumber]? {
    let numbers = formula.statedEntries(at: root)
    return numbers.isEmpty || numbers.contains { $0 == nil } ? nil : numbers.compactMap(\.self)
  }

  /// The names of the entries of a vector or matrix of the first network that has it.
  private func layer(_ name: Name) -> Layer? {
    networks.lazy.compactMap { $0.entryNames(of: name) }.first
  }

  /// The names of entries in the order in which numbers stand for them: of a matrix row by row or column by column,
  /// whichever agrees with more of what the network has.
  func names(of layer: Layer, for numbers: [StatedNumber]) -> [Name] {
    guard layer.names.count == numbers.count, layer.rows > 1, layer.columns > 1 else {
      return layer.names
    }
    let turned = (0..<layer.columns).flatMap { column in
      (0..<layer.rows).map { layer.names[$0 * layer.columns + column] }
    }
    func agreeing(_ names: [Name]) -> Int {
      zip(names, numbers).count { name, number in
        networks.first?.value(name).map { Figure(number, of: name, at: 0).displays($0) } ?? false
      }
    }
    return agreeing(turned) > agreeing(layer.names) ? turned : layer.names
  }

  // MARK: Runs

  /// Adds what sides that are equal say.
  func add(
    _ kinds: [Kind], _ run: Range<Int>, of context: ChainContext, to evidence: inout ChainEvidence,
    place: (Int) -> Int
  ) {
    addLists(kinds, run, to: &evidence, place: place)
    var names: [Name] = []
    var numbers: [StatedNumber] = []
    var reckonings: [Int] = []
    var expressions: [Int] = []
    var ofLayers: [Int] = []
    for side in run {
      switch kinds[side] {
      case .name(let name): names.append(name)
      case .number(let number): numbers.append(number)
      case .reckoning: reckonings.append(side)
      case .expression: expressions.append(side)
      case .layers: ofLayers.append(side)
      case .names, .layer, .numbers, .other: break
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
        (expressions.last { $0 < reckoning } ?? ofLayers.last { $0 < reckoning })
        .flatMap { sides[$0].root }
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
      guard case .numbers(let numbers) = kinds[side] else { continue }
      let names: [Name]
      switch kinds[side - 1] {
      case .names(let list): names = list
      case .layer(let list): names = self.names(of: list, for: numbers)
      default: continue
      }
      guard names.count == numbers.count, names.allSatisfy(isGiven) else { continue }
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

  /// Adds the numbers that are put into an equation.
  func addOperands(
    of equation: (formula: ParsedFormula, root: Int), over root: Int, in context: ChainContext,
    to evidence: inout ChainEvidence, place: (Int) -> Int
  ) {
    guard let network = networks.first else { return }
    let alignment = OperandAlignment(
      equation, over: (context.formula, root), of: network,
      entries: { name, numbers in layer(name).map { self.names(of: $0, for: numbers) } ?? [] })
    evidence.operands += alignment.operands.map {
      Figure($0.number, of: $0.name, isNegated: $0.isNegated, at: place($0.number.node))
    }
  }
}
