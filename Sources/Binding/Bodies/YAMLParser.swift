import CYAML

/// Reads a YAML text into a tree of nodes, by the events of libyaml.
///
/// Anchors and aliases are refused, so that the tree is no larger than the text.
final class YAMLParser {
  private var parser = yaml_parser_t()

  private init() {}

  /// The node that a text holds; nil if it holds none.
  ///
  /// - Throws: `YAMLProblem`, the first that is met.
  /// Complexity: O(n).
  static func node(in text: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
    guard !text.isEmpty else { return nil }
    // The parser reads from the buffer while it runs, and no longer.
    let result = text.withUnsafeBufferPointer { buffer -> Result<YAMLNode?, YAMLProblem> in
      let reader = YAMLParser()
      guard yaml_parser_initialize(&reader.parser) == 1 else { return .failure(.outOfMemory) }
      defer { yaml_parser_delete(&reader.parser) }
      yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&reader.parser, buffer.baseAddress, buffer.count)
      return Result { () throws(YAMLProblem) in try reader.onlyNode() }
    }
    return try result.get()
  }

  // MARK: Nodes

  private func onlyNode() throws(YAMLProblem) -> YAMLNode? {
    try skipEvent()
    let start = try nextEvent()
    guard start.type != YAML_STREAM_END_EVENT else { return nil }
    let node = try node(from: nextEvent(), depth: 1)
    try skipEvent()
    let end = try nextEvent()
    guard end.type == YAML_STREAM_END_EVENT else {
      throw .malformed(
        "but found another document", at: end.mark, within: YAMLMark(line: 1, column: 1))
    }
    return node
  }

  private func node(from event: Event, depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard depth <= BodyBounds.maximumDepth else { throw .nestingTooDeep(event.mark) }
    guard !event.hasAnchor else {
      throw .malformed("anchors are not supported", at: event.mark, within: nil)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      return YAMLNode(content: .scalar(event.text), style: event.style, mark: event.mark)
    case YAML_SEQUENCE_START_EVENT: return try list(from: event.mark, depth: depth)
    case YAML_MAPPING_START_EVENT: return try map(from: event.mark, depth: depth)
    default: throw .malformed("found undefined alias", at: event.mark, within: nil)
    }
  }

  private func list(from mark: YAMLMark, depth: Int) throws(YAMLProblem) -> YAMLNode {
    var nodes: [YAMLNode] = []
    while true {
      let event = try nextEvent()
      if event.type == YAML_SEQUENCE_END_EVENT {
        return YAMLNode(content: .list(nodes), mark: mark)
      }
      nodes.append(try node(from: event, depth: depth + 1))
    }
  }

  private func map(from mark: YAMLMark, depth: Int) throws(YAMLProblem) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    while true {
      let event = try nextEvent()
      if event.type == YAML_MAPPING_END_EVENT {
        try checkKeys(of: entries)
        return YAMLNode(content: .map(entries), mark: mark)
      }
      let key = try node(from: event, depth: depth + 1)
      let value = try node(from: nextEvent(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: key, value: value))
    }
  }

  private func checkKeys(of entries: [YAMLNode.Entry]) throws(YAMLProblem) {
    var seen: Set<YAMLNode> = []
    let repeated = entries.map(\.key).filter { !seen.insert($0).inserted }
    let key = repeated.min { ($0.text ?? "") < ($1.text ?? "") }
    guard let key, let entry = entries.first(where: { $0.key == key }) else { return }
    throw .repeatedKey(key.text ?? "", first: entry.key.mark)
  }

  // MARK: Events

  /// What of an event outlives it.
  private struct Event {
    let type: yaml_event_type_t
    let mark: YAMLMark
    var hasAnchor = false
    /// Of a scalar.
    var text = ""
    var style = YAMLNode.Style.plain
  }

  private func skipEvent() throws(YAMLProblem) { _ = try nextEvent() }

  private func nextEvent() throws(YAMLProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    var result = Event(type: event.type, mark: Self.mark(event.start_mark))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      result.hasAnchor = scalar.anchor != nil
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      result.text = String(decoding: bytes, as: UTF8.self)
      result.style = Self.style(scalar.style)
    case YAML_SEQUENCE_START_EVENT: result.hasAnchor = event.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT: result.hasAnchor = event.data.mapping_start.anchor != nil
    default: break
    }
    return result
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  /// Why there is no next event.
  private var problem: YAMLProblem {
    guard parser.error != YAML_MEMORY_ERROR, let words = parser.problem.map({ String(cString: $0) })
    else { return .outOfMemory }
    if parser.error == YAML_READER_ERROR {
      return .unreadable(words, offset: Int(parser.problem_offset))
    }
    let context = parser.context == nil ? nil : Self.mark(parser.context_mark)
    return .malformed(words, at: Self.mark(parser.problem_mark), within: context)
  }
}
