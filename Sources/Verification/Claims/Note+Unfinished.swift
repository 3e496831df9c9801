import MathNotation
import NoteMarkup
import SourceText

/// Values that stand in the display below what they are the values of.
extension Note {
  /// The text of the formula before, which leaves a name with an expression, and what this one then says that the name
  /// comes to: `P = 0.96^{10}` above `P = 0.665`, be it by a further step such as `P = 1 - 0.335`.
  ///
  /// - Parameters:
  ///   - index: the index of this formula.
  ///   - parsed: this formula.
  ///   - names: the names of the note.
  /// - Returns: both, joined without the name in this one; `nil` where the formula before is another statement.
  func textWithUnfinished(
    ofFormula index: Int, readAs parsed: ParsedFormula, names: NameTable
  ) -> SlicedText? {
    guard parsed.chains.count == 1, let chain = parsed.chains.first, !chain.links.isEmpty,
      chain.modulus == nil, chain.links.allSatisfy(\.relation.isEqualOrNearly),
      let value = chain.sides[1].root, let name = chain.sides[0].root,
      parsed.nodes[name].name != nil, index > 0,
      let slice = formulas[index].slices.first,
      formulas[index].text(in: self).isVerbatim
    else { return nil }
    let previous = formulas[index - 1]
    let head = bytes[slice].dropFirst(chain.sides[0].range.lowerBound)
      .prefix(chain.sides[0].range.count)
    let before = previous.text(in: self).bytes
    guard before.drop(while: \.isWhitespace).starts(with: head),
      Self.isUnfinished(before, beginningWith: head.count, names)
    else { return nil }
    let rest =
      slice.lowerBound + chain.links[0].range.lowerBound..<slice.lowerBound
      + chain.sides[chain.sides.count - 1].range.upperBound
    let whole = text(of: previous.slices + [rest])
    let isStated = parsed.isStated(at: value)
    guard isNextToPrevious(formula: index) || isLedUp(toFormula: index, isStep: !isStated) else {
      return nil
    }
    return isStated && chain.links.count == 1
      || Self.isStep(behind: before.count, in: whole.bytes, names) ? whole : nil
  }

  /// Whether the relation at a place of a formula leads from an expression on to a further step of its
  /// calculation.
  private static func isStep(behind place: Int, in text: [UInt8], _ names: NameTable) -> Bool {
    let formula = FormulaParser.parse(text, names: names)
    guard formula.chains.count == 1, let chain = formula.chains.first,
      let link = chain.links.firstIndex(where: { $0.range.lowerBound >= place }),
      let left = chain.sides[link].root, let right = chain.sides[link + 1].root
    else { return false }
    return formula.isStep(from: left, to: right, names: names)
  }

  /// Whether a formula gives a name an expression of numbers, and nothing that this comes to.
  ///
  /// - Parameters:
  ///   - text: the formula.
  ///   - length: how many bytes the name has.
  ///   - names: the names of the note.
  /// - Returns: whether its last side is an expression that has not the name itself in it.
  private static func isUnfinished(
    _ text: [UInt8], beginningWith length: Int, _ names: NameTable
  ) -> Bool {
    let formula = FormulaParser.parse(text, names: names)
    guard let chain = formula.chains.first, formula.chains.count == 1, chain.modulus == nil,
      let name = chain.sides.first?.root, let last = chain.sides.last?.root,
      chain.links.allSatisfy(\.relation.isEqualOrNearly), !chain.links.isEmpty,
      chain.sides[0].range.count == length, !formula.isStated(at: last)
    else { return false }
    // What is made of its own name is a step of an update.
    let own = formula.nodes[name].name
    return !formula[last].indices.contains { formula.nodes[$0].name == own }
      && formula.nodes[name].name != nil
  }
}

extension ParsedFormula {
  /// Whether a node is a number, or a matrix of numbers that is written out.
  fileprivate func isStated(at node: Int) -> Bool {
    statedNumber(at: node) != nil || isListOfNumbers(at: node)
  }
}
