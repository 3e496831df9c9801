import Testing

@testable import Rendering

@Suite struct CharacterWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("∂", 1), ("₁", 1), ("⁺", 1), ("▶", 1), ("─", 1), ("e\u{301}", 1), ("\u{301}", 0),
      ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("\u{AD}", 1), ("\n", 0), ("\r\n", 0),
      ("\u{7F}", 0), ("\u{85}", 0), ("層", 2), ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("⌚", 2),
      ("👩‍🔬", 2), ("👍🏽", 2), ("🇨🇭", 2), ("1\u{FE0F}\u{20E3}", 2), ("𝑥", 1), ("𠀀", 2), ("Ω", 1),
    ] as [(Character, Int)])
  func aCharacterTakesItsColumns(character: Character, columns: Int) {
    #expect(character.columns == columns)
  }
}
