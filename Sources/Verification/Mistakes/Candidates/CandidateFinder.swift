import Binding
import MathNotation
import SourceText

/// Finds the edits of single tokens that may right the wrong links of a chain.
///
/// Every side beside a wrong link is evaluated once; one pass down tells each leaf what it would
/// have to be for the link to hold. Only edits that come to that are proposed. Each step that proposes
/// edits for one sort of token stands in an extension of its own.
struct CandidateFinder {
  let context: ChainContext
  let symbols: SymbolView
  /// The numbers that stand around the chain.
  let witnesses: Witnesses
  private(set) var candidates: [Candidate] = []
  /// What the counterparts on the other sides say of each leaf.
  private var alignments: [Alignment] = []
  /// How many edits may still be tried that no needed value speaks for.
  var blindTries = 64
  /// How exactly the value is known that a side is searched toward, as a part of it.
  private(set) var precision = 0.0
  /// By how much other readings of that value differ from it.
  private(set) var otherReadings: [Double] = []

  /// How often each name stands in the chain, by itself or as a part of a derivative.
  private(set) lazy var occurrences = countOccurrences()
  /// Whether commas part thousands in some numbers of the chain and decimals in others, as it is read.
  private(set) lazy var mixesCommas = countCommas()
  /// What the error is of that the chain begins with the derivative of.
  private(set) lazy var leadingError = findLeadingError()

  /// The values of the numbers that stand around the chain.
  private(set) lazy var valuesAround = witnesses.values
  /// The numbers of the side that was looked at last.
  var operandsOfSide: Operands?
  /// By how much the note confirms numbers of the chain, those that were not computed and others, and by how much it
  /// speaks for others in their place.
  var confirmations: [Bool: [Literal: Int]] = [:]
  var supports: [String: Int] = [:]

  /// The most edits that one search proposes.
  private static let limit = 80

  /// Proposes edits of a chain.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - result: what became of its links.
  ///   - symbols: what names mean at its place.
  ///   - witnesses: the numbers that stand around it.
  init(
    _ context: ChainContext, judgedAs result: ChainResult, symbols: SymbolView,
    witnesses: Witnesses = Witnesses()
  ) {
    self.context = context
    self.symbols = symbols
    self.witnesses = witnesses
    proposeOperandsOfEquation()
    for index in result.links.indices {
      guard !isFull else { break }
      guard let link = result.links[index], link.outcome == .wrong else { continue }
      proposeTurnedInequality(index)
      if let example = link.counterExample { proposeRepairs(ofIdentity: index, example) }
      if case .shapes = link.judgement.ground { proposeNames(in: index, ofLists: false) }
      guard let left = link.left, let right = link.right else { continue }
      if proposeResidue(at: index) { continue }
      // What a network is known to be tells more than what a number stands for.
      if symbols.network == nil, proposeTerm(ofCopy: index, judgedAs: link.judgement) { continue }
      // What is only about equal comes about by chance.
      let isLoose = context.chain.links[index].relation == .approximatelyEqual
      if isLoose, left.stated == nil, right.stated == nil { blindTries = 0 }
      let sides = (evaluated(index), evaluated(index + 1))
      if let a = sides.0, let b = sides.1 { align(a, b) }
      // Of two numbers that differ, the second is taken for the claim.
      let isPair = left.stated != nil && right.stated != nil
      // A number that is contradicted itself tells nothing of the next one.
      if isPair, index > 0, result.links[index - 1]?.outcome == .wrong { continue }
      if let a = sides.0, !isPair { search(a, toward: right) }
      if let b = sides.1 { search(b, toward: left) }
      proposeUnits(index, left, right)
      proposeNames(in: index, ofLists: true)
      proposeMissingOperand(in: index, left, right)
    }
    settleIdleOperators()
    settleCopiedOperators()
  }

  /// The operators of a side that puts numbers in for the names of the one before it are confirmed by that.
  private mutating func settleCopiedOperators() {
    for index in candidates.indices where candidates[index].kind == .operator {
      let place = candidates[index].edit.range.lowerBound
      let side = context.chain.sides.firstIndex { $0.range.contains(place) } ?? 0
      guard side > 0, context.chain.links[side - 1].relation.isEqualOrNearly,
        let root = context.side(side).root, let before = context.side(side - 1).root,
        !context.symbols(under: before).isEmpty,
        RoundedCopy(of: before, at: root, in: context.formula) != nil
      else { continue }
      candidates[index].evidence.suspicion = .confirmed
      candidates[index].surprise = Surprise(
        of: candidates[index].slip, candidates[index].evidence)
    }
  }

