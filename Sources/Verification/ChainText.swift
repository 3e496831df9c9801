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
  private(set) var edits: [TextEdit] = []
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

  /// The text with one more edit, given in offsets of ``bytes``; `nil` where it touches an edit
  /// that was made before.
  func applying(_ edit: TextEdit) -> ChainText? {
    guard let range = originalRange(edit.range) else { return nil }
    var result = self
    result.edits.append(TextEdit(range: range, replacement: edit.replacement))
    result.bytes = original.applying(result.edits)
    return result
  }

  /// The place in ``original`` of a range of ``bytes``.
  func originalRange(_ range: ByteRange) -> ByteRange? {
    var shift = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = edit.range.lowerBound + shift
      let length = edit.replacement.utf8.count
      if start >= range.upperBound { break }
      if start + length > range.lowerBound { return nil }
      shift += length - edit.range.count
    }
    return (range.lowerBound - shift)..<(range.upperBound - shift)
  }

  /// The chain of the edited text; `nil` where the text no longer holds one chain of as many
  /// sides.
  func context(like context: ChainContext, names: NameTable) -> ChainContext? {
    let formula = FormulaParser.parse(bytes, names: names)
    guard formula.chains.count == 1,
      formula.chains[0].sides.count == context.chain.sides.count,
      (formula.chains[0].modulus == nil) == (context.chain.modulus == nil)
    else { return nil }
    var result = ChainContext(text: bytes, formula: formula, index: 0)
    result.mentionsBinaryNumbers = context.mentionsBinaryNumbers
    return result
  }
}
