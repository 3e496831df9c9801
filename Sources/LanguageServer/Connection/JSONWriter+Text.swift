import Rendering

extension JSONWriter {
  /// The bytes that a body writes.
  static func text(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    body(&json)
    return json.bytes
  }

  /// Writes a key with `true` or `false`.
  mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Writes a key with an object.
  mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(.inline, body)
  }
}
