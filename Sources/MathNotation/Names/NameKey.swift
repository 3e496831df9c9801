/// The canonical key of a name while it is read: its head and indices, and behind them its marks.
///
/// One buffer serves all names of a formula, so that reading a name makes no strings.
struct NameKey {
  /// The head and the indices, joined by underscores.
  private(set) var body: [UInt8] = []
  /// The marks, each behind a caret.
  private(set) var marks: [UInt8] = []
  /// How many parts the subscript at hand has so far.
  private var subscriptCount = 0

  /// Begins another name.
  mutating func reset() {
    body.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  mutating func appendHead(_ bytes: some Sequence<UInt8>) { body.append(contentsOf: bytes) }

  /// Begins a subscript, whose parts may be joined by signs.
  mutating func beginSubscript() { subscriptCount = 0 }

  /// Appends one part of an index; a joined one goes on where the last part ended, as in `i+1`.
  mutating func appendIndex(_ bytes: some Sequence<UInt8>, isJoined: Bool = false) {
    if !isJoined || subscriptCount == 0 { body.append(UInt8(ascii: "_")) }
    body.append(contentsOf: bytes)
    subscriptCount += 1
  }

  mutating func appendMark(_ text: String) {
    marks.append(UInt8(ascii: "^"))
    marks.append(contentsOf: text.utf8)
  }

  /// Appends a head with its indices and marks.
  mutating func append(_ parts: NameParts) {
    appendHead(parts.head.utf8)
    for index in parts.indices { appendIndex(index.utf8) }
    for mark in parts.marks { appendMark(mark.text) }
  }

  /// The whole key, as UTF-8.
  var bytes: [UInt8] { marks.isEmpty ? body : body + marks }
}
