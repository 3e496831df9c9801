import Foundation
import TestSupport
import Testing

@testable import Prose

@Suite struct LexiconTests {
  @Test(arguments: [
    ("suppose", [Concept.assuming, .opening, .supposing, .counterfactual, .hypothesis]),
    ("falso", [.untrue]), ("błędem", [.error]), ("誤り", [.untrue]), ("reihe", [.approximating]),
    ("final", [.renewed, .otherOne]), ("million", [.multiple]), ("prozent", [.multiple]),
    ("und", [.connective, .coordinating, .additive]), ("万", [.multiple]), ("%", [.multiple]),
    ("mod", [.modulo]),
    ("hidden", [.networkPart]), ("gradient", []), ("", []), ("base 2", []),
  ])
  func wordsTellWhatTheyMean(_ word: String, _ concepts: [Concept]) {
    let expected = concepts.reduce(into: Concepts()) { $0.formUnion(Concepts($1)) }
    #expect(Lexicon.all.concepts(of: word) == expected)
  }

  @Test(arguments: Concept.allCases)
  func everyConceptHasAnEntry(_ concept: Concept) {
    #expect(Lexicon.all.entries.contains { $0.concept == concept })
  }

  @Test func noEntryIsListedTwice() {
    let entries = Lexicon.all.entries.map { "\($0.text) \($0.form) \($0.concept) \($0.language)" }
    let twice = Dictionary(grouping: entries) { $0 }.filter { $1.count > 1 }.keys
    #expect(twice.sorted() == [])
  }

  @Test func wordsAreWrittenInSmallLettersWithoutBlanks() {
    let words = Lexicon.all.entries.filter { $0.form == .word }.map(\.text)
    #expect(words.filter { $0 != $0.lowercased() || $0.contains(" ") } == [])
  }

  @Test func wordsSeenInLessonsAreInTheLessons() throws {
    let words = try self.words(in: ["lessons", "Benchmarks"], endingWith: [".md"])
    #expect(missing(.lessons, in: words) == [])
  }

  @Test func wordsSeenInCasesAreInTheTests() throws {
    let tests = ["Verification", "MathNotation", "NoteMarkup"].map { "Tests/\($0)Tests" }
    let words = try self.words(in: tests, endingWith: [".md", ".jsonl", ".swift"])
    #expect(missing(.cases, in: words) == [])
  }

  /// The words of a sighting that a text does not have.
  private func missing(_ sighting: LexiconEntry.Sighting, in words: Set<String>) -> [String] {
    Lexicon.all.entries.filter { $0.form == .word && $0.sighting == sighting }
      .map(\.text).filter { !words.contains($0) }
  }

  /// The words of all files below some folders of the package.
  private func words(in folders: [String], endingWith suffixes: [String]) throws -> Set<String> {
    var words: Set<String> = []
    for folder in folders {
      let root = TestData.package.appendingPathComponent(folder)
      let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
      for path in paths ?? [] where suffixes.contains(where: path.hasSuffix) {
        let bytes = try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
        let tokens = ProseReader.tokens(of: bytes, in: bytes.indices)
        words.formUnion(tokens.compactMap { $0.word?.text })
      }
    }
    return words
  }
}
