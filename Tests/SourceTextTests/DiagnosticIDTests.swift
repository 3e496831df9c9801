import SourceText
import Testing

@Suite struct DiagnosticIDTests {
  @Test(arguments: DiagnosticID.allCases)
  func anIDIsWordsInLowercaseWithHyphensBetween(id: DiagnosticID) {
    let words = id.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLowercase } })
  }
}
