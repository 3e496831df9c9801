import MathNotation

/// `x = 3` in one block and `x^2 = 6` in a later one: the second x may be another one.
struct EarlierDefinition: Doubt {
  let id = "earlier-definition"
  let reason = UnreadReason.definitionFurtherUp
  let condition = """
    A value leans on a definition that stands in another block, further up under the same heading, and \
    is no matrix most of whose entries, and three at least where each is computed alone, show that the \
    definition still holds, no product of matrices that are each defined once, and no list of numbers that are put in \
    for names, of which one has the wrong sign.
    """
  let example = "Let $x = 3$.\n\nThen $x^2 = 6$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.definitionFurtherUp) && !isConfirmed(link)
      && !isProduct(link) && !hasWrongSign(link)
  }

  /// Whether the numbers on one side are put in for the names on the other one, and show that the definitions still
  /// hold: one at least is the name's value, and the others are it but for the sign.
  private func hasWrongSign(_ link: DoubtedLink) -> Bool {
    guard link.sides.count == 2, link.context.chain.links[link.link].relation == .equal,
      let copy = RoundedCopy(
        of: link.sides[0].root, at: link.sides[1].root, in: link.context.formula)
    else { return false }
    var (same, opposite) = (0, 0)
    for replacement in copy.replacements {
      guard let name = replacement.part.name,
        let number = link.context.formula.statedNumber(at: replacement.number.root),
        case .value(.scalar(let value))? = link.symbols.meaning(of: name), value.value != 0
      else { return false }
      let slack = number.unit / 2 + 1e-9 * abs(value.value)
      if abs(value.value - number.value) <= slack {
        same += 1
      } else if abs(value.value + number.value) <= slack, number.literal.significantDigits > 1 {
        opposite += 1
      } else {
        return false
      }
    }
    return same > 0 && opposite == 1
  }

  /// The fewest entries of a product that is no vector's.
  private static let fewestEntries = 4

  /// Whether a side is a product of two matrices, each with one definition, and the other one a matrix of numbers of its
  /// shape: other matrices would hardly have these names and these shapes, so that all entries may be wrong.
  private func isProduct(_ link: DoubtedLink) -> Bool {
    guard link.judgement.use.definitions <= 1, link.sides.count == 2,
      link.judgement.use.leanings == .definitionFurtherUp,
      let matrix = link.matrices?.left, !matrix.isVector,
      matrix.entries.count >= Self.fewestEntries,
      let product = link.sides.first(where: { isProductOfNames($0, link) }),
      let other = link.sides.first(where: { $0.root != product.root })
    else { return false }
    return link.context.formula.isListOfNumbers(at: other.root)
  }

  private func isProductOfNames(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    guard case .multiply = side.kind else { return false }
    return side.indices.allSatisfy { index in
      let node = link.context.formula.nodes[index]
      switch node.kind {
      case .multiply, .transpose: return true
      case .symbol(let name):
        return link.matrix(named: name)?.isVector == false
      default: return false
      }
    }
  }

  /// Whether both sides are matrices of which more than half of the entries agree, two at least: other
  /// matrices of the same names would agree in none.
  private func isConfirmed(_ link: DoubtedLink) -> Bool {
    guard let (a, b) = link.matrices, a.entries.count > 2 else { return false }
    let agreeing = zip(a.entries, b.entries).filter { $0.agrees(with: $1) }
    // That a nought agrees says little, and where each entry is made of one, the others say nothing of it.
    // A name alone was only said how to compute, and now has its result.
    let isResult = link.sides.first?.name != nil
    let least = isResult || link.sides.contains(where: { mixesEntries($0, link) }) ? 2 : 3
    return agreeing.count { $0.0.value != 0 } > 1 && agreeing.count >= least
      && 2 * agreeing.count > a.entries.count
  }

  /// Whether a side has a product of matrices, of which each entry is made of several.
  private func mixesEntries(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    func isMatrix(_ operand: Subtree?) -> Bool {
      operand?.indices.contains { index in
        let node = link.context.formula.nodes[index]
        if case .matrix = node.kind { return true }
        return node.name.flatMap(link.matrix(named:)) != nil
      } == true
    }
    return side.indices.contains { index in
      let node = link.context.formula[index]
      switch node.kind {
      case .matrixCall: return true
      case .multiply(.elementwise), .multiply(.circle): return false
      case .multiply: return isMatrix(node.left) && isMatrix(node.right)
      default: return false
      }
    }
  }
}
