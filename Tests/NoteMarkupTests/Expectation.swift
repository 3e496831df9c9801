import Testing

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
