package import SourceText

/// A node of a directive's body, with its place; scalars are text as written.
package struct BodyNode: Sendable {
  /// What a node holds.
  package indirect enum Content: Sendable {
    /// Text as written.
    case scalar(String)
    /// The elements in order.
    case list([BodyNode])
    /// The entries in order; no key stands twice.
    case map([Entry])
  }

  /// A key of a map with its value.
  package struct Entry: Sendable {
    /// The key, which need not be text.
    package let key: BodyNode
    /// The value, which may be missing.
    package let value: BodyNode
    /// What messages call the value.
    let part: BodyPart

    init(key: BodyNode, value: BodyNode, part: BodyPart? = nil) {
      self.key = key
      self.value = value
      self.part = part ?? .key(key.text ?? "")
    }

    /// The key as it is meant, or the name that stands in its place.
    package var name: String { if case .key(let name) = part { name } else { key.text ?? "" } }

    /// The value as written; empty where it is no scalar.
    var written: String { value.text ?? "" }

    /// Where the value stands, or its key where it is missing.
    package var place: ByteRange { value.kind == .nothing ? key.range : value.range }

    /// The same entry, which messages call otherwise.
    func named(_ part: BodyPart) -> Entry { Entry(key: key, value: value, part: part) }

    /// An element of the value, which is a list.
    func element(_ node: BodyNode) -> Entry { Entry(key: key, value: node, part: part) }
  }

  /// What a node can be; a missing value is one of its own.
  package enum Kind: Sendable {
    case nothing
    case text
    case list
    case map
  }

  /// What it holds.
  package let content: Content
  /// In bytes of the body's joined text; empty where a value is missing.
  package let range: ByteRange
  /// For each byte of a scalar's text its offset in the body; empty if some have none.
  var textOffsets: [Int] = []

  /// What it is.
  package var kind: Kind {
    switch content {
    case .scalar: range.isEmpty ? .nothing : .text
    case .list: .list
    case .map: .map
    }
  }

  /// The text of a scalar; nil for other nodes.
  package var text: String? {
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

  /// Whether it is digits alone.
  var isWholeNumber: Bool {
    guard kind == .text, let text, !text.isEmpty else { return false }
    return text.utf8.allSatisfy(\.isASCIIDigit)
  }
}
