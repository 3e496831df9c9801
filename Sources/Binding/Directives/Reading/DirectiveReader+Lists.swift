import SourceText

extension DirectiveReader {
  /// The numbers of a list, or one number alone; nil after a diagnostic.
  mutating func readNumbers(_ entry: BodyNode.Entry) -> [Double]? {
    // A number that is missing is told where it would stand, not at the key.
    let element = { BodyNode.Entry(key: entry.value, value: $0, part: entry.part) }
    guard case .list(let nodes) = entry.value.content else {
      return readNumber(element(entry.value)).map { [$0] }
    }
    var numbers: [Double] = []
    for node in nodes {
      guard let number = readNumber(element(node)) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The rows of a matrix, where a list of numbers is one row; nil after a diagnostic.
  mutating func readRows(_ entry: BodyNode.Entry) -> [[Double]]? {
    guard case .list(let nodes) = entry.value.content,
      nodes.contains(where: { $0.kind == .list })
    else { return readNumbers(entry).map { [$0] } }
    var rows: [[Double]] = []
    for row in nodes {
      guard row.kind == .list else {
        report(
          .wrongKind(of: .matrixRow(of: entry.name), expected: .list, found: row.kind),
          at: row.range)
        return nil
      }
      guard let numbers = readNumbers(entry.element(row)) else { return nil }
      rows.append(numbers)
    }
    return rows
  }

  /// The words of a list, or one word alone, with their places.
  mutating func readWords(_ entry: BodyNode.Entry) -> [(text: String, node: BodyNode)] {
    if entry.value.kind == .text, let text = entry.value.text { return [(text, entry.value)] }
    return (readList(entry) ?? []).compactMap { node in
      if let text = node.text, node.kind == .text { return (text, node) }
      report(
        .wrongKind(of: .item(of: entry.name), expected: .text, found: node.kind), at: node.range)
      return nil
    }
  }
}
