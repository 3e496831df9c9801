/// Pieces beside each other, in which tags and signs of the author open and close elements.
///
/// What nothing closes ends with the stream, what nothing opens is left out, and a sign without its like is a
/// sign. So no tag of a note reaches beyond the block or the list of blocks that it stands in.
struct MarkupStream {
  /// A sign that opens and closes an element alike.
  enum Sign {
    /// `==`
    case highlight
    /// `~~`
    case strikethrough

    var text: String {
      switch self {
      case .highlight: "=="
      case .strikethrough: "~~"
      }
    }

    fileprivate var name: HTMLName {
      switch self {
      case .highlight: "mark"
      case .strikethrough: "del"
      }
    }
  }

  private enum Item {
    case node(HTMLNode)
    case open(HTMLTag)
    case close(HTMLName)
    case sign(Sign, opens: Bool, closes: Bool)
  }

  /// Elements that are nested deeper than this are left out, and what is in them stays.
  private static let greatestDepth = 24

  private var items: [Item] = []

  mutating func append(_ node: HTMLNode) { items.append(.node(node)) }
  mutating func open(_ tag: HTMLTag) { items.append(.open(tag)) }
  mutating func close(_ name: HTMLName) { items.append(.close(name)) }

  /// Adds a sign, which opens where text follows, and closes where text stands before.
  mutating func append(_ sign: Sign, opens: Bool, closes: Bool) {
    items.append(.sign(sign, opens: opens, closes: closes))
  }

  private struct Level {
    let tag: HTMLTag
    /// The sign that opened it, if one did.
    var sign: Sign?
    var nodes: [HTMLNode] = []
  }

  /// The pieces, nested as tags and signs say.
  ///
  /// Complexity: O(n).
  var nodes: [HTMLNode] {
    var levels = [Level(tag: HTMLTag(name: "div"))]
    for item in items {
      switch item {
      case .node(let node): levels[levels.count - 1].nodes.append(node)
      case .open(let tag):
        if levels.count <= Self.greatestDepth || tag.isHidden { levels.append(Level(tag: tag)) }
      case .close(let name): Self.close(&levels) { $0.sign == nil && $0.tag.name == name }
      case .sign(let sign, let opens, let closes):
        if closes, Self.close(&levels, where: { $0.sign == sign }) { continue }
        if opens, levels.count <= Self.greatestDepth {
          levels.append(Level(tag: HTMLTag(name: sign.name), sign: sign))
        } else {
          levels[levels.count - 1].nodes.append(.text(sign.text))
        }
      }
    }
    while levels.count > 1 { Self.end(&levels, isClosed: false) }
    return levels[0].nodes
  }

  /// Closes the innermost level that fits, with those in it; false where none does.
  @discardableResult
  private static func close(_ levels: inout [Level], where fits: (Level) -> Bool) -> Bool {
    guard let index = levels.indices.dropFirst().last(where: { fits(levels[$0]) }) else {
      return false
    }
    while levels.count > index + 1 { end(&levels, isClosed: false) }
    end(&levels, isClosed: true)
    return true
  }

  /// Ends the innermost level; a sign that nothing closed stands for itself.
  private static func end(_ levels: inout [Level], isClosed: Bool) {
    let level = levels.removeLast()
    let last = levels.count - 1
    if let sign = level.sign, !isClosed {
      levels[last].nodes += [.text(sign.text)] + level.nodes
    } else if !level.tag.isHidden {
      levels[last].nodes.append(.element(level.tag.name, level.tag.attributes, level.nodes))
    } else if !isClosed {
      levels[last].nodes += level.nodes
    }
  }
}
