import Rendering

/// JSON for tests.
enum JSONText {
  /// A text as a string of JSON.
  static func quoted(_ text: String) -> [UInt8] {
    var json = JSONWriter()
    json.value(text)
    return json.bytes
  }
}
