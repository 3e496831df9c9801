import SourceText

/// What each LaTeX command, each word and each sign means.
enum CommandTable {
  /// What `\name` does, if it is known.
  static func command(_ name: UnsafeBufferPointer<UInt8>) -> Command? {
    commands.index(of: name).map { commands[$0] }
  }

  /// A function that is written in letters, without a backslash.
  enum WordFunction {
    case function(Function)
    case aggregate(Aggregate)
    case matrixFunction(MatrixFunction)
  }

  /// The function that a word names, in letters of either case.
  static func wordFunction(_ word: UnsafeBufferPointer<UInt8>) -> WordFunction? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord) { lowercased in
      guard word.count <= longestWord else { return nil }
      for (index, byte) in word.enumerated() { lowercased[index] = byte.lowercasedASCII }
      let key = UnsafeBufferPointer(rebasing: lowercased[0..<word.count])
      return words.index(of: key).map { words[$0] }
    }
  }

  /// What the rows of `\begin{name}` are.
  static func environment(_ name: UnsafeBufferPointer<UInt8>) -> Environment {
    environments.index(of: name).map { environments[$0] } ?? .unknown
  }

  /// Whether a group behind `\begin{name}` tells the columns or their number.
  static func environmentTakesArgument(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    ["array", "alignat", "alignat*", "alignedat"].contains { name.elementsEqual($0.utf8) }
  }

  /// Puts groups of names, parted by spaces, into a table.
  static func table<Value>(_ groups: [(String, Value)]) -> ByteTable<Value> {
    var table = ByteTable<Value>(minimumCapacity: 512)
    for (names, value) in groups {
      for name in names.split(separator: " ") { table.insert(String(name), value) }
    }
    return table
  }

  private static let words = table(
    Function.byName.map { ($0.key, WordFunction.function($0.value)) }
      + Aggregate.byWord.map { ($0.key, .aggregate($0.value)) }
      + MatrixFunction.byName.map { ($0.key, .matrixFunction($0.value)) })
  private static let longestWord = 16

  private static let environments = table([
    ("aligned align align* alignat alignat* alignedat split gather gather* gathered", .rows),
    ("equation equation* eqnarray eqnarray* multline multline* flalign flalign*", .rows),
    ("cases rcases dcases cases*", .cases),
    ("matrix pmatrix bmatrix Bmatrix smallmatrix array", Environment.matrix),
    ("vmatrix", .determinant),
  ])
}
