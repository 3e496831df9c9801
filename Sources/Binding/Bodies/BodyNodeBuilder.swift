import SourceText
import Yams

/// Copies a tree of YAML nodes, finding the end of each node.
struct BodyNodeBuilder {
  private let bytes: [UInt8]
  private var positions: BodyPositions
  private var depth = 0
  /// In bytes of the body.
  private(set) var problems: [(problem: BodyProblem, range: ByteRange)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    positions = BodyPositions(bytes)
  }

  mutating func node(_ node: Node) -> BodyNode {
    let start = node.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? 0
    checkTag(of: node, at: start)
    depth += 1
    defer { depth -= 1 }
    guard depth <= BodyBounds.maximumDepth else {
      problems.append((.nestingTooDeep, start..<start))
      return BodyNode(content: .scalar(""), range: start..<start)
    }
    switch node {
    case .scalar(let scalar):
      let place = ScalarPlace(scalar.string, scalar.style, at: start, in: bytes)
      return BodyNode(
        content: .scalar(scalar.string), range: place.range, textOffsets: place.offsets)
    case .sequence(let sequence):
      let nodes = sequence.map { self.node($0) }
      let end = end(behind: nodes.last, from: start, isFlow: isFlow(start))
      return BodyNode(content: .list(nodes), range: start..<end)
    case .mapping(let mapping):
      var entries: [BodyNode.Entry] = []
      for (key, value) in mapping where !RepeatedKeys.isMasked(key.scalar?.string ?? "") {
        let key = self.node(key)
        entries.append(BodyNode.Entry(key: key, value: self.node(value)))
      }
      let last = entries.last.map { $0.value.kind == .nothing ? $0.key : $0.value }
      let end = end(behind: last, from: start, isFlow: isFlow(start))
      return BodyNode(content: .map(entries), range: start..<end)
    case .alias:
      problems.append((.anchor, start..<start))
      return BodyNode(content: .scalar(""), range: start..<start)
    }
  }

  /// Whether a list or map is in brackets; the parser's own answer is not to be trusted.
  private func isFlow(_ start: Int) -> Bool {
    start < bytes.count && (bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{"))
  }

  private mutating func checkTag(of node: Node, at start: Int) {
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
