/// The symbols of a note, each under its canonical key.
///
/// The key of a symbol is its head, its indices and its marks, whatever way they were typeset:
/// `net_{h1}`, `net_{h_1}`, `net_{h,1}` and `\mathit{net}_{h_1}` all have the key `net_h_1`;
/// `w^+_5` and `w_5^{+}` have `w_5^+`; a derivative has `dE_total/dw_5`.
package final class NameTable {
  private struct Entry {
    var key: String
    var parts: NameParts?
    var derivative: (of: Name, by: Name)?
    var isKnown = false
    var isFunction = false
  }

  private var table = ByteTable<Entry>(minimumCapacity: 256)
  /// Words of two or more letters that are one name, not a product of letters.
  private var words = ByteTable<Void>()
  /// The names that have a value for the whole note.
  private let declared: DeclaredNames?
  /// The heads of names at which superscripts without brackets are marks.
  private var superscriptedHeads: Set<String> = []
  /// The key of a derivative while it is looked up.
  private var buffer: [UInt8] = []
  /// What the parser of the last formula left for the next one.
  var scratch = ParserScratch()

  /// The names of the constants that have a value where nobody gives them another.
  package let e: Name
  /// π, the ratio of a circle to its diameter.
  package let pi: Name
  /// The letter that marks a transpose.
  package let transpose: Name

  /// A table with the names of the constants, and with those that have a value for the whole note.
  package init(declared: DeclaredNames = DeclaredNames()) {
    self.declared = declared.isEmpty ? nil : declared
    e = Name(id: Int32(table.insert("e", Entry(key: "e"))))
    pi = Name(id: Int32(table.insert("pi", Entry(key: "pi"))))
    transpose = Name(id: Int32(table.insert("T", Entry(key: "T"))))
  }

  /// The number of names; their ids run from 0.
  package var count: Int { table.values.count }

  /// The canonical key of a name.
  package func key(_ name: Name) -> String { table[Int(name.id)].key }

  /// The numerator and the denominator of a name that is a derivative.
  package func derivative(_ name: Name) -> (of: Name, by: Name)? {
    table[Int(name.id)].derivative
  }

  /// The name with the given canonical key.
  package func intern(key: [UInt8]) -> Name {
    key.withUnsafeBufferPointer { bytes in
      if let index = table.index(of: bytes) { return Name(id: Int32(index)) }
      let index = table.insert(bytes, Entry(key: String(decoding: bytes, as: UTF8.self)))
      return Name(id: Int32(index))
    }
  }

  /// The name that is made of the given parts.
  package func intern(_ parts: NameParts) -> Name { intern(key: parts.key) }

  func intern(_ key: NameKey) -> Name { intern(key: key.bytes) }

  /// The name that a plain spelling such as `h1_w2` or `net_h_1` means.
  package func intern(plain: String) -> Name { intern(NameParts(plain: plain)) }

  /// The name of the derivative of one quantity by another.
  package func derivative(of numerator: Name, by denominator: Name) -> Name {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(UInt8(ascii: "d"))
    table.appendKey(at: Int(numerator.id), to: &buffer)
    buffer.append(UInt8(ascii: "/"))
    buffer.append(UInt8(ascii: "d"))
    table.appendKey(at: Int(denominator.id), to: &buffer)
    let name = intern(key: buffer)
    if table[Int(name.id)].derivative == nil {
      table[Int(name.id)].derivative = (numerator, denominator)
    }
    return name
  }

  /// The head, indices and marks of a name that is no derivative.
  package func parts(_ name: Name) -> NameParts {
    if let parts = table[Int(name.id)].parts { return parts }
    let parts = NameParts(key: table[Int(name.id)].key)
    table[Int(name.id)].parts = parts
    return parts
  }

  /// A name without its primes, and their number; `nil` where it has none.
  package func withoutPrimes(_ name: Name) -> (name: Name, primes: Int)? {
    guard key(name).hasSuffix("'") else { return nil }
    var parts = parts(name)
    let marks = parts.marks.count
    parts.marks.removeAll { $0.text == "'" }
    return (intern(parts), marks - parts.marks.count)
  }

  /// The name after an index variable took a value: `E_o` with `o` at `o_1` is `E_o_1`.
  package func substituting(_ index: Name, by replacement: [String], in name: Name) -> Name {
    if let (numerator, denominator) = derivative(name) {
      return derivative(
        of: substituting(index, by: replacement, in: numerator),
        by: substituting(index, by: replacement, in: denominator))
    }
    let variable = key(index)
    var parts = parts(name)
    if parts.indices.isEmpty, parts.marks.isEmpty, parts.head == variable {
      return intern(plain: replacement.joined(separator: "_"))
    }
    guard
      parts.indices.contains(where: { NameParts.mayMention(variable, in: $0) })
        || parts.marks.contains(where: { $0.mentions(variable) })
    else { return name }
    if !isKnown(name) { parts.split(at: variable) }
    parts.indices = parts.indices.flatMap { index in
      index == variable
        ? replacement
        : [NameParts.substituting(variable, by: replacement.last ?? "", inSum: index)]
    }
    parts.marks = parts.marks.map { $0.substituting(variable, by: replacement.last ?? "") }
    return intern(parts)
  }

  /// Whether an index of a name runs over several entries: `A_{2,:}`, `x_{1:3}`.
  package func isSlice(_ name: Name) -> Bool {
    key(name).utf8.contains(UInt8(ascii: ":")) && derivative(name) == nil
      && parts(name).indices.contains { $0.contains(":") }
  }

  /// The function that a name is known by in notes, such as `tanh` or `ReLU`; `nil` of other names.
  package func knownFunction(_ name: Name) -> Function? {
    Function.byName[key(name).lowercased()]
  }

  /// Records that a name means something, so that its spelling is read as one symbol.
  package func markKnown(_ name: Name) {
    table[Int(name.id)].isKnown = true
    markWord(parts(name).head)
  }

  /// Records that a superscript without brackets at names of a head is a mark, and no exponent.
  package func markSuperscripts(of head: String) { superscriptedHeads.insert(head) }

  /// Whether a superscript at a name is a mark even without brackets.
  ///
  /// - Parameter key: the name's key, as far as it was read.
  /// - Returns: whether it is.
  func hasMarksAsSuperscripts(_ key: [UInt8]) -> Bool {
    guard !superscriptedHeads.isEmpty else { return false }
    let head = key.prefix { $0 != UInt8(ascii: "_") }
    return superscriptedHeads.contains(String(decoding: head, as: UTF8.self))
  }

  /// Records that a run of letters is one word.
  package func markWord(_ word: String) {
    if word.utf8.count > 1, words.index(of: word) == nil { words.insert(word, ()) }
  }

  /// Records that a name is a function, so that brackets behind it hold its arguments.
  package func markFunction(_ name: Name) {
    markKnown(name)
    table[Int(name.id)].isFunction = true
  }

  /// Whether brackets behind a name hold its arguments.
  package func isFunction(_ name: Name) -> Bool { table[Int(name.id)].isFunction }

  /// Whether a name was marked as one that means something, or has a value for the whole note.
  package func isKnown(_ name: Name) -> Bool {
    table[Int(name.id)].isKnown || declaredValue(name) != nil
  }

  /// Whether any name has a value for the whole note.
  package var hasDeclared: Bool { declared != nil }

  /// The value that a name has for the whole note.
  package func declaredValue(_ name: Name) -> Double? {
    guard let declared else { return nil }
    var key = key(name)
    return key.withUTF8 { declared.value(of: $0) }
  }

  /// Whether a key is that of a known name.
  func isKnown(key: [UInt8]) -> Bool { key.withUnsafeBufferPointer { isKnown(key: $0) } }

  func isKnown(key: UnsafeBufferPointer<UInt8>) -> Bool {
    if let index = table.index(of: key), table[index].isKnown { return true }
    return declared?.value(of: key) != nil
  }

  func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.index(of: bytes) != nil || declared?.isWord(bytes) == true
  }
}
