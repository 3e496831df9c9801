import MathNotation
import SourceText

/// Reads a `define` directive: names of the author's own, and their numbers.
struct DefineReader {
  var reader: DirectiveReader

  /// The declarations; those that cannot be read, or whose symbols are taken, are left out.
  mutating func read(beside taken: Set<NameParts>) -> [Declaration] {
    guard let root = reader.readRoot(of: .define) else { return [] }
    var own: Set<NameParts> = []
    var declarations: [Declaration] = []
    for entry in reader.readEntries(of: root, .key(DirectiveName.define.rawValue)) ?? [] {
      let value = reader.readNumber(entry)
      guard let parts = Self.parts(of: entry.name) else {
        reader.report(DefineProblem.badSymbol(entry.name), at: entry.key.range)
        continue
      }
      guard !taken.contains(parts), own.insert(parts).inserted else {
        reader.report(.repeatedDeclaration(entry.name), at: entry.key.range)
        continue
      }
      if let value { declarations.append(Declaration(name: entry.name, value: value)) }
    }
    return declarations
  }

  /// The symbol that a name means: `w_1`, `w1` and `w_{1}` are one.
  static func parts(of name: String) -> NameParts? {
    EquationNames.isName(name) ? NameParts(plain: name) : SymbolSpelling.parts(of: name)
  }
}
