import SourceText

/// A node of a directive's body, with its place; scalars are text as written.
struct BodyNode {
  indirect enum Content {
    case scalar(String)
    case list([BodyNode])
    case map([Entry])
  }

  struct Entry {
    let key: BodyNode
    let value: BodyNode
  }

  /// What a node can be; a missing value is one of its own.
  enum Kind {
    case nothing
    case text
    case list
    case map
  }

  let content: Content
  /// In bytes of the body's joined text; empty where a value is missing.
  let range: ByteRange
  /// For each byte of a scalar's text its offset in the body; empty if some have none.
  var textOffsets: [Int] = []

  var kind: Kind {
    switch content {
    case .scalar: range.isEmpty ? .nothing : .text
    case .list: .list
    case .map: .map
    }
  }

  /// The text of a scalar; nil for other nodes.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The place of a part of a scalar's text, given by its UTF-8 offsets; the whole node where
  /// the part has none.
  func range(ofText part: Range<Int>) -> ByteRange {
    guard part.upperBound <= textOffsets.count, let last = textOffsets.last else { return range }
    if part.lowerBound == textOffsets.count { return last + 1..<last + 1 }
    let start = textOffsets[part.lowerBound]
    return start..<(part.isEmpty ? start : textOffsets[part.upperBound - 1] + 1)
  }
}
