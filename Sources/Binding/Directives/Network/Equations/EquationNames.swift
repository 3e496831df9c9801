import NeuralNet
import SourceText

/// The names that a unit's equation may read.
struct EquationNames {
  private var quantities: [[UInt8]: Quantity] = [:]
  private var longest = 0
  /// The names as declared.
  private(set) var declared: [String] = []

  /// The longest name, in bytes.
  static let maximumLength = 200

  /// Takes in what a network declares.
  ///
  /// Of two quantities of one name the first counts; a unit's name is its output, `net_U` its
  /// net input, and both have the heads of the notation, too.
  init(_ names: NetworkNames) {
    for name in names.inputs { add(name, .input(name)) }
    for name in names.parameters { add(name, .parameter(name)) }
    for name in names.units where Self.isName(name) { add(name, .output(name)) }
    declared = names.inputs + names.parameters + names.units
    for name in names.units {
      for head in [names.notation.netInput, "net"] { add("\(head)_\(name)", .netInput(name)) }
      for head in [names.notation.output, "out"] { add("\(head)_\(name)", .output(name)) }
    }
  }

  private mutating func add(_ name: String, _ quantity: Quantity) {
    let bytes = Array(name.utf8)
    if quantities[bytes] == nil { quantities[bytes] = quantity }
    longest = max(longest, bytes.count)
  }

  /// Whether a text can be a name: letters, digits and underscores, a letter first.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.utf8.count <= maximumLength
    else { return false }
    return text.unicodeScalars.allSatisfy(isNamePart)
  }

  /// Whether a text can be the name of a unit, which may be a number, too.
  static func isUnitName(_ text: String) -> Bool {
    isName(text) || isNumber(text)
  }

  /// Whether a text is made of digits alone.
  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= maximumLength && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.isASCII ? UInt8(scalar.value).isNamePart : isLetter(scalar))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// A part of a word: a name, or what is none.
  struct Piece {
    let quantity: Quantity?
    let range: Range<Int>
  }

  /// Cuts a word into names, longest first: `w_1i_1` is `w_1` and `i_1`.
  ///
  /// A name ends where neither a digit nor an underscore follows, so that `w_12` is never `w_1`
  /// times 2.
  ///
  /// Complexity: O(length of the word · length of the longest name).
  func pieces(of word: Range<Int>, in bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = word.lowerBound
    while start < word.upperBound {
      let splits = splits(of: start..<word.upperBound, in: bytes)
      if let ends = splits.ends {
        while start < word.upperBound, let end = ends[start] {
          pieces.append(Piece(quantity: quantities[Array(bytes[start..<end])], range: start..<end))
          start = end
        }
        return pieces
      }
      // What stands before the unknown name is read as far as it goes.
      let known = splits.furthest
      if known > start { pieces += self.pieces(of: start..<known, in: bytes) }
      let end = unknownEnd(known..<word.upperBound, in: bytes)
      pieces.append(Piece(quantity: nil, range: known..<end))
      start = end
    }
    return pieces
  }

  /// For each place that a full split goes through the end of its longest name; without a full
  /// split the furthest place that names lead to.
  private func splits(
    of word: Range<Int>, in bytes: [UInt8]
  ) -> (ends: [Int: Int]?, furthest: Int) {
    var reachable: Set<Int> = [word.lowerBound]
    var names: [Int: [Int]] = [:]
    var furthest = word.lowerBound
    for start in word where reachable.contains(start) {
      furthest = start
      let ends = nameEnds(from: start, to: word.upperBound, in: bytes)
      names[start] = ends
      reachable.formUnion(ends)
    }
    guard reachable.contains(word.upperBound) else { return (nil, furthest) }
    var ends: [Int: Int] = [:]
    for start in word.reversed() {
      ends[start] = names[start]?.last { $0 == word.upperBound || ends[$0] != nil }
    }
    return (ends, word.upperBound)
  }

  /// The ends of the names that begin at a place, shortest first.
  private func nameEnds(from start: Int, to end: Int, in bytes: [UInt8]) -> [Int] {
    let limit = min(end, start + longest)
    return (start + 1..<max(limit, start) + 1).filter { place in
      if place < end, !bytes[place].beginsName { return false }
      return quantities[Array(bytes[start..<place])] != nil
    }
  }

  /// The end of what looks like one name: letters, then indices.
  private func unknownEnd(_ word: Range<Int>, in bytes: [UInt8]) -> Int {
    var end = word.lowerBound
    let skip = { (isIncluded: (UInt8) -> Bool) in
      while end < word.upperBound, isIncluded(bytes[end]) { end += 1 }
    }
    skip { $0.beginsName }
    repeat {
      skip { $0 == UInt8(ascii: "_") }
      let start = end
      skip { $0.isASCIIDigit }
      if end == start, end > word.lowerBound, bytes[end - 1] == UInt8(ascii: "_") {
        skip { $0.beginsName }
        skip { $0.isASCIIDigit }
      }
    } while end < word.upperBound && bytes[end] == UInt8(ascii: "_")
    return max(end, word.lowerBound + 1)
  }
}
