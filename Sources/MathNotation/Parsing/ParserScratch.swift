/// Arrays that a parser fills and throws away, kept for the next formula of the note: what is
/// larger than a kilobyte takes long to allocate.
struct ParserScratch {
  var tokens: [Token] = []
  var nodes: [MathNode] = []
  var key = NameKey()

  /// Hands the tokens' array over, emptied.
  mutating func takeTokens() -> [Token] { Self.take(&tokens) }

  /// Hands the nodes' array over, emptied.
  mutating func takeNodes() -> [MathNode] { Self.take(&nodes) }

  /// Hands the key over, which each name empties.
  mutating func takeKey() -> NameKey {
    var taken = NameKey()
    swap(&taken, &key)
    return taken
  }

  private static func take<Element>(_ array: inout [Element]) -> [Element] {
    var taken: [Element] = []
    swap(&taken, &array)
    taken.removeAll(keepingCapacity: true)
    return taken
  }
}
