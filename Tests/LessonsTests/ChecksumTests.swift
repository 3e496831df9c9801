import Lessons
import Testing

@Suite struct ChecksumTests {
  /// The values for "" and "a" are those of the authors of FNV.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c")])
  func itIsFNV1a(_ text: String, _ checksum: String) {
    #expect(Checksum.of(text.utf8) == checksum)
  }

  @Test(arguments: [
    ("a\nb", "a\r\nb"), ("a\nb", "  a\n\tb"), ("a\nb", "> a\n> b"), ("a\nb", "  > > a  \nb\t"),
    ("a\n\nb", "> a\n>\n> b"), ("a", "a\n\n"),
  ])
  func whereTextStandsDoesNotCount(_ text: String, _ moved: String) {
    #expect(Checksum.of(text.utf8) == Checksum.of(moved.utf8))
  }

  @Test(arguments: [
    ("a\nb", "a\n\nb"), ("a\nb", "ab"), ("a b", "a  b"), ("a b", "ab"), ("a > b", "a b"),
    ("a\nb", "b\na"), ("a", "\na"),
  ])
  func whatItSaysCounts(_ text: String, _ other: String) {
    #expect(Checksum.of(text.utf8) != Checksum.of(other.utf8))
  }
}
