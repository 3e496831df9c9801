import Rendering
import SourceText

/// What a request is known by until it is answered.
enum RequestID: Hashable, Sendable {
  case number(Int)
  case text(String)

  /// Nil if a value is neither a whole number nor a string.
  init?(_ value: JSONValue?) {
    if let number = value?.integer {
      self = .number(number)
    } else if let text = value?.string {
      self = .text(text)
    } else {
      return nil
    }
  }

  /// Writes it as it came.
  func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.value(number)
    case .text(let text): json.value(text)
    }
  }
}
