import MathNotation
import NoteMarkup
import Prose
import SourceText

/// Chains that go on from one formula to the next: into the next cell of a row of a table, and into a
/// paragraph that begins with a relation, be it behind a word such as "thus".
extension Note {
  /// How far the formulas may stand apart, in bytes.
  private static let widestGap = 80

  /// The text of the formula before and of this one, which begins with a relation.
  ///
  /// - Parameter index: the index of this one.
  /// - Returns: both, joined; `nil` where more than layout stands between them.
  func textWithBeginning(ofFormula index: Int) -> SlicedText? {
    guard isNextToPrevious(formula: index) else { return nil }
    return text(of: formulas[index - 1].slices + formulas[index].slices)
  }

  /// Whether a formula goes on from the one before: they stand in one section, with nothing but layout between, and at
  /// most a word by which something follows.
  func isNextToPrevious(formula index: Int) -> Bool {
    guard index > 0 else { return false }
    let (previous, formula) = (formulas[index - 1], formulas[index])
    let (start, end) = (previous.range.upperBound, formula.range.lowerBound)
    return previous.section == formula.section && previous.ignoreReason == nil && start <= end
      && end - start <= Self.widestGap
      && (isLayout(bytes[start..<end]) || isInference(start..<end))
  }

  /// The most words between two formulas of which one follows from the other: "and so we get".
  private static let mostWords = 3

  /// Whether all words of a text say that what stands behind them follows from what stands before, or restates it.
  private func isInference(_ gap: ByteRange) -> Bool {
    // Figures, rows and headings part more than words.
    guard !bytes[gap].contains(where: { "|#$`<[]".utf8.contains($0) || $0.isASCIIDigit }) else {
      return false
    }
    let tokens = ProseReader.tokensAndSigns(of: bytes, in: gap, omitting: [])
    let words = tokens.compactMap(\.word)
    return words.count <= Self.mostWords && words.contains { $0.tells(.inferring) }
      && !tokens.contains(.item)
      && words.allSatisfy { word in
        word.tells(.inferring, or: .functional) || word.tells(.pointing, or: .declaring)
          || word.tells(.coordinating)
      }
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
