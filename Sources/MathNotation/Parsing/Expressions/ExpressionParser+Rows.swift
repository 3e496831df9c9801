extension ExpressionParser {
  /// At the end of a row or of one of its cells: goes on if the next one begins with an operator.
  ///
  /// A minus may be the sign of the first number of another statement, where the row has a relation
  /// of its own. It goes on from the row above where that is aligned at its relation, so that what
  /// is aligned with it stands on the right.
  mutating func continueRow() {
    switch meaning {
    case .rowBreak, .ampersand: break
    default: return
    }
    var next = position
    var isAligned = false
    while true {
      switch tokens[next].meaning {
      case .rowBreak, .wideSpace: next += 1
      case .ampersand:
        isAligned = true
        next += 1
      case .plus, .times, .dot, .elementwise, .outer, .slash: return move(to: next)
      case .minus where isAligned && followsAlignedRelation || !rowHasRelation(from: next):
        return move(to: next)
      default: return
      }
    }
  }

  /// Notes whether the relation at hand stands behind an `&`.
  mutating func noteAlignment() {
    followsAlignedRelation = position > 0 && tokens[position - 1].meaning == .ampersand
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

  // MARK: Lines

  /// Whether a statement of its own begins with the token at hand, on a line of its own: TeX takes a
  /// line end for a space, but `a = 2` above `b = 3` is no `a = 2b = 3`.
  ///
  /// Above it stands a statement that ends in a number, with a unit perhaps, and it begins with a number, or with a
  /// name right before its relation.
  var isAtNextLine: Bool {
    guard token.startsLine, scope.isAtTopLevel, !hasRows, position > 1 else { return false }
    var last = position - 1
    if tokens[last].meaning.isText || tokens[last].meaning == .percent { last -= 1 }
    guard last > 0, case .number = tokens[last].meaning else { return false }
    var before = last - 1
    if tokens[before].meaning == .minus { before -= 1 }
    guard before >= 0, case .relation = tokens[before].meaning else { return false }
    switch meaning {
    case .number: return lineHasRelation
    case .letters, .letter, .text: return nameIsBeforeRelation
    default: return false
    }
  }

  private var lineHasRelation: Bool {
    for token in tokens[(position + 1)...] {
      if case .relation = token.meaning { return true }
      if token.startsLine { return false }
    }
    return false
  }

  /// Whether only indices stand between the name at hand and the next relation.
  var nameIsBeforeRelation: Bool {
    var depth = 0
    var isIndex = false
    for token in tokens[(position + 1)...] {
      switch token.meaning {
      case .relation where depth == 0: return true
      case .underscore, .caret: isIndex = true
      case .open(.bracket) where depth == 0 && !token.isSpaced: depth += 1
      case .open where isIndex || depth > 0:
        depth += 1
        isIndex = false
      case .close where depth > 0: depth -= 1
      case .prime: continue
      case _ where depth > 0: continue
      case _ where isIndex: isIndex = false
      default: return false
      }
    }
    return false
  }
}
