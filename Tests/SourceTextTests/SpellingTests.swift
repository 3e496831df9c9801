import SourceText
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("netwrok", "network"), ("Network", "network"), ("gradiant", "gradient"), ("xyz", nil),
    ("los", "loss"),
  ])
  func theNearestKnownWordIsOffered(word: String, expected: String?) {
    let known = ["network", "gradient", "loss", "define"]
    #expect(Spelling.nearest(to: word, among: known) == expected)
  }
}
