/// Names that have a value for a whole note.
///
/// They are gathered once, and any number of name tables look into them.
package struct DeclaredNames: Sendable {
  private var values = ByteTable<Double>()
  private var words = ByteTable<Void>()

  /// No names.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { values.values.isEmpty }

  /// Gives a name a value; a later one counts.
  ///
  /// - Parameters:
  ///   - name: what the name is made of.
  ///   - spelling: how it is spelled in plain letters or in LaTeX.
  ///   - value: its number.
  package mutating func declare(_ name: NameParts, spelled spelling: String, as value: Double) {
    for word in [String(spelling.prefix { $0.isASCII && $0.isLetter }), name.head]
    where word.utf8.count > 1 && words.index(of: word) == nil {
      words.insert(word, ())
    }
    name.key.withUnsafeBufferPointer { set($0, value) }
  }

  /// These names and others, whose values count where both have a name.
  ///
  /// Complexity: O(1) where either is empty, else O(n).
  package func merging(_ others: DeclaredNames) -> DeclaredNames {
    if isEmpty { return others }
    var merged = self
    for index in others.values.values.indices {
      others.values.withKey(at: index) { merged.set($0, others.values[index]) }
    }
    for index in others.words.values.indices {
      others.words.withKey(at: index) {
        if merged.words.index(of: $0) == nil { merged.words.insert($0, ()) }
      }
    }
    return merged
  }

  private mutating func set(_ key: UnsafeBufferPointer<UInt8>, _ value: Double) {
    if let index = values.index(of: key) {
      values[index] = value
    } else {
      values.insert(key, value)
    }
  }

  /// The value of the name with a canonical key.
  ///
  /// Complexity: O(length of the key) on average.
  func value(of key: UnsafeBufferPointer<UInt8>) -> Double? {
    values.index(of: key).map { values[$0] }
  }

  func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { words.index(of: bytes) != nil }
}
