import Binding
import MathNotation
import SourceText

/// Tries edits of single tokens on a chain.
///
/// Only the side that an edit touches is read and evaluated again, and only the links beside it
/// are judged; the other ones keep their verdict. So a try costs what its side does, however long
/// the chain is.
struct EditTrial {
  let table: SymbolView
  let checker: ChainChecker
  let context: ChainContext
  let result: ChainResult
  /// What the sides come to, as far as it was asked for.
  private var values: [Int: EvaluatedSide] = [:]
  /// Whether each side, read by itself, is what it is in the chain.
  private var isReadAlike: [Int: Bool] = [:]
  private let isSimple: Bool

  /// What is known of an edit.
  enum Finding {
    /// It makes something worse or rights nothing.
    case useless
    /// It rights these links and makes nothing worse.
    case rights([Int])
    /// What it does cannot be told from the links beside it.
    case unknown
  }

  init(
    _ context: ChainContext, _ result: ChainResult, table: SymbolView, checker: ChainChecker
  ) {
    self.table = table
    self.checker = checker
    self.context = context
    self.result = result
    let chain = context.chain
    // Names that nobody knows are looked for in the chain as a whole.
    isSimple =
      context.formula.chains.count == 1
      && !chain.links.contains { $0.relation == .shiftLike }
      && !result.links.contains { $0?.unknown != nil && $0?.counterExample == nil }
      && !result.isSpared
      && !Self.mayDefine(chain.sides[0], context.formula, table)
  }

  /// Whether a side may be a name that the chain defines.
  private static func mayDefine(
    _ side: Side, _ formula: ParsedFormula, _ table: SymbolView
  ) -> Bool {
    guard let root = side.root else { return false }
    switch formula.nodes[root].kind {
    case .symbol(let name), .apply(let name, _): return !table.isDeclared(name)
    default: return false
    }
  }

  /// What an edit does.
  mutating func finding(_ edit: TextEdit) -> Finding {
    guard isSimple else { return .unknown }
    let chain = context.chain
    let shift = edit.replacement.utf8.count - edit.range.count
    let edited: ChainContext
    let links: [Int]
    if let side = index(ofSideAround: edit.range, chain) {
      guard let formula = formula(after: edit, in: side, shift) else { return .unknown }
      edited = self.edited(formula, edit)
      guard !Self.mayDefine(edited.chain.sides[0], formula, table), checker.isClaiming(edited)
      else { return .unknown }
      links = [side - 1, side].filter { chain.links.indices.contains($0) }
      return judged(links, edited, side)
    }
    guard let link = chain.links.firstIndex(where: { $0.range == edit.range }),
      let relation = Self.relation(edit.replacement, table)
    else { return .unknown }
    let formula = context.formula.replacing(relationOf: link, by: relation, shift: shift)
    return judged([link], self.edited(formula, edit), nil)
  }

  private func edited(_ formula: ParsedFormula, _ edit: TextEdit) -> ChainContext {
    let text = context.text.applying([edit])
    return ChainContext(
      text: text, formula: formula, index: 0,
      mentionsBinaryNumbers: context.shared.mentionsBinaryNumbers, parsing: context.shared.parsing)
  }

  private static func relation(_ sign: String, _ table: SymbolView) -> Relation? {
    let formula = FormulaParser.parse(Array("1\(sign) 1".utf8), names: table.names)
    return formula.chains.first?.links.first?.relation
  }

  // MARK: Reading a side again

  private func index(ofSideAround range: ByteRange, _ chain: Chain) -> Int? {
    var low = 0
    var high = chain.sides.count
    while low < high {
      let middle = (low + high) / 2
      if chain.sides[middle].range.upperBound < range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < chain.sides.count, chain.sides[low].range.lowerBound <= range.lowerBound,
      !range.isEmpty
    else { return nil }
    return low
  }

  /// The formula after an edit in a side; `nil` where it does not leave the same sides.
  private mutating func formula(
    after edit: TextEdit, in side: Int, _ shift: Int
  ) -> ParsedFormula? {
    guard isReadAlike(side) else { return nil }
    let range = window(side)
    let local = edit.range.lowerBound - range.lowerBound..<edit.range.upperBound - range.lowerBound
    let text = Array(context.text[range])
    let part = FormulaParser.parse(
      text.applying([TextEdit(range: local, replacement: edit.replacement)]), names: table.names,
      options: context.shared.parsing)
    guard isOneSide(part) else { return nil }
    return context.formula.replacing(side: side, by: part, shift: shift)
  }

  /// The text of a side, with the relation behind it.
  private func window(_ side: Int) -> ByteRange {
    let chain = context.chain
    let start = chain.sides[side].range.lowerBound
    let end =
      side < chain.links.count
      ? chain.links[side].range.upperBound : chain.sides[side].range.upperBound
    return start..<max(start, end)
  }

  private func isOneSide(_ part: ParsedFormula) -> Bool {
    guard part.chains.count == 1 else { return false }
    return part.chains[0].sides.count <= 2 && part.chains[0].modulus == nil
      && part.chains[0].sides.dropFirst().allSatisfy { $0.root == nil }
  }

  /// Whether a side is the same when it is read without the others.
  private mutating func isReadAlike(_ side: Int) -> Bool {
    if let known = isReadAlike[side] { return known }
    let part = FormulaParser.parse(
      Array(context.text[window(side)]), names: table.names, options: context.shared.parsing)
    let isAlike = isOneSide(part) && isAlike(part, side)
    isReadAlike[side] = isAlike
    return isAlike
  }

  private func isAlike(_ part: ParsedFormula, _ side: Int) -> Bool {
    let whole = context.chain.sides[side]
    guard let root = whole.root, let alone = part.chains[0].sides[0].root else { return false }
    return part.chains[0].sides[0].features == whole.features
      && part.isAlike(alone, context.formula, root, movedBy: whole.range.lowerBound)
  }

  // MARK: Judging the links beside it

  private mutating func judged(
    _ links: [Int], _ edited: ChainContext, _ side: Int?
  ) -> Finding {
    let value = side.map { checker.evaluate(edited.chain.sides[$0], in: edited.formula) }
    var righted: [Int] = []
    for link in links {
      guard let old = result.links[link] else { continue }
      let left = link == side ? value : self.value(link)
      let right = link + 1 == side ? value : self.value(link + 1)
      guard let left, let right else { return .unknown }
      switch old.outcome {
      case .wrong:
        if checker.isVerified(link, edited, left, right) { righted.append(link) }
      case .verified:
        if !checker.isVerified(link, edited, left, right) { return .useless }
      default:
        let new = checker.judge(link, edited, left, right)
        if new.unknown != nil { return .unknown }
        if new.outcome.rank > old.outcome.rank { return .useless }
      }
    }
    return righted.isEmpty ? .useless : .rights(righted)
  }

  private mutating func value(_ side: Int) -> EvaluatedSide {
    if let known = values[side] { return known }
    let value = checker.evaluate(context.chain.sides[side], in: context.formula)
    values[side] = value
    return value
  }
}
