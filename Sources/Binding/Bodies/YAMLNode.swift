/// A place in a YAML text as libyaml counts: from 1, columns in Unicode scalars.
struct YAMLMark {
  let line: Int
  let column: Int
}

/// A node of a YAML text; the scalars are text, whatever they look like.
///
/// Nodes with the same content are equal, wherever and however they are written.
struct YAMLNode: Hashable {
  /// How a scalar is written.
  enum Style {
    case plain
    case singleQuoted
    case doubleQuoted
    /// Behind `|` or `>`, on lines of its own.
    case block
  }

  indirect enum Content: Hashable {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
  }

  /// A key of a map with its value.
  struct Entry: Hashable {
    let key: YAMLNode
    let value: YAMLNode
  }

  let content: Content
  /// That of a scalar; other nodes are `plain`.
  var style = Style.plain
  /// Where the node begins.
  let mark: YAMLMark

  /// The text of a scalar; nil for other nodes.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  static func == (first: YAMLNode, second: YAMLNode) -> Bool { first.content == second.content }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
