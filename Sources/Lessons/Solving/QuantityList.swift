/// Names of quantities in one text, with commas between.
package enum QuantityList {
  /// The text cut at its commas; one within braces, as in `w_{1,2}`, belongs to a name.
  package static func pieces(_ text: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth <= 0 {
        pieces.append("")
      } else if !character.isWhitespace {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// The names that pieces make, each of as many as make a known one: a plain name has commas, too,
  /// as in `w_2,1,1`.
  ///
  /// - Parameters:
  ///   - pieces: the text cut at its commas.
  ///   - isKnown: whether some quantity has the name.
  /// - Returns: the names; a piece that begins no known name is one by itself.
  static func names(_ pieces: [String], where isKnown: (String) -> Bool) -> [String] {
    var names: [String] = []
    var rest = pieces[...]
    while let first = rest.first {
      let counts = (2...Self.maximumCommas + 1).reversed().filter { $0 <= rest.count }
      let joined = counts.lazy.map { (rest.prefix($0).joined(separator: ","), $0) }
      let (name, count) = joined.first { isKnown($0.0) } ?? (first, 1)
      names.append(name)
      rest = rest.dropFirst(count)
    }
    return names
  }

  /// How many commas a plain name has: `dnet_2,1/dw_2,1,1` has three.
  private static let maximumCommas = 8
}
