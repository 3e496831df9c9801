/// A question to the reader.
package struct QuestionRequest: Hashable, Sendable {
  /// The question, in Markdown.
  package let text: String
  /// What there is to choose from, in Markdown; none where the reader finds the answer without.
  package let choices: [String]
  /// The answer: that of the right choice, or the author's own words.
  package let answer: String
  /// The right choice, from 0; nil where there are none.
  package let rightChoice: Int?
  /// Why that is so, in Markdown; nil where nothing is said.
  package let reason: String?
}
