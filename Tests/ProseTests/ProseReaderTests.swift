import SourceText
import Testing

@testable import Prose

@Suite struct ProseReaderTests {
  @Test(arguments: [
    ("If the bias", "If the bias"), ("so, it is", "so , it is"), ("Then: w", "Then : w"),
    ("one. Two! three?", "one . Two . three ."), ("e.g. this", "e.g this"),
    ("1.5 units", "1.5 units"),
    ("a – b", "a : b"), ("what’s new", "what's new"), ("well-known", "well-known"),
    ("a\n\nb", "a ¶ b"), ("a\n- b", "a * b"), ("a\n2. b", "a * b"), ("a\n> b", "a b"),
    ("| a | b |", ", a , b ,"), ("Über *alles*", "Über alles"), ("", ""), ("(x)", "x"),
  ])
  func textIsCutIntoWordsAndSigns(_ text: String, _ tokens: String) {
    let bytes = Array(text.utf8)
    #expect(spelled(ProseReader.tokens(of: bytes, in: bytes.indices)) == tokens.lowercased())
  }

  @Test func formulasAreOneTokenEach() {
    let bytes = Array("If $x = 1$, then $y$.".utf8)
    let tokens = ProseReader.tokens(of: bytes, in: bytes.indices, formulas: [3..<10, 17..<20])
    #expect(spelled(tokens) == "if $ , then $ .")
  }

  @Test func firstLettersAreToldApart() {
    let bytes = Array("The the Ö ö".utf8)
    let words = ProseReader.tokens(of: bytes, in: bytes.indices).compactMap(\.word)
    #expect(words.map(\.isLower) == [false, true, false, true])
  }

  @Test(arguments: [
    (" cm long", "cm"), ("%", "%"), (" km/h", "km"), (" **million**", "million"), ("°C", "°C"),
    (" (mod 7)", "mod"), (" 万", "万"), (". So", ""), (" = 3", ""), ("", ""), (" MW", "MW"),
  ])
  func whatBelongsToANumberIsFound(_ text: String, _ word: String) {
    #expect(ProseReader.wordBeside(Array(text.utf8)[...]) == word)
  }

  /// Tokens with a blank between them: `$` is a formula, `¶` a blank line, `*` a list item.
  private func spelled(_ tokens: [ProseToken]) -> String {
    tokens.map { token in
      switch token {
      case .word(let word): word.text
      case .formula: "$"
      case .comma: ","
      case .colon: ":"
      case .stop: "."
      case .paragraph: "¶"
      case .item: "*"
      }
    }.joined(separator: " ")
  }
}
