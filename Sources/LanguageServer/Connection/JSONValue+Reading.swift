import Platform
import SourceText

extension JSONValue {
  /// The number, if it is a whole one up to 2⁵³.
  var integer: Int? { number.flatMap { Int(whole: $0) } }

  /// The value that a path of keys leads to.
  subscript(keys: [String]) -> JSONValue? {
    keys.reduce(Optional(self)) { value, key in value?[key] }
  }
}
