import Testing

@testable import Rendering

@Suite struct ColumnsTests {
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

  @Test func textIsCutAndPaddedByColumns() {
    #expect("層の重み".columns == 8)
    #expect("層の重み".cut(to: 8) == "層の重み")
    #expect("層の重み".cut(to: 7) == "層の重…")
    #expect("層の重み".cut(to: 6) == "層の…")
    #expect("層の重み".tail(of: 6) == "…重み")
    #expect("e\u{301}a".padded(to: 4) == "e\u{301}a  ")
    #expect("ab".cut(to: 0).isEmpty)
  }

  @Test func textIsWrappedWithoutLoss() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("層の重み".wrapped(to: 5) == ["層の", "重み"])
    #expect("".wrapped(to: 5) == [""])
    let equation = "a₁ · b₁ + (c₁ + d₁) · e₁ - f₁"
    #expect(equation.wrappedEquation(to: 40) == [equation])
    #expect(equation.wrappedEquation(to: 18) == ["a₁ · b₁", "+ (c₁ + d₁) · e₁", "- f₁"])
    #expect(
      equation.wrappedEquation(to: 12) == ["a₁ · b₁", "+ (c₁ + d₁)", "· e₁ - f₁"])
  }
}
