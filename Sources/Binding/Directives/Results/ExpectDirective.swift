/// `expect` compares quantities with numbers of the author's: `{E_total: 0.298371109}`.
enum ExpectDirective: ResultDirective {
  static let name = DirectiveName.expect
  static let summary = "fails the run where a quantity is not the number that the author expects"
  static let keys: [any DirectiveKey] = []
  static let example = "E_total: 0.298371109"
  static let emptyBodyHint: String? =
    "write one quantity and its number a line, such as E_total: 0.298"
  static let needsTargets = false

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    guard let root = reader.reader.readRoot(of: name) else { return nil }
    reader.showTable()
    var expected: [LessonRequest.Expectation] = []
    for entry in reader.reader.readEntries(of: root, .key(name.rawValue)) ?? [] {
      let value = reader.reader.readNumber(entry)
      guard let quantity = reader.findQuantity(entry.name, at: entry.key.range), let value else {
        continue
      }
      expected.append(.init(quantity: quantity, value: value, text: entry.written))
    }
    return .expect(expected)
  }
}
