import Platform

/// What the messages of several problems have in common.
enum ProblemWords {
  /// A word of the author's in quotes, cut where it is long.
  static func quoted(_ word: String) -> String {
    let limit = 60
    return word.count <= limit ? "'\(word)'" : "'\(word.prefix(limit))…'"
  }

  /// The end of a message about a misspelt word; nothing if no known word is near.
  static func didYouMean(_ word: String, among known: [String]) -> String {
    NameSuggestion.nearest(to: word, among: known).map { ", did you mean '\($0)'?" } ?? ""
  }

  /// So many things: `1 row`, `2 rows`.
  static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  /// A list of words with what they are.
  static func list(_ words: [String], after start: String) -> String {
    "\(start) \(words.joined(separator: ", "))"
  }

  /// A whole number that may be too large for `Int`.
  static func whole(_ number: Double) -> String {
    abs(number) < 1e15 ? "\(Int(saturating: number))" : "\(number)"
  }
}
