/// Words in `\text{…}` that belong to the sentence: they are no units and no names, and part two
/// statements.
enum SentenceWords {
  static func contains(_ words: String) -> Bool {
    let first = words.lowercased().prefix { $0.isLetter }
    return all.contains(String(first)) || first.isEmpty
  }

  private static let all: Set<String> = [
    "and", "or", "so", "if", "when", "where", "with", "for", "hence", "thus", "otherwise", "then",
    "because", "since", "but", "is", "are", "to", "by", "from", "as", "in", "on", "of", "the", "a",
    "an", "let", "given", "while", "also", "therefore", "such", "that", "which", "we", "because",
    "not", "else", "using", "via", "i", "e", "resp", "und", "oder", "also", "falls", "wenn", "mit",
    "et", "ou", "y", "unless", "iff", "implies", "gives", "per", "this", "these", "it", "at",
  ]
}
