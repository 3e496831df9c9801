import Foundation
import NoteMarkup
import SourceText
import Testing

extension Note {
  init(_ text: String) {
    self.init(parsing: Array(text.utf8))
  }

  /// The bytes of a range as text.
  func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The contents of the formulas, without delimiters and markers.
  var contents: [String] {
    formulas.map { String(decoding: $0.text(in: self).bytes, as: UTF8.self) }
  }

  /// The formulas with their delimiters, as they stand in the note.
  var spelled: [String] { formulas.map { text($0.range) } }

  func marks(_ kind: Mark.Kind) -> [String] {
    marks.filter { $0.kind == kind }.map { text($0.range) }
  }
}

/// A note of the folder `Data`.
func sampleNote(_ name: String) throws -> [UInt8] {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "md", subdirectory: "Data"))
  return Array(try Data(contentsOf: url))
}

/// A note and what is expected to be found in it.
struct Expectation: Sendable, CustomTestStringConvertible {
  let note: String
  let found: [String]

  init(_ note: String, _ found: [String]) {
    self.note = note
    self.found = found
  }

  var testDescription: String { note }
}
