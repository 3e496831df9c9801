import MathNotation
import NoteMarkup
import SourceText

/// Values that stand in the display below what they are the values of.
extension Note {
  /// The text of the formula before, which leaves a name with an expression, and what this one then says that the name
  /// comes to: `P = 0.96^{10}` above `P = 0.665`.
  ///
  /// - Parameters:
  ///   - index: the index of this formula.
  ///   - parsed: this formula.
  ///   - names: the names of the note.
  /// - Returns: both, joined without the name in this one; `nil` where the formula before is another statement.
  func textWithUnfinished(
    ofFormula index: Int, readAs parsed: ParsedFormula, names: NameTable
  ) -> SlicedText? {
    guard parsed.chains.count == 1, let chain = parsed.chains.first,
      chain.links.count == 1, chain.modulus == nil, chain.links[0].relation.isEqualOrNearly,
      let value = chain.sides[1].root, parsed.statedNumber(at: value) != nil,
      let name = chain.sides[0].root, parsed.nodes[name].name != nil,
      isNextToPrevious(formula: index), let slice = formulas[index].slices.first,
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
      + chain.sides[1].range.upperBound
    return text(of: previous.slices + [rest])
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
      chain.sides[0].range.count == length, formula.statedNumber(at: last) == nil
    else { return false }
    // What is made of its own name is a step of an update.
    let own = formula.nodes[name].name
    return !formula[last].indices.contains { formula.nodes[$0].name == own }
      && formula.nodes[name].name != nil
  }
}
