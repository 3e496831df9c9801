import Binding
import MathNotation
import NeuralNet
import SourceText

/// Finds where a verified chain can be spoilt, and how.
struct InjectionFinder {
  let chain: ObservedChain
  var generator: SplitMix64
  /// A factor of the chain before, which may be copied into this one.
  let factor: String?
  private(set) var injections: [Injection] = []

  var context: ChainContext { chain.context }
  private var symbols: SymbolView { chain.result.symbols }

  /// The ways to spoil one token of a chain all of whose claims are verified.
  ///
  /// - Parameters:
  ///   - chain: the chain.
  ///   - factor: a factor of the chain before.
  ///   - generator: chooses among the ways.
  /// - Returns: the ways, in the order of their tokens.
  static func injections(
    in chain: ObservedChain, after factor: String?, generator: inout SplitMix64
  ) -> [Injection] {
    let outcomes = chain.result.links.compactMap { $0?.outcome }
    guard !outcomes.isEmpty, outcomes.allSatisfy({ $0 == .verified }) else { return [] }
    var finder = InjectionFinder(chain: chain, generator: generator, factor: factor)
    finder.run()
    generator = finder.generator
    return finder.injections
  }

  private mutating func run() {
    for (side, value) in context.chain.sides.enumerated() {
      guard isClaimed(side), let root = value.root else { continue }
      let nodes = context.formula.nodes
      for node in context.formula[root].indices {
        switch nodes[node].kind {
        case .number(let index):
          spoil(context.formula.literals[Int(index)], at: node, root: root, side: side)
        case .symbol(let name): spoil(name, at: node, side: side)
        case .add, .subtract, .multiply: spoilOperator(nodes[node], side: side)
        case .matrix(let rows, let columns, _):
          spoilRows(at: node, Int(rows), Int(columns), side: side)
        case .unit: spoilPrefix(of: nodes[node].mark, side: side)
        default: break
        }
      }
    }
  }

  /// Whether a side stands beside a link that makes a claim.
  private func isClaimed(_ side: Int) -> Bool {
    let links = chain.result.links
    return (side > 0 && links[side - 1] != nil) || (side < links.count && links[side] != nil)
  }

  // MARK: Tokens

  private mutating func spoil(_ literal: Literal, at node: Int, root: Int, side: Int) {
    let range = context.formula.nodes[node].mark
    let text = text(range)
    guard literal.comma == .none, text.allSatisfy({ $0.isNumber || $0 == "." }) else { return }
    if literal.significantDigits >= 3, let changed = changedDigit(text) {
      add(.digits, replacing: range, by: changed, in: side)
    }
    if let swapped = swappedDigits(text) {
      add(.swappedDigits, replacing: range, by: swapped, in: side)
    }
    if literal.isInteger, text.count > 1, text.hasSuffix("0") {
      add(.droppedZero, replacing: range, by: String(text.dropLast()), in: side)
    }
    spoilFactor(at: node, root: root, side: side)
    let places = Bool.random(using: &generator) ? 1 : -1
    if literal.value != 0, !literal.isInteger, let shifted = NumberText.shifted(text, by: places) {
      // A number that now displays another quantity was copied, as far as anyone can see.
      let isCopied = displaysQuantity(shifted, unit: literal.unit * powerOfTen(places), of: literal)
      add(isCopied ? .operand : .decimalSlip, replacing: range, by: shifted, in: side)
    }
    if context.formula.statedNumber(at: root)?.node == node {
      spoilSign(of: node, under: root, side: side)
    }
    spoilOperand(literal, at: range, side: side)
  }

  /// Whether a number displays a quantity that notes write down, or is given as such.
  private func displaysQuantity(_ text: String, unit: Double, of literal: Literal) -> Bool {
    guard let network = symbols.network, let value = Double(text) else { return false }
    if network.isGiven(value) { return true }
    guard literal.isLongDecimal else { return false }
    return network.displays.displayed(by: value, unit: unit)
      .contains { network.isNatural($0.quantity) }
  }

  private mutating func spoilSign(of node: Int, under root: Int, side: Int) {
    let leaf = context.formula[node]
    let range = leaf.mark
    if let sign = leaf.sign {
      let token = sign.mark.lowerBound..<range.upperBound
      add(.sign, replacing: token, by: text(range), in: side)
    } else if node == root {
      add(.sign, replacing: range, by: "-" + text(range), in: side)
    }
  }

