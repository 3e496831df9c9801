import SourceText

/// Copies a tree of YAML nodes, finding the end of each node.
struct BodyNodeBuilder {
  private let bytes: [UInt8]
  private var positions: BodyPositions
  /// In bytes of the body.
  private(set) var problems: [(problem: BodyProblem, range: ByteRange)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    positions = BodyPositions(bytes)
  }

  mutating func node(_ node: YAMLNode) -> BodyNode {
    let start = positions.offset(of: node.mark)
    checkTag(at: start)
    switch node.content {
    case .scalar(let text):
      let place = ScalarPlace(text, node.style, at: start, in: bytes)
      return BodyNode(content: .scalar(text), range: place.range, textOffsets: place.offsets)
    case .list(let elements):
      let nodes = elements.map { self.node($0) }
      let end = end(behind: nodes.last, from: start, isFlow: isFlow(start))
      return BodyNode(content: .list(nodes), range: start..<end)
    case .map(let pairs):
      var entries: [BodyNode.Entry] = []
      for pair in pairs where !RepeatedKeys.isMasked(pair.key.text ?? "") {
        let key = self.node(pair.key)
        entries.append(BodyNode.Entry(key: key, value: self.node(pair.value)))
      }
      let last = entries.last.map { $0.value.kind == .nothing ? $0.key : $0.value }
      let end = end(behind: last, from: start, isFlow: isFlow(start))
      return BodyNode(content: .map(entries), range: start..<end)
    }
  }

  /// Whether a list or map is in brackets; the parser's own answer is not to be trusted.
  private func isFlow(_ start: Int) -> Bool {
    start < bytes.count && (bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{"))
  }

  private mutating func checkTag(at start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "!") else { return }
    let tag = bytes[start...].prefix { !" \t\r\n,]}".utf8.contains($0) }
    problems.append((.tag(String(decoding: tag, as: UTF8.self)), start..<tag.endIndex))
  }

  /// The end of a list or map: that of its last node, or behind the bracket that closes it.
  private func end(behind last: BodyNode?, from start: Int, isFlow: Bool) -> Int {
    var end = last?.range.upperBound ?? min(start + 1, bytes.count)
    guard isFlow else { return end }
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "#") {
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      } else {
        end += 1
        if bytes[end - 1] == UInt8(ascii: "]") || bytes[end - 1] == UInt8(ascii: "}") { return end }
      }
    }
    return end
  }
}
