import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct GitHubReportTests {
  private func text(_ note: CheckedNote, isStrict: Bool = false) -> String {
    String(
      decoding: GitHubReport(isStrict: isStrict, showsUnread: false).part(of: note), as: UTF8.self)
  }

  @Test func aMistakeIsAnError() {
    #expect(
      text(.example("notes/a,b:c%.md")) == """
        ::error file=notes/a%2Cb%3Ac%25.md,line=2,endLine=2,col=16,endColumn=16,title=digits::\
        3 is one too many%0A1 + 1 is 2, not 3%0Adid you mean `2`?

        """)
  }

  @Test(arguments: [(false, "::warning "), (true, "::error ")])
  func roundingIsAnErrorOnlyWhereItCounts(_ isStrict: Bool, _ start: String) {
    var report = NoteReport()
    report.claims = [.example(.rounding, message: "a\r\nb: 5%,\u{1B}\u{9B} c")]
    let result = text(.example(report), isStrict: isStrict)
    #expect(result.hasPrefix(start))
    #expect(result.hasSuffix("::a%0D%0Ab: 5%25,␛\u{FFFD} c\n"))
  }
}
