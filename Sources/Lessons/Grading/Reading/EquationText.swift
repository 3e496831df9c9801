import SourceText

/// The sides of the chains in a formula as text: they may hold blanks, which no parser reads.
struct EquationText {
  /// The sides of each chain, in bytes of the formula, without blanks at their ends.
  private(set) var chains: [[ByteRange]] = []
  private let pieces: LatexPieces

  /// Finds the sides between relations that stand in no group, no brackets and no matrix.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) {
    pieces = LatexPieces(bytes)
    var sides: [ByteRange] = []
    var start = 0
    var depth = 0
    var offset = 0
    while offset < bytes.count {
      let piece = pieces.piece(at: offset)
      let end = offset + piece.length
      switch piece.kind {
      case .opening: depth += 1
      case .closing: depth = max(0, depth - 1)
      case .relation where depth == 0:
        sides.append(pieces.trimmed(start..<offset))
        start = end
      case .rowBreak where depth == 0 && isContinued(behind: end): break
      case .rowBreak where depth == 0, .frame where depth == 0, .end where depth == 0:
        if !sides.isEmpty { chains.append(sides + [pieces.trimmed(start..<offset)]) }
        sides = []
        start = end
      default: break
      }
      offset = end
    }
    if !sides.isEmpty { chains.append(sides + [pieces.trimmed(start..<bytes.count)]) }
  }

  /// Whether the next row begins with a relation.
  private func isContinued(behind offset: Int) -> Bool {
    var offset = offset
    while offset < pieces.bytes.count {
      let piece = pieces.piece(at: offset)
      switch piece.kind {
      case .blank, .column: offset += piece.length
      case .relation: return true
      default: return false
      }
    }
    return false
  }
}
