import Testing

@testable import Rendering

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("∂E/∂w₁", "∂E/∂w₁"), ("a\nb\r\nc\td", "a b c d"),
    ("\u{1B}[31mred", "␛[31mred"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("abc\u{202E}dcba", "abc\u{FFFD}dcba"), ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
    ("\u{FEFF}a", "\u{FFFD}a"),
  ])
  func noTextCanSteerATerminalOrHideWhatItSays(_ text: String, _ line: String) {
    #expect(PrintableText.line(text) == line)
  }
}
