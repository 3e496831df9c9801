import SourceText

/// An environment of LaTeX that sets display math by itself, without dollars around it.
struct MathEnvironment {
  /// The name with its star, if it has one.
  let name: [UInt8]
  /// Whether the commands that begin and end it are a part of the formula, since they say how its rows are
  /// joined.
  let isPartOfFormula: Bool

  /// The length of `\begin{name}` in bytes.
  var openingLength: Int { name.count + 8 }
  /// The length of `\end{name}` in bytes.
  var closingLength: Int { name.count + 6 }

  /// The environment that `\begin{name}` at an offset begins; nil where none does, or one of another kind.
  init?(at offset: Int, to end: Int, of note: NoteLines) {
    guard note.has("\\begin{", at: offset, before: end) else { return nil }
    let start = offset + 7
    var close = start
    while close < end, close - start < 16, note.bytes[close] != UInt8(ascii: "}") { close += 1 }
    guard close < end, note.bytes[close] == UInt8(ascii: "}") else { return nil }
    let name = Array(note.bytes[start..<close])
    let plain = name.last == UInt8(ascii: "*") ? name.dropLast() : name[...]
    guard let isPart = Self.known[Array(plain)] else { return nil }
    self.name = name
    isPartOfFormula = isPart
  }

  /// The offset of `\end{name}` in a line.
  func end(from start: Int, to limit: Int, of note: NoteLines) -> Int? {
    var offset = start
    while offset + closingLength <= limit {
      if note.bytes[offset] == .backslash, note.has("\\end{", at: offset, before: limit),
        note.bytes[offset + 5..<offset + 5 + name.count].elementsEqual(name),
        note.bytes[offset + 5 + name.count] == UInt8(ascii: "}")
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The environments of LaTeX itself and of amsmath.
  private static let known: [[UInt8]: Bool] = [
    Array("equation".utf8): false, Array("displaymath".utf8): false, Array("math".utf8): false,
    Array("align".utf8): true, Array("alignat".utf8): true, Array("flalign".utf8): true,
    Array("gather".utf8): true, Array("multline".utf8): true, Array("eqnarray".utf8): true,
    Array("dmath".utf8): false,
  ]
}
