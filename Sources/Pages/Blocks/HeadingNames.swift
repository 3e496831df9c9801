/// The names under which headings are linked, as GitHub makes them, each once a page.
struct HeadingNames {
  private var counts: [String: Int] = [:]

  /// The name of a heading: letters, digits, `-` and `_` of its words.
  static func slug(_ words: String) -> String {
    var slug = ""
    for character in words.trimmingBlanks.lowercased() {
      if character.isLetter || character.isNumber || character == "_" || character == "-" {
        slug.append(character)
      } else if character.isWhitespace {
        slug.append("-")
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  /// A name that no heading before has.
  mutating func name(of words: String) -> String {
    let slug = Self.slug(words)
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    // `nabla-` begins the ids of the page's own.
    let name = slug.hasPrefix("nabla-") ? "-\(slug)" : slug
    return count == 0 ? name : "\(name)-\(count)"
  }
}
