/// A value of JSON text (RFC 8259), with its place in it.
package struct JSONValue: Sendable {
  /// What there is in JSON.
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// The members in their order; a key may come twice.
    case object([(key: String, value: JSONValue)])
  }

  /// What it is.
  package let content: Content
  /// The bytes that write it, the quotes of a string and the brackets of a container among them.
  package let range: ByteRange

  /// Reads a text that is one value with blanks around it.
  ///
  /// Bytes that are not UTF-8 and halves of surrogate pairs become U+FFFD.
  ///
  /// - Throws: what is wrong with the text, and where.
  /// - Complexity: O(n).
  package init(parsing text: [UInt8]) throws(JSONProblem) {
    let result = text.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONProblem) in
        var parser = JSONParser(bytes)
        return try parser.parse()
      }
    }
    self = try result.get()
  }

  init(_ content: Content, at range: ByteRange) {
    self.content = content
    self.range = range
  }

  /// What stands for a value that is not there.
  package static let absent = JSONValue(.null, at: 0..<0)
}

extension JSONValue {
  /// The value of a key of an object, the last one where it comes twice; nil where there is none.
  ///
  /// Complexity: O(members).
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number.
  package var number: Double? {
    if case .number(let number) = content { number } else { nil }
  }

  /// Whether it is true or false.
  package var boolean: Bool? {
    if case .boolean(let flag) = content { flag } else { nil }
  }

  /// The elements of an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// Whether it is `null`.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