  /// An operator that then does nothing is as likely as a wrong result, and no likelier.
  private mutating func settleIdleOperators() {
    let results = candidates.filter { $0.kind == .value || $0.kind == .digits }
    guard let least = results.map(\.surprise).min() else { return }
    for index in candidates.indices where candidates[index].evidence.isIdle {
      // A minus before a whole term is still less likely.
      let support = 3 * candidates[index].evidence.support
      candidates[index].surprise = Surprise(decibans: least.decibans - support)
    }
  }

  private mutating func proposeUnits(_ link: Int, _ left: SideValue, _ right: SideValue) {
    guard let a = left.best, let b = right.best, a != b else { return }
    // Of two numbers that differ, the second is taken for the claim.
    let isPair = left.stated != nil && right.stated != nil
    for (side, ratio) in [(link + 1, a / b), (link, b / a)].prefix(isPair ? 1 : 2) {
      let side = context.chain.sides[side]
      if side.features.hasUnit, let root = side.root { proposePrefixes(under: root, ratio: ratio) }
    }
  }

  /// Whether no more edits are wanted.
  var isFull: Bool { candidates.count >= Self.limit }

  private func countOccurrences() -> [Name: Int] {
    var counts: [Name: Int] = [:]
    for name in context.chain.sides.compactMap(\.root).flatMap({ context.symbols(under: $0) }) {
      for part in parts(name) { counts[part, default: 0] += 1 }
    }
    return counts
  }

  private func countCommas() -> Bool {
    var kinds: Set<Bool> = []
    for root in context.chain.sides.lazy.compactMap(\.root) {
      for node in context.formula[root].indices {
        guard case .number(let index) = context.formula.nodes[node].kind else { continue }
        let literal = context.formula.literals[Int(index)]
        guard literal.comma != .none else { continue }
        // Before a point a comma parts thousands.
        let digits = text(context.formula.nodes[node].mark)
        guard digits.contains(",") else { continue }
        kinds.insert(literal.isInteger || digits.last { $0 == "." || $0 == "," } == ".")
      }
    }
    return kinds.count > 1
  }

  /// Both quantities of a derivative, or the name itself.
  func parts(_ name: Name) -> [Name] {
    symbols.names.derivative(name).map { [$0.of, $0.by] } ?? [name]
  }

  private func findLeadingError() -> Name? {
    for root in context.chain.sides.lazy.compactMap(\.root) {
      guard case .symbol(let name) = context.formula.nodes[root].kind else { continue }
      if let derivative = symbols.names.derivative(name) { return derivative.of }
    }
    return nil
  }

  func text(_ range: ByteRange) -> String { String(decoding: context.text[range], as: UTF8.self) }

  /// Adds an edit, unless it changes nothing.
  ///
  /// - Parameters:
  ///   - slip: what the edit takes back.
  ///   - range: the token.
  ///   - replacement: what the token should be.
  ///   - evidence: what is known besides the arithmetic.
  mutating func propose(
    _ slip: Candidate.Slip, replacing range: ByteRange, by replacement: String,
    given evidence: Evidence = Evidence()
  ) {
    guard !isFull, !context.text[range].elementsEqual(replacement.utf8) else { return }
    let edit = TextEdit(range: range, replacement: replacement)
    let candidate = Candidate(slip: slip, edit: edit, evidence: evidence)
    // There are few: to look through them costs less than to hash their texts.
    if let known = candidates.firstIndex(where: { $0.edit.isSame(as: edit) }) {
      candidates[known].take(candidate)
    } else {
      candidates.append(candidate)
    }
  }

  /// What the counterparts of a leaf say of it.
  func suspicion(of node: Int) -> Evidence.Suspicion {
    let statuses = alignments.lazy.compactMap { $0.status(of: node) }
    guard let first = statuses.first else { return .none }
    return first == .confirmed || statuses.contains(.confirmed) ? .confirmed : .suspect
  }

  /// An inequality may have been turned round; an `=` stays one.
  private mutating func proposeTurnedInequality(_ index: Int) {
    let link = context.chain.links[index]
    guard link.relation.isInequality else { return }
    let turned = [
      "<": ">", ">": "<", "\\lt": "\\gt", "\\gt": "\\lt", "\\le": "\\ge", "\\ge": "\\le",
      "\\leq": "\\geq", "\\geq": "\\leq", "≤": "≥", "≥": "≤", "<=": ">=", ">=": "<=",
      "\\leqslant": "\\geqslant", "\\geqslant": "\\leqslant",
    ]
    if let replacement = turned[text(link.range)] {
      propose(.operator, replacing: link.range, by: replacement)
    }
  }

  // MARK: One side toward the value of another

