extension ExpressionParser {
  /// At the end of a row: goes on if the next row begins with an operator.
  mutating func continueRow() {
    guard case .rowBreak = meaning else { return }
    var next = position
    var isAligned = false
    while true {
      switch tokens[next].meaning {
      case .rowBreak, .wideSpace: next += 1
      case .ampersand:
        isAligned = true
        next += 1
      case .plus, .times, .dot, .elementwise, .slash: return move(to: next)
      case .minus where isAligned || !rowHasRelation(from: next): return move(to: next)
      default: return
      }
    }
  }

  private func rowHasRelation(from start: Int) -> Bool {
    var next = start
    while true {
      switch tokens[next].meaning {
      case .relation: return true
      case .rowBreak, .endOfText, .end: return false
      default: next += 1
      }
    }
  }

  /// Skips what only lays out rows, after an operator that ends one.
  mutating func skipAlignment() {
    while true {
      switch meaning {
      case .rowBreak, .ampersand, .wideSpace: advance()
      default: return
      }
    }
  }
}
