import NoteMarkup
import Prose
import TestSupport
import Testing

@testable import Verification

/// What the words before and behind a formula say of it.
@Suite struct ClauseTests {
  private func tokens(_ text: String) -> ArraySlice<ProseToken> {
    let bytes = Array(text.utf8)
    return ProseReader.tokensAndSigns(of: bytes, in: bytes.indices, omitting: [])[...]
  }

  @Test(arguments: [
    ("It is not true that", Saying.untrue), ("Wrong:", .untrue), ("A common error:", .untrue),
    ("it is an error to write", .untrue), ("Not", .untrue), ("and not", .untrue),
    ("instead of", .untrue), ("es stimmt nicht, dass", .untrue), ("常见错误:有同学写", .untrue),
    ("A popular fallacy: many people say", .untrue), ("which is absurd:", .impossible),
    ("correct is", .affirmed), ("The answer is", .affirmed), ("it is true that", .affirmed),
    ("the error is", nil), ("The false positives are", nil), ("not hard to see that", nil),
    ("this is not wrong:", nil), ("no error in", nil), ("if not,", nil), ("", nil),
    ("wrong way round, so", nil), ("false alarms and", nil),
  ])
  func wordsLeadUpToAFormula(_ text: String, _ saying: Saying?) {
    #expect(LeadingClause(tokens(text)).said() == saying)
  }

  @Test(arguments: [
    ("is wrong", Saying.untrue), (", which is a mistake", .untrue), ("(falso)", .untrue),
    ("— неправильно", .untrue), ("does not hold", .untrue), ("は誤りで", .untrue), ("✗", .untrue),
    ("boxes is plainly wrong", .untrue), (", ce qui est absurde", .impossible), ("(no)", .untrue),
    ("stimmt hinten und vorne nicht", .untrue), ("is an error", .untrue), ("is right", nil),
    ("is the error", nil), ("mistakes", nil), ("wrong answers", nil), ("is not wrong", nil),
    (", which many get wrong", nil), (", so the wrong one was", nil), ("in all", nil), ("", nil),
  ])
  func wordsFollowAFormula(_ text: String, _ saying: Saying?) {
    #expect(TrailingClause(tokens(text)).said() == saying)
  }

  @Test(arguments: [
    ("This is false.", Saying.untrue), ("Wrong!", .untrue), ("Das stimmt nicht.", .untrue),
    ("The statement is false.", .untrue), ("Противоречие.", .impossible),
    ("The flag is false.", nil), ("Then comes what is wrong.", nil),
  ])
  func theNextSentenceSpeaksOfAFormula(_ text: String, _ saying: Saying?) {
    #expect(TrailingClause(tokens(text), isSentence: true).said() == saying)
  }

  @Test(arguments: [
    ("Find the error:", true), ("Spot the mistake.", true), ("Where is the error?", true),
    ("What is wrong with", true), ("Fehlersuche", true), ("True or false:", true),
    ("Which of these is right?", true), ("Cherchez l'erreur :", true), ("找出错误", true),
    ("We find the error:", false), ("Find the error of the network:", false),
    ("Find the squared error:", false), ("What is the error?", false), ("Find the sum.", false),
    ("Who is right or left", false),
  ])
  func tasksAreTold(_ text: String, _ isSet: Bool) {
    #expect(SearchTask(tokens(text)).isSet == isSet)
  }

  @Test(arguments: [
    ("is wrong; correct is", "is wrong :", "correct is"), (", wrong:", "", "wrong :"),
    ("and not", "", "not"), ("(wrong)", "( wrong )", ""), ("not", "", "not"),
    ("is wrong", "is wrong", ""), (",", "", ""),
  ])
  func whatStandsBetweenTwoFormulasIsParted(_ text: String, _ trail: String, _ lead: String) {
    let parts = Passage.split(tokens(text))
    func words(_ clause: Passage.Clause) -> [String] { clause.compactMap { $0.word?.text } }
    #expect(words(parts.trail) == words(tokens(trail)))
    #expect(words(parts.lead) == words(tokens(lead)))
  }
}
