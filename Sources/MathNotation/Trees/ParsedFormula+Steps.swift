import SourceText

/// Steps of a calculation that stand row below row, each with the name of what is computed before it.
extension ParsedFormula {
  /// The formula with those chains joined that say of one name, row by row, what it comes to:
  /// `z = 2 \cdot 3 + 4 \\ z = 6 + 4 \\ z = 10`.
  ///
  /// - Parameters:
  ///   - text: the text of the formula.
  ///   - names: the names that it was parsed with.
  /// - Returns: the same formula where none go on.
  /// - Complexity: O(chains), and O(nodes) of those that begin with one name.
  func joiningSteps(_ text: UnsafeBufferPointer<UInt8>, names: NameTable) -> ParsedFormula {
    guard chains.count > 1 else { return self }
    var joined: [Chain] = [chains[0]]
    for chain in chains.dropFirst() {
      if goesOn(from: joined[joined.count - 1], to: chain, in: text, names) {
        joined[joined.count - 1].sides += chain.sides.dropFirst()
        joined[joined.count - 1].links += chain.links
      } else {
        joined.append(chain)
      }
    }
    guard joined.count < chains.count else { return self }
    var result = self
    result.chains = joined
    return result
  }

  private func goesOn(
    from chain: Chain, to next: Chain, in text: UnsafeBufferPointer<UInt8>, _ names: NameTable
  ) -> Bool {
    guard chain.isOfEqualSides, next.isOfEqualSides, let head = chain.sides[0].root,
      let sameHead = next.sides[0].root, let name = nodes[head].name,
      nodes[sameHead].name == name,
      Self.isRowBreak(text, chain.sides[chain.sides.count - 1].range, next.sides[0].range),
      Self.words(text[chain.sides[0].range]) == Self.words(text[next.sides[0].range]),
      let last = chain.sides[chain.sides.count - 1].root, isOfNumbers(last, names),
      let value = next.sides[1].root
    else { return false }
    return isStep(from: last, to: value, names: names)
  }

  /// Whether an expression of numbers is gone on with: what it comes to is stated, or some of its parts are worked
  /// out, rightly.
  package func isStep(from expression: Int, to next: Int, names: NameTable) -> Bool {
    guard statedNumber(at: expression) == nil else { return false }
    if statedNumber(at: next) != nil { return true }
    guard let copy = RoundedCopy(of: expression, at: next, in: self) else { return false }
    // What stands in the place of a number belongs to another calculation, unless something else is worked out.
    let computed = copy.replacements.filter { statedNumber(at: $0.part.root) == nil }
    guard let first = computed.first else { return false }
    if computed.contains(where: { difference(of: $0, names) <= 1 }) { return true }
    return copy.replacements.count == 1 && copy.hasCommonPart
      && difference(of: first, names) <= Self.mostUnits
  }

  /// How far the one number that is not right in a copy may be off, in units of its last place.
  private static let mostUnits = 100.0
  /// As a part of what it should be.
  private static let nearness = 0.1

  /// By how many units of its last place a number differs from the part that it stands for; infinite where that has
  /// no value.
  private func difference(of replacement: RoundedCopy.Replacement, _ names: NameTable) -> Double {
    guard let number = statedNumber(at: replacement.number.root) else { return .infinity }
    var evaluator = Evaluator(self, names: names, symbols: NoSymbols())
    guard case .scalar(let value)? = try? evaluator.value(at: replacement.part.root) else {
      return .infinity
    }
    let distance = abs(value.value - number.value)
    guard distance <= Self.nearness * abs(value.value) else { return .infinity }
    if number.literal.isInteger { return distance <= 1e-9 * abs(value.value) ? 0 : .infinity }
    return distance / number.unit
  }

  /// Whether a subtree has no names but those of constants.
  private func isOfNumbers(_ root: Int, _ names: NameTable) -> Bool {
    self[root].indices.allSatisfy { node in
      nodes[node].name.map { $0 == names.e || $0 == names.pi } ?? true
    }
  }

  /// Whether nothing but the break of a row, or a sign for "thus", stands between two sides.
  private static func isRowBreak(
    _ text: UnsafeBufferPointer<UInt8>, _ side: ByteRange, _ next: ByteRange
  ) -> Bool {
    guard side.upperBound < next.lowerBound else { return false }
    var gap = words(text[side.upperBound..<next.lowerBound])
    gap.removeAll { "&.,;".utf8.contains($0) }
    return gap.isEmpty
      ? text[side.upperBound..<next.lowerBound].contains(UInt8(ascii: "\n"))
      : signs.contains { gap.elementsEqual($0.utf8) }
  }

  private static let signs = [
    "\\\\", "\\newline", "\\Rightarrow", "\\implies", "\\Longrightarrow", "\\therefore", "⇒", "∴",
    "\\\\\\Rightarrow", "\\\\\\implies", "\\\\\\therefore", "\\\\⇒", "\\\\∴",
  ]

  /// A text without blanks.
  private static func words(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    text.filter { $0 > 0x20 }
  }
}

extension Chain {
  /// Whether all its sides are equal, and nothing is said before or behind them.
  fileprivate var isOfEqualSides: Bool {
    !links.isEmpty && modulus == nil && leadingRelation == nil
      && links.allSatisfy(\.relation.isEqualOrNearly)
  }
}
