import SourceText

extension ParsedFormula {
  /// The formula after an edit within one side of its only chain.
  ///
  /// - Parameters:
  ///   - index: the side that is edited; it was read, and so is what takes its place.
  ///   - part: the edited text from where the side begins, parsed: its first side takes the place.
  ///   - shift: by how many bytes the edit lengthens the text.
  /// - Returns: what parsing the whole edited text gives; `nil` where one of the sides was not read, or
  ///   not as it was written.
  /// - Complexity: O(nodes), without a look at the text.
  package func replacing(side index: Int, by part: ParsedFormula, shift: Int) -> ParsedFormula? {
    guard let new = part.chains.first?.sides.first, let newRoot = new.root,
      let oldRoot = chains[0].sides[index].root, part.nodes[newRoot].first == 0
    else { return nil }
    let nodeShift = Int32(newRoot - oldRoot) + nodes[oldRoot].first
    let start = chains[0].sides[index].range.lowerBound
    var result = ParsedFormula(nodes: [], literals: literals + part.literals, chains: chains)
    result.nodes.reserveCapacity(nodes.count + part.nodes.count)
    result.nodes += nodes[..<Int(nodes[oldRoot].first)]
    for node in part.nodes[...newRoot] {
      var node = node.moved(by: Int32(start), first: nodes[oldRoot].first)
      if case .number(let literal) = node.kind {
        node.kind = .number(literal + Int32(literals.count))
      }
      result.nodes.append(node)
    }
    for node in nodes[(oldRoot + 1)...] {
      result.nodes.append(node.moved(by: Int32(shift), first: nodeShift))
    }
    result.chains[0].replace(side: index, by: new, shift: shift, nodeShift: Int(nodeShift))
    return result
  }

  /// The formula, read as it was written, after one relation of its only chain was replaced.
  ///
  /// - Parameters:
  ///   - link: the index of the relation.
  ///   - relation: what takes its place.
  ///   - shift: by how many bytes the edit lengthens the text.
  /// - Returns: what parsing the whole edited text gives.
  /// - Complexity: O(nodes), without a look at the text.
  package func replacing(relationOf link: Int, by relation: Relation, shift: Int) -> ParsedFormula {
    var result = self
    let end = chains[0].links[link].range.upperBound
    for node in result.nodes.indices where Int(result.nodes[node].start) >= end {
      result.nodes[node] = result.nodes[node].moved(by: Int32(shift), first: 0)
    }
    result.chains[0].links[link].relation = relation
    result.chains[0].shift(behind: link, by: shift)
    return result
  }
}
