/// Words by which a text says that it reckons with residues.
enum ResidueWords {
  /// Whether such a word stands in a text: "mod", "modulo", `\mathbb{Z}_7`, `GF(2)`.
  static func occur(in text: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: text, as: UTF8.self)
    if signs.contains(where: words.contains) { return true }
    var rest = words[...]
    while let found = rest.firstRange(of: "mod") {
      rest = rest[found.upperBound...]
      if let next = rest.first, next.isLetter, !rest.hasPrefix("ul") { continue }
      return true
    }
    return false
  }

  private static let signs = [
    "mathbb{Z}_", "mathbb{F}_", "mathbb Z_", "mathbb F_", "\\Z_", "\\F_", "GF(", "Mod ", "Modulo",
    "Legendre", "Jacobi",
  ]
}