  /// The number of one quantity replaced by that of another, as if copied from the wrong line.
  private mutating func spoilOperand(_ literal: Literal, at range: ByteRange, side: Int) {
    guard literal.isLongDecimal, let network = symbols.network,
      !network.displays.displayed(by: literal.value, unit: literal.unit).isEmpty
    else { return }
    let others = network.naturalDisplays.filter {
      $0.value > 10 * literal.unit
        && abs($0.value - literal.value) > literal.unit
        && NumberText.display($0.value, like: literal) != text(range)
    }
    guard let other = others.randomElement(using: &generator) else { return }
    let number = NumberText.display(other.value, like: literal)
    add(.operand, replacing: range, by: number, in: side)
  }

  private mutating func spoil(_ name: Name, at node: Int, side: Int) {
    guard let network = symbols.network, let value = network.value(name) else { return }
    let names = symbols.names
    func siblings(_ name: Name) -> [Name] {
      network.family(of: names.parts(name).head).filter { $0 != name }
    }
    var others = siblings(name)
    if let (numerator, denominator) = names.derivative(name) {
      others =
        siblings(numerator).map { names.derivative(of: $0, by: denominator) }
        + siblings(denominator).map { names.derivative(of: numerator, by: $0) }
    }
    others = others.filter { other in network.value(other).map { $0 != value } ?? false }
    guard let other = others.randomElement(using: &generator) else { return }
    let range = context.formula.nodes[node].mark
    let spelled = SymbolText(names: names).rewriting(text(range), from: name, to: other)
    add(context.isLabel(node) ? .label : .symbol, replacing: range, by: spelled, in: side)
  }

  private mutating func spoilOperator(_ node: MathNode, side: Int) {
    let wrong = ["+": "-", "-": "+", "\\cdot": "+", "\\times": "+"]
    guard let replacement = wrong[text(node.mark)] else { return }
    add(.operator, replacing: node.mark, by: replacement, in: side)
  }

  private mutating func changedDigit(_ text: String) -> String? {
    var digits = Array(text)
    let places = digits.indices.filter { digits[$0].isNumber }
    guard let place = places.randomElement(using: &generator) else { return nil }
    let others = Array("0123456789").filter { $0 != digits[place] }
    digits[place] = others.randomElement(using: &generator) ?? "0"
    return String(digits)
  }

  // MARK: Adding

  func text(_ range: ByteRange) -> String {
    String(decoding: context.text[range], as: UTF8.self)
  }

  mutating func add(
    _ kind: InjectedSlip, replacing range: ByteRange, by replacement: String, in side: Int
  ) {
    // A prefix changes no number, but what it is of.
    guard text(range) != replacement,
      let isVisible = kind == .unitPrefix
        ? true : isVisible(replacing: range, by: replacement, in: side)
    else { return }
    let place = chain.source.noteRange(range)
    guard chain.source.isEditable(range) else { return }
    let edit = TextEdit(range: place, replacement: replacement)
    injections.append(Injection(kind: kind, edit: edit, isVisible: isVisible))
  }

  /// Whether the side's value changes by more than rounding hides: two units of the last place of
  /// a number beside it, or twice what the long decimals of both sides allow.
  private func isVisible(
    replacing range: ByteRange, by replacement: String, in side: Int
  ) -> Bool? {
    let bytes = context.text.applying([TextEdit(range: range, replacement: replacement)])
    let formula = FormulaParser.parse(bytes, names: symbols.names)
    guard formula.chains.count == context.formula.chains.count,
      formula.chains[context.index].sides.count == context.chain.sides.count,
      let old = value(of: side, in: context.formula),
      let new = value(of: side, in: formula)
    else { return nil }
    if case .matrix(let before) = old.written, case .matrix(let after) = new.written {
      return zip(before.entries, after.entries).contains {
        abs($0.value - $1.value) > 2 * max($0.radius, $1.radius) + 1e-9 * abs($0.value)
      }
    }
    guard case .scalar(let before) = old.written, case .scalar(let after) = new.written
    else { return nil }
    let change = abs(after.value - before.value)
    var isVisible = false
    for (link, neighbour) in [(side - 1, side - 1), (side, side + 1)]
    where chain.result.links.indices.contains(link) && chain.result.links[link] != nil {
      guard let other = value(of: neighbour, in: context.formula),
        case .scalar(let beside) = other.written
      else { continue }
      let unit = max(old.stated?.unit ?? 0, other.stated?.unit ?? 0)
      let radius = old.stated == nil && other.stated == nil ? before.radius + beside.radius : 0
      let noise = 1e-10 * abs(before.value)
      if change > 2 * unit + 2 * radius + noise { isVisible = true }
    }
    return isVisible
  }

  private func value(of side: Int, in formula: ParsedFormula) -> SideValue? {
    SideEvaluator(symbols).evaluate(formula.chains[context.index].sides[side], in: formula).success
  }
}
