import MathNotation
import NoteMarkup
import SourceText

/// Chains that go on from one formula to the next: into the next cell of a row of a table, and into a
/// paragraph that begins with a relation, be it behind a word such as "thus".
extension Note {
  /// How far the formulas may stand apart, in bytes.
  private static let widestGap = 80

  /// The text of a formula and of a later one that goes on from it, which begins with a relation, joined.
  func text(_ beginning: Int, andFormula index: Int) -> SlicedText {
    text(of: formulas[beginning].slices + formulas[index].slices)
  }

  /// Whether a formula goes on from the one before: they stand in one section, with nothing but layout between, and at
  /// most words by which something follows.
  func isNextToPrevious(formula index: Int) -> Bool {
    guard let gap = gap(beforeFormula: index) else { return false }
    return isLayout(bytes[gap]) || LeadingWords(in: gap, of: self)?.isInference == true
  }

  /// What stands between a formula and the one before, if both stand in one section and near to each other.
  private func gap(beforeFormula index: Int) -> ByteRange? {
    guard index > 0 else { return nil }
    let (previous, formula) = (formulas[index - 1], formulas[index])
    let (start, end) = (previous.range.upperBound, formula.range.lowerBound)
    guard previous.section == formula.section, previous.ignoreReason == nil, start <= end,
      end - start <= Self.widestGap
    else { return nil }
    return start..<end
  }

  /// Whether other words lead up to a formula which may go on from the one before: words that say nothing of another
  /// case, or, where the formulas themselves show that one goes on from the other, any that name none.
  ///
  /// - Parameters:
  ///   - index: the index of the formula.
  ///   - isStep: whether a part of what the one before states is worked out in it.
  /// - Returns: whether they do.
  func isLedUp(toFormula index: Int, isStep: Bool) -> Bool {
    guard let gap = gap(beforeFormula: index), let lead = LeadingWords(in: gap, of: self),
      lead.mayLead
    else { return false }
    return isStep || lead.isNeutral
  }

  /// Whether nothing but layout stands between two formulas: a blank line, or the border of a cell.
  private func isLayout(_ gap: ArraySlice<UInt8>) -> Bool {
    guard gap.allSatisfy({ $0.isWhitespace || "|>,:*_".utf8.contains($0) }) else { return false }
    let isInTable = gap.contains(UInt8(ascii: "|"))
    return !isInTable || !gap.contains(0x0A)
  }
}

extension Chain {
  /// Whether one of its links stands at an offset of the text or behind it.
  func hasLink(from start: Int) -> Bool {
    links.last.map { $0.range.lowerBound >= start } ?? false
  }
}

extension ChainResult {
  /// Leaves out the links that an earlier formula has, and what it defines.
  ///
  /// - Parameters:
  ///   - start: where the later formula begins, in the text of both.
  ///   - chain: the chain.
  mutating func leaveOut(linksBefore start: Int, of chain: Chain) {
    for (index, link) in chain.links.enumerated() where link.range.lowerBound < start {
      links[index] = nil
      definition = nil
    }
  }
}
