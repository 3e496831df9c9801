import SourceText

/// Checks an `expect` directive: quantities, and the numbers that they should have.
struct ExpectReader {
  var reader: DirectiveReader

  mutating func check() {
    guard let root = reader.root(of: .expect) else { return }
    for (name, entry) in reader.entries(of: root, named: "expect") ?? [] {
      _ = reader.number(entry, of: name)
    }
  }
}
