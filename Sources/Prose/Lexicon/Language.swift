/// The language that a word is of.
package enum Language: String, CaseIterable, Sendable {
  case english
  case german
  case french
  case spanish
  case portuguese
  case italian
  case dutch
  case polish
  case russian
  case chinese
  case japanese
  /// Signs and Latin abbreviations that notes in several languages share.
  case international
}
