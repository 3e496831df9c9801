/// The values of a map by its known keys.
struct DirectiveFields {
  private let entries: [String: BodyNode.Entry]

  init(_ entries: [String: BodyNode.Entry] = [:]) { self.entries = entries }

  /// The value of a key with the place of both; nil where it is not given.
  subscript(key: some DirectiveKey) -> BodyNode.Entry? { entries[key.rawValue] }
}
