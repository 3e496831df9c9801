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

  @Test(arguments: [
    ("是错误的。", "是 错误的 ."), ("これは誤りです", "これは 誤り です"), ("日本の気温", "日本 の 気温"), ("对数", "对数"),
    ("l'erreur d’écrire", "l' erreur d' écrire"), ("what's o'clock", "what's o'clock"),
    ("«faux»，и", "faux , и"), ("Неверно: x", "неверно : x"),
  ])
  func otherScriptsAndApostrophesAreCut(_ text: String, _ tokens: String) {
    let bytes = Array(text.utf8)
    #expect(spelled(ProseReader.tokens(of: bytes, in: bytes.indices)) == tokens)
  }

  @Test(arguments: [
    ("(faux !) Why?", "( faux . ) why ?"), ("„so“ ✗", "\" so \" ✗"),
    ("it cannot be ✓", "it cannot be ✓"),
    ("a <!--b--> c", "a c"), ("？", "?"),
  ])
  func signsAreReadWhereTheyAreAskedFor(_ text: String, _ tokens: String) {
    let bytes = Array(text.utf8)
    let comment = text.contains("<!--") ? [2..<10] : []
    #expect(
      spelled(ProseReader.tokensAndSigns(of: bytes, in: bytes.indices, omitting: comment)) == tokens
    )
  }

  @Test func phrasesAreOneWord() {
    let bytes = Array("it cannot be so".utf8)
    let tokens = ProseReader.tokensAndSigns(of: bytes, in: bytes.indices, omitting: [])
    #expect(tokens.compactMap { $0.word?.text } == ["it", "cannot be", "so"])
    #expect(tokens[1].word?.tells(.contradiction) == true)
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
      case .sign(.question): "?"
      case .sign(.quote): "\""
      case .sign(.opening): "("
      case .sign(.closing): ")"
      case .sign(.tick): "✓"
      case .sign(.cross): "✗"
      }
    }.joined(separator: " ")
  }
}
