import SourceText

extension JSONValue {
  /// The value that a path of keys leads to.
  subscript(keys: [String]) -> JSONValue? {
    keys.reduce(Optional(self)) { value, key in value?[key] }
  }
}
