import Testing

@testable import Rendering

@Suite struct ScreenPainterTests {
  @Test func onlyLinesThatHaveChangedArePainted() {
    var painter = ScreenPainter(usesColour: true)
    #expect(
      painter.paint([[ScreenText("a")], [ScreenText("b")]])
        == "\u{1B}[2J\u{1B}[1;1Ha\u{1B}[0m\u{1B}[K\u{1B}[2;1Hb\u{1B}[0m\u{1B}[K")
    #expect(
      painter.paint([[ScreenText("a")], [ScreenText("c")]]) == "\u{1B}[2;1Hc\u{1B}[0m\u{1B}[K")
    #expect(painter.paint([[ScreenText("a")], [ScreenText("c")]]).isEmpty)
    #expect(painter.paint([[ScreenText("a")]]).hasPrefix("\u{1B}[2J"), "another height is all new")
    painter.forget()
    #expect(painter.paint([[ScreenText("a")]]).hasPrefix("\u{1B}[2J"))
  }

  @Test(
    arguments: [
      (.plain, "a", "a"), (.result, "\u{1B}[1;36ma\u{1B}[0m", "\u{1B}[1;4ma\u{1B}[0m"),
      (.highlighted, "\u{1B}[36ma\u{1B}[0m", "\u{1B}[1ma\u{1B}[0m"),
      (.faint, "\u{1B}[90ma\u{1B}[0m", "a"),
      (.bar, "\u{1B}[7ma\u{1B}[0m", "\u{1B}[7ma\u{1B}[0m"),
      (.message, "\u{1B}[33ma\u{1B}[0m", "a"),
    ] as [(ScreenText.Role, String, String)])
  func aRoleHasItsCode(_ role: ScreenText.Role, _ coloured: String, _ plain: String) {
    for (usesColour, text) in [(true, coloured), (false, plain)] {
      var painter = ScreenPainter(usesColour: usesColour)
      #expect(painter.paint([[ScreenText("a", role)]]).contains("H\(text)\u{1B}[0m\u{1B}[K"))
    }
  }

  @Test func noTextIsTakenForACode() {
    var painter = ScreenPainter(usesColour: false)
    let text = painter.paint([[ScreenText("a\u{1B}[31mb\u{7}e\u{301}\u{202E}")]])
    #expect(text.contains("Ha␛[31mb␇e\u{301}\u{FFFD}\u{1B}[0m"))
  }
}
