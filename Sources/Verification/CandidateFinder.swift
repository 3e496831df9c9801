import Binding
import MathNotation
import SourceText

/// Finds the edits of single tokens that may right the wrong links of a chain.
///
/// Every side beside a wrong link is evaluated once; one pass down tells each leaf what it would
/// have to be for the link to hold. Only edits that come to that are proposed.
struct CandidateFinder {
  let context: ChainContext
  let table: SymbolTable
  var candidates: [Candidate] = []
  /// How many edits may still be tried that no needed value speaks for.
  private var blindTries = 64

  /// The most edits that one search proposes.
  private static let limit = 60

  init(_ context: ChainContext, _ result: ChainResult, _ table: SymbolTable) {
    self.context = context
    self.table = table
    for (index, link) in result.links.enumerated() where link?.outcome == .wrong {
      turnInequality(index)
      guard let left = link?.left, let right = link?.right else { continue }
      search(side: index, toward: right)
      search(side: index + 1, toward: left)
    }
    var seen: Set<Candidate> = []
    candidates = Array(candidates.filter { seen.insert($0).inserted }.prefix(Self.limit))
  }

  func text(_ range: ByteRange) -> String { String(decoding: context.text[range], as: UTF8.self) }

  mutating func propose(
    _ kind: Mistake.Kind, _ range: ByteRange, _ replacement: String, _ detail: Candidate.Detail
  ) {
    guard text(range) != replacement else { return }
    let edit = TextEdit(range: range, replacement: replacement)
    candidates.append(Candidate(kind: kind, edit: edit, detail: detail))
  }

  /// An inequality may have been turned round; an `=` stays one.
  private mutating func turnInequality(_ index: Int) {
    let link = context.chain.links[index]
    guard link.relation.isInequality else { return }
    let turned = [
      "<": ">", ">": "<", "\\lt": "\\gt", "\\gt": "\\lt", "\\le": "\\ge", "\\ge": "\\le",
      "\\leq": "\\geq", "\\geq": "\\leq", "≤": "≥", "≥": "≤", "<=": ">=", ">=": "<=",
      "\\leqslant": "\\geqslant", "\\geqslant": "\\leqslant",
    ]
    if let replacement = turned[text(link.range)] {
      propose(.operator, link.range, replacement, .operator)
    }
  }

  // MARK: One side toward the value of another

  private mutating func search(side: Int, toward target: SideValue) {
    guard let root = context.chain.sides[side].root else { return }
    if case .matrix(let matrix) = target.written {
      searchEntries(root, toward: matrix)
      return
    }
    guard let value = target.best else { return }
    var tolerance = 1e-10 * abs(value)
    if let stated = target.stated { tolerance += stated.unit / 2 }
    if case .scalar(let number) = target.written { tolerance += number.radius }
    var evaluator = SideEvaluator(table).evaluator(at: root, in: context.formula)
    guard (try? evaluator.record(at: root)) != nil else { return }
    let goal = congruentGoal(value, root)
    for need in evaluator.neededValues(at: root, for: goal) {
      let reach = tolerance / abs(need.slope) + 1e-9 * abs(need.value)
      consider(need, reach: reach, root: root, evaluator)
    }
    considerUninvertible(under: root)
  }

  /// Modulo m a number needs the remainder.
  private func congruentGoal(_ value: Double, _ root: Int) -> Double {
    guard let modulus = context.chain.modulus,
      let side = try? SideEvaluator(table).value(at: modulus, in: context.formula),
      case .scalar(let m) = side.written, m.value > 0
    else { return value }
    return value - (value / m.value).rounded(.down) * m.value
  }

  private mutating func consider(
    _ need: NeededValue, reach: Double, root: Int, _ evaluator: Evaluator
  ) {
    let node = context.formula.nodes[need.node]
    switch node.kind {
    case .number(let index):
      let literal = context.formula.literals[Int(index)]
      number(literal, need, reach: reach, root: root)
    case .symbol(let name): symbol(name, need, reach: reach, root: root)
    case .add, .subtract, .multiply, .divide:
      let right = need.node - 1
      let left = Int(context.formula.nodes[right].first) - 1
      let operands = (evaluator.nodeValues[left], evaluator.nodeValues[right])
      operation(node, operands, need.value, reach)
    default: break
    }
  }

  /// The entries of a literal vector or matrix, each toward its counterpart.
  private mutating func searchEntries(_ root: Int, toward matrix: MathMatrix) {
    let stated = context.formula.statedEntries(at: root)
    guard stated.count == matrix.entries.count else { return }
    for (number, entry) in zip(stated, matrix.entries) {
      guard let number else { continue }
      let value = entry.value / number.scale * (number.isNegative ? -1 : 1)
      let need = NeededValue(node: number.node, value: value, slope: 1)
      self.number(number.literal, need, reach: 1e-9 * abs(value), root: number.node)
    }
  }

  // MARK: Operators

