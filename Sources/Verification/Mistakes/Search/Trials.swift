import Binding
import MathNotation
import SourceText

/// Tries edits on one chain.
///
/// Where the links beside an edit tell what it does, only the side that it touches is read and
/// evaluated again, so that a try costs what its side does, however long the chain is. Else the
/// whole chain is read and judged again, within a budget.
struct Trials {
  let checker: ChainChecker
  /// The chain that the edits are tried on.
  private(set) var chain: MendedChain
  /// How many bytes may still be read again to try edits on the whole chain: some two hundred edits
  /// of a chain that fills ten lines.
  private var bytesLeft = 200_000
  /// What the sides come to, as far as it was asked for.
  private var values: [Int: EvaluatedSide] = [:]
  /// Whether each side, read by itself, is what it is in the chain.
  private var isReadAlike: [Int: Bool] = [:]
  /// Whether the links beside an edit can tell what it does, once that was asked for.
  private var isLocal: Bool?

  private var context: ChainContext { chain.context }
  private var names: NameTable { checker.symbols.names }

  init(on chain: MendedChain, checker: ChainChecker) {
    self.chain = chain
    self.checker = checker
  }

  /// Goes on with the chain that a trial led to.
  mutating func accept(_ mended: MendedChain) {
    chain = mended
    (values, isReadAlike, isLocal) = ([:], [:], nil)
  }

  /// Tries an edit of one token.
  ///
  /// - Parameters:
  ///   - edit: the edit, in offsets of the chain's text as it is now.
  ///   - isThorough: whether the whole chain is judged even where the links beside the edit tell.
  /// - Returns: `nil` where the edit leaves no such chain, or the budget is spent.
  mutating func attempt(_ edit: TextEdit, isThorough: Bool) -> Trial? {
    if !isThorough, let trial = attemptBeside(edit) { return trial }
    guard bytesLeft > 0 else { return nil }
    bytesLeft -= chain.text.bytes.count
    return attempt([edit])
  }

  /// Tries edits on the whole chain.
  ///
  /// - Parameter edits: the edits, in offsets of the chain's text as it is now.
  /// - Returns: `nil` where they leave no chain of as many sides.
  /// - Complexity: linear in the chain, like a check of it.
  func attempt(_ edits: [TextEdit]) -> Trial? {
    guard let text = chain.text.applying(edits),
      let context = text.context(like: context, names: names)
    else { return nil }
    let result = checker.check(context)
    guard result.links.count == chain.result.links.count else { return nil }
    let mended = MendedChain(text: text, context: context, result: result)
    return Trial(from: chain.result, to: mended)
  }

  // MARK: The links beside an edit

  /// Tries an edit on the links beside it; `nil` where they do not tell what it does.
  mutating func attemptBeside(_ edit: TextEdit) -> Trial? {
    guard isToldByNeighbours() else { return nil }
    let chain = context.chain
    let shift = edit.replacement.utf8.count - edit.range.count
    if let side = index(ofSideAround: edit.range, chain) {
      guard let formula = formula(after: edit, in: side, shift) else { return nil }
      let edited = self.edited(formula, edit)
      guard !mayDefine(edited.chain.sides[0], formula), checker.isClaiming(edited) else {
        return nil
      }
      let links = [side - 1, side].filter { chain.links.indices.contains($0) }
      return judge(links, in: edited, afterEditOf: side)
    }
    guard let link = chain.links.firstIndex(where: { $0.range == edit.range }),
      let relation = relation(edit.replacement)
    else { return nil }
    let formula = context.formula.replacing(relationOf: link, by: relation, shift: shift)
    return judge([link], in: edited(formula, edit), afterEditOf: nil)
  }

  /// Whether nothing in the chain makes a link depend on sides that are not its own: a name that the
  /// chain defines, one that nobody knows, which is looked for in the chain as a whole, or an earlier
  /// side for which a number is right, or results above.
  private mutating func isToldByNeighbours() -> Bool {
    if let known = isLocal { return known }
    let result = chain.result
    let found =
      context.formula.chains.count == 1
      && !context.chain.links.contains { $0.relation == .shiftLike }
      && !result.links.contains { $0?.unknown != nil && $0?.counterExample == nil }
      && !result.links.contains { $0?.judgement.restsElsewhere == true }
      && !result.isSpared && !mayDefine(context.chain.sides[0], context.formula)
    isLocal = found
    return found
  }

  /// Whether a side may be a name that the chain defines.
  private func mayDefine(_ side: Side, _ formula: ParsedFormula) -> Bool {
    guard let root = side.root, let name = formula.nodes[root].name else { return false }
    return !checker.symbols.isDeclared(name)
  }

  private func edited(_ formula: ParsedFormula, _ edit: TextEdit) -> ChainContext {
    ChainContext(
      text: context.text.applying([edit]), formula: formula, index: 0,
      mentionsBinaryNumbers: context.shared.mentionsBinaryNumbers, parsing: context.shared.parsing)
  }

  private func relation(_ sign: String) -> Relation? {
    let formula = FormulaParser.parse(Array("1\(sign) 1".utf8), names: names)
    return formula.chains.first?.links.first?.relation
  }

  /// Judges links anew.
  ///
  /// - Parameters:
  ///   - links: the links, in order.
  ///   - edited: the chain with the edit.
  ///   - side: the side that was edited, if it is one.
  /// - Returns: `nil` where a name turns out to be unknown.
  private mutating func judge(
    _ links: [Int], in edited: ChainContext, afterEditOf side: Int?
  ) -> Trial? {
    let value = side.map { checker.evaluate(edited.chain.sides[$0], in: edited.formula) }
    var trial = Trial()
    for link in links {
      guard let old = chain.result.links[link] else { continue }
      let left = link == side ? value : self.value(link)
      let right = link + 1 == side ? value : self.value(link + 1)
      guard let left, let right else { return nil }
      switch old.outcome {
      case .wrong:
        let new = checker.best(link, edited, left, right)
        guard new.outcome == .verified else { continue }
        trial.righted.append(link)
        if new.reading.isRarer(than: old.judgement.reading) { trial.isReread = true }
      case .verified:
        if !checker.isVerified(link, edited, left, right) { trial.worsened.append(link) }
      case .rounding, .unread:
        let new = checker.judge(link, edited, left, right)
        if new.unknown != nil { return nil }
        if new.outcome.rank > old.outcome.rank { trial.worsened.append(link) }
      }
      if !trial.worsened.isEmpty { break }
    }
    return trial
  }

  private mutating func value(_ side: Int) -> EvaluatedSide {
    if let known = values[side] { return known }
    let value = checker.evaluate(context.chain.sides[side], in: context.formula)
    values[side] = value
    return value
  }

  // MARK: Reading a side again

  private func index(ofSideAround range: ByteRange, _ chain: Chain) -> Int? {
    let side = chain.sides.partitioningIndex { $0.range.upperBound >= range.upperBound }
    guard side < chain.sides.count, chain.sides[side].range.lowerBound <= range.lowerBound,
      !range.isEmpty
    else { return nil }
    return side
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
      text.applying([TextEdit(range: local, replacement: edit.replacement)]), names: names,
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
      Array(context.text[window(side)]), names: names, options: context.shared.parsing)
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
}
