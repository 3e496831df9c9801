import Rendering
import SourceText

/// A place in a document, as the protocol has it.
struct Position: Hashable, Comparable, Sendable {
  /// The line, from 0 on.
  var line: Int
  /// How many units of the encoding stand before it in its line.
  var character: Int

  static let start = Position(line: 0, character: 0)

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Nil if a value is no position.
  init?(_ value: JSONValue?) {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer else {
      return nil
    }
    self.init(line: line, character: character)
  }

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("line", line)
      json.field("character", character)
    }
  }
}

/// From one position up to another.
struct PositionRange: Hashable, Sendable {
  var start: Position
  var end: Position

  init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// Nil if a value is no range.
  init?(_ value: JSONValue?) {
    guard let start = Position(value?["start"]), let end = Position(value?["end"]) else {
      return nil
    }
    self.init(start, end)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("start")
      start.write(to: &json)
      json.key("end")
      end.write(to: &json)
    }
  }
}