  /// A side with the value of each of its nodes.
  ///
  /// It is a class so that it is handed on without a copy of the evaluator.
  final class EvaluatedSide {
    let root: Int
    let evaluator: Evaluator

    init(root: Int, evaluator: Evaluator) {
      self.root = root
      self.evaluator = evaluator
    }
  }

  private func evaluated(_ side: Int) -> EvaluatedSide? {
    guard let root = context.chain.sides[side].root else { return nil }
    var evaluator = SideEvaluator(symbols).evaluator(at: root, in: context.formula)
    guard (try? evaluator.record(at: root)) != nil else { return nil }
    return EvaluatedSide(root: root, evaluator: evaluator)
  }

  private mutating func align(_ a: EvaluatedSide, _ b: EvaluatedSide) {
    let values = (a.evaluator.nodeValues, b.evaluator.nodeValues)
    alignments.append(Alignment(a.root, b.root, in: context.formula, values: values))
  }

  private mutating func search(_ side: EvaluatedSide, toward target: SideValue) {
    let root = side.root
    if case .matrix(let matrix) = target.full.first ?? target.written {
      searchEntries(side, toward: matrix, target)
      return
    }
    guard let value = target.best else { return }
    let tolerance = Self.tolerance(of: value, stated: target.stated, written: target.written)
    otherReadings = target.full.isEmpty ? [] : target.differences(from: value)
    defer { otherReadings = [] }
    let needs = side.evaluator.neededValues(at: root, for: congruentGoal(value, root))
    consider(needs, of: side, toward: value, within: tolerance)
  }

  /// How far a side may be from the value of another one.
  ///
  /// - Parameters:
  ///   - value: what the other side comes to.
  ///   - stated: the number that it states, if it is one.
  ///   - written: its value as written, with what its decimals leave open.
  /// - Returns: a distance, in the unit of the values.
  static func tolerance(
    of value: Double, stated: StatedNumber?, written: MathValue
  ) -> Double {
    var tolerance = 1e-10 * abs(value)
    if let stated { tolerance += stated.unit / 2 }
    if case .scalar(let number) = written { tolerance += number.radius }
    return tolerance
  }

  /// Looks at what each node of a side needs, and tries blindly what no need is known of.
  ///
  /// - Parameters:
  ///   - needs: what nodes of the side would have to be.
  ///   - side: the side, or an entry of a matrix that is searched like one.
  ///   - value: what the side should come to.
  ///   - tolerance: how far it may be from that.
  mutating func consider(
    _ needs: [NeededValue], of side: EvaluatedSide, toward value: Double,
    within tolerance: Double
  ) {
    precision = tolerance / abs(value)
    let nodes = context.formula[side.root].indices
    var reached = Array(repeating: false, count: nodes.count)
    for need in needs {
      guard !isFull else { return }
      if nodes.contains(need.node) { reached[need.node - nodes.lowerBound] = true }
      let reach = tolerance / abs(need.slope) + 1e-9 * abs(need.value)
      consider(need, reach: reach, side)
    }
    proposeBlindly(under: side.root, except: reached)
  }

  /// Modulo m a number needs the remainder.
  private func congruentGoal(_ value: Double, _ root: Int) -> Double {
    guard let modulus = context.chain.modulus,
      let side = SideEvaluator(symbols).evaluate(at: modulus, in: context.formula).success,
      case .scalar(let m) = side.written, m.value > 0
    else { return value }
    return value - (value / m.value).rounded(.down) * m.value
  }

  private mutating func consider(_ need: NeededValue, reach: Double, _ side: EvaluatedSide) {
    let values = side.evaluator.nodeValues
    proposeMinus(need, insteadOf: values[need.node], reach: reach, root: side.root)
    let subtree = context.formula[need.node]
    switch subtree.kind {
    case .number(let index):
      let literal = context.formula.literals[Int(index)]
      proposeNumbers(insteadOf: literal, need, reach: reach, root: side.root)
    case .symbol(let name): proposeSymbols(insteadOf: name, need, reach: reach)
    case .apply(let name, count: 1):
      guard let argument = subtree.right.map({ values[$0.root] }) else { return }
      let factor = NeededValue(
        node: need.node, value: need.value / argument, slope: need.slope * argument)
      proposeSymbols(insteadOf: name, factor, reach: reach / max(abs(argument), 1e-300))
    case .add, .subtract, .multiply, .divide:
      guard let left = subtree.left, let right = subtree.right else { return }
      proposeOperators(
        at: subtree.mark, between: values[left.root], and: values[right.root],
        toward: need.value, reach: reach)
    default: break
    }
  }
}
