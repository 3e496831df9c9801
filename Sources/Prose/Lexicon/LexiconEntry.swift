/// A word or phrase of the lexicon, with what it tells and where it was seen.
package struct LexiconEntry: Hashable, Sendable {
  /// How the text of an entry stands in the text of a note.
  package enum Form: Sendable {
    /// A whole word, in capitals or not.
    case word
    /// Several words with a blank or a hyphen between them, in capitals or not.
    case phrase
    /// The beginning of a word, or a sign: anything may stand around it. Capitals count.
    case stem
    /// The end of a word: no letter stands behind it. Capitals count.
    case ending
  }

  /// The notes in which a word was seen when it was written down.
  package enum Sighting: Sendable {
    /// The lessons of this project, which are written for readers.
    case lessons
    /// A note among the cases of the tests, made of what other people's notes say.
    case cases
    /// None that was written down: it is another form, a synonym or a translation of one that was seen.
    case unrecorded
  }

  /// The text; of words and phrases in small letters.
  package let text: String
  /// What stands around the text.
  package let form: Form
  /// What the text tells.
  package let concept: Concept
  /// The language that it is of.
  package let language: Language
  /// Where it was seen.
  package let sighting: Sighting
}
