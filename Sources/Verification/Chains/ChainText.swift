import MathNotation
import SourceText

/// The text of one chain while its mistakes are searched for, with the edits made so far.
///
/// Edits are kept in offsets of the chain's text as it was written, so that every later find leads
/// back to the note.
struct ChainText {
  /// The text of the chain as written.
  let original: [UInt8]
  /// Where the chain begins in the formula's text.
  let base: Int
  /// In the order of their places.
  private var edits: [TextEdit] = []
  /// By how much the edits before each one lengthen the text, and all of them.
  private var shifts = [0]
  private(set) var bytes: [UInt8]

  init(_ context: ChainContext) {
    let chain = context.chain
    let start = chain.sides.map(\.range.lowerBound).min() ?? 0
    var end = chain.sides.map(\.range.upperBound).max() ?? start
    if let modulus = chain.modulus {
      // The modulus stands behind the last side, in braces that belong to the chain.
      end = max(end, context.formula.nodes[modulus].range.upperBound)
    }
    end = max(start, min(end, context.text.count))
    original = Array(context.text[start..<end])
    base = start
    bytes = original
  }

  /// The text with further edits, given in offsets of ``bytes``; `nil` where one touches an edit
  /// that was made before.
  ///
  /// - Complexity: O(n + m log m) for n bytes and m edits.
  func applying(_ further: [TextEdit]) -> ChainText? {
    var result = self
    for edit in further {
      guard let range = originalRange(edit.range) else { return nil }
      result.edits.append(TextEdit(range: range, replacement: edit.replacement))
    }
    result.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    result.shifts = [0]
    for edit in result.edits {
      let shift = edit.replacement.utf8.count - edit.range.count
      result.shifts.append(result.shifts[result.shifts.count - 1] + shift)
    }
    result.bytes = original.applying(result.edits)
    return result
  }

  /// The place in ``original`` of a range of ``bytes``; `nil` where an edit was made there.
  ///
  /// - Complexity: O(log m) in the number of edits.
  func originalRange(_ range: ByteRange) -> ByteRange? {
    let next = edits.indices.partitioningIndex {
      edits[$0].range.lowerBound + shifts[$0] >= range.upperBound
    }
    if next > 0 {
      let last = edits[next - 1]
      let end = last.range.lowerBound + shifts[next - 1] + last.replacement.utf8.count
      if end > range.lowerBound { return nil }
    }
    return (range.lowerBound - shifts[next])..<(range.upperBound - shifts[next])
  }

  /// The chain of the edited text; `nil` where the text no longer holds one chain of as many
  /// sides.
  func context(like context: ChainContext, names: NameTable) -> ChainContext? {
    let parsing = context.shared.parsing
    let formula = FormulaParser.parse(bytes, names: names, options: parsing)
    guard formula.chains.count == 1,
      formula.chains[0].sides.count == context.chain.sides.count,
      (formula.chains[0].modulus == nil) == (context.chain.modulus == nil)
    else { return nil }
    var note = context.shared.note
    note?.start += base
    return ChainContext(
      shared: FormulaContext(
        text: bytes, formula: formula,
        mentionsBinaryNumbers: context.shared.mentionsBinaryNumbers, note: note, parsing: parsing),
      index: 0)
  }
}