  private mutating func operation(
    _ node: MathNode, _ operands: (Double, Double), _ needed: Double, _ reach: Double
  ) {
    let signs = ["+", "-", "−", "\\cdot", "\\times", "*", "/", "\\div", "·", "×"]
    guard signs.contains(text(node.mark)) else { return }
    let (a, b) = operands
    let results = [("+", a + b), ("-", a - b), ("\\cdot", a * b), ("/", a / b)]
    let present = ["−": "-", "\\times": "\\cdot", "*": "\\cdot", "·": "\\cdot", "×": "\\cdot"]
    let written = present[text(node.mark)] ?? text(node.mark).replacing("\\div", with: "/")
    for (sign, result) in results
    where sign != written && abs(result - needed) <= reach + 1e-12 * abs(needed) {
      let next = node.mark.upperBound
      let isLetterNext = next < context.text.count && context.text[next].isLetter
      let needsSpace = sign.hasPrefix("\\") && isLetterNext
      propose(.operator, node.mark, needsSpace ? sign + " " : sign, .operator)
    }
  }

  // MARK: Symbols

  private mutating func symbol(_ name: Name, _ need: NeededValue, reach: Double, root: Int) {
    guard let network = table.network, network.quantity(name) != nil else { return }
    for candidate in family(of: name, network) {
      guard let value = network.value(candidate),
        abs(value - need.value) <= reach + 1e-12 * abs(need.value)
      else { continue }
      proposeSymbol(candidate, instead: name, at: need.node)
    }
  }

  private mutating func proposeSymbol(_ candidate: Name, instead name: Name, at node: Int) {
    let range = context.formula.nodes[node].mark
    let spelled = SymbolText(names: table.names).rewriting(
      text(range), from: name, to: candidate)
    let isLabel =
      context.chain.sides.count == 2
      && context.chain.sides.allSatisfy { side in
        guard let root = side.root else { return false }
        return root == node || context.formula.statedNumber(at: root) != nil
      }
    let detail = Candidate.Detail.symbol(written: name, meant: candidate)
    guard !isLabel, table.names.derivative(name) != nil,
      let part = narrowed(range, spelled)
    else { return propose(isLabel ? .label : .symbol, range, spelled, detail) }
    propose(.symbol, part.range, part.replacement, detail)
  }

  /// The part of a derivative's token that changes: what stands in the innermost braces around it.
  private func narrowed(_ range: ByteRange, _ replacement: String) -> TextEdit? {
    let (old, new) = (Array(context.text[range]), Array(replacement.utf8))
    var start = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let end = old.count - min(suffix, min(old.count, new.count) - start)
    guard start < end else { return nil }
    var depth = 0
    while start > 0, depth > 0 || old[start - 1] != UInt8(ascii: "{") {
      start -= 1
      if old[start] == UInt8(ascii: "}") { depth += 1 }
      if old[start] == UInt8(ascii: "{") { depth -= 1 }
    }
    var stop = end
    while stop < old.count, depth > 0 || old[stop] != UInt8(ascii: "}") {
      if old[stop] == UInt8(ascii: "{") { depth += 1 }
      if old[stop] == UInt8(ascii: "}") { depth -= 1 }
      stop += 1
    }
    let partial = Array("\\partial ".utf8)
    if old[start..<stop].starts(with: partial) { start += partial.count }
    let tail = old.count - stop
    guard start < stop, new.count - tail > start else { return nil }
    let base = range.lowerBound
    return TextEdit(
      range: base + start..<base + stop,
      replacement: String(decoding: new[start..<new.count - tail], as: UTF8.self))
  }

  /// The quantities with the same head and another index; of a derivative, those in which one of
  /// both parts is another one of its family.
  private func family(of name: Name, _ network: NetworkSymbols) -> [Name] {
    let names = table.names
    func siblings(_ name: Name) -> [Name] {
      let marks = names.parts(name).marks
      return network.family(of: names.parts(name).head).filter {
        $0 != name && names.parts($0).marks == marks
      }
    }
    guard let (numerator, denominator) = names.derivative(name) else {
      return Array(siblings(name).prefix(512))
    }
    return siblings(numerator).prefix(128).map { names.derivative(of: $0, by: denominator) }
      + siblings(denominator).prefix(128).map { names.derivative(of: numerator, by: $0) }
  }

  /// Symbols inside sums, cases and functions of several arguments, where no pass down reaches.
  private mutating func considerUninvertible(under root: Int) {
    guard let network = table.network else { return }
    let nodes = context.formula.nodes
    for outer in Int(nodes[root].first)...root {
      switch nodes[outer].kind {
      case .series, .seriesOverUnits, .cases, .aggregate, .apply, .magnitude: break
      default: continue
      }
      for node in Int(nodes[outer].first)..<outer {
        guard case .symbol(let name) = nodes[node].kind, network.quantity(name) != nil else {
          continue
        }
        for candidate in family(of: name, network) where blindTries > 0 {
          blindTries -= 1
          proposeSymbol(candidate, instead: name, at: node)
        }
      }
    }
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
