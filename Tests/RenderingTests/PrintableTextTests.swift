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

  @Test(arguments: [
    ("a\nb\r\nc\td\n", "a\nb\r\nc\td\n"), ("a\rb", "a␍b"), ("é\u{1B}[2J\n", "é␛[2J\n"),
    ("a\u{2028}b\u{85}", "a\u{FFFD}b\u{FFFD}"), ("\u{1B}\u{301}c", "␛\u{301}c"),
  ])
  func linesStayLines(_ text: String, _ lines: String) {
    #expect(PrintableText.lines(text) == lines)
  }
}
