/// The fields of a head of HTTP, in their order.
package struct HTTPHeaders: Equatable, Sendable {
  /// A field.
  struct Field: Equatable, Sendable {
    /// In small letters.
    let name: String
    /// Without blanks around it.
    let value: String
  }

  private(set) var fields: [Field] = []

  mutating func append(_ field: Field) { fields.append(field) }

  /// The value of a field that stands there once; nil where it stands several times, or not at all.
  ///
  /// - Parameter name: in small letters.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  /// Whether a field stands there.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The words of a field that is a list, in small letters, wherever its parts stand.
  func words(of name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap { field in
      field.value.split(separator: ",").map { word in
        let start = word.drop { $0 == " " || $0 == "\t" }
        let blanks = start.reversed().prefix { $0 == " " || $0 == "\t" }.count
        return start.dropLast(blanks).lowercased()
      }
    }
  }
}
