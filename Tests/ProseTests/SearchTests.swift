import Testing

@testable import Prose

@Suite struct SearchTests {
  @Test(arguments: [
    ("modulo 7", true), ("5 mod 3", true), ("a mod", true), ("\\pmod{7}", true), ("GF(2)", true),
    ("in $\\mathbb{Z}_7$", true), ("Legendre's symbol", true), ("modular", true),
    ("a model", false), ("modé", false), ("mode", false), ("Mode", false), ("", false),
  ])
  func textsOnResiduesAreFound(_ text: String, _ isOnResidues: Bool) {
    #expect(TextSearch.residues.occurs(in: Array(text.utf8)[...]) == isOnResidues)
  }

  @Test(arguments: [
    ("bits", true), ("Bits.", true), ("BINARY", true), ("base 2", true), ("Base-2,", true),
    ("base  2", false), ("base 20", false), ("base 2-adic", false), ("base", false),
    ("bitsy", false), ("bit", false), ("", false),
  ])
  func phrasesAreFoundWhereTheyBegin(_ text: String, _ isFound: Bool) {
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer {
      PhraseSearch.binaryNumbers.matches(at: 0, of: $0, before: bytes.count)
    }
    #expect(found == isFound)
  }

  @Test func phrasesBeginWithLettersOfBothCases() {
    #expect(PhraseSearch.binaryNumbers.firstBytes == Set("bB".utf8))
  }
}
