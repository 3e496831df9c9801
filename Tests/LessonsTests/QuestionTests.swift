import NoteMarkup
import SourceText
import TestSupport
import Testing

@testable import Lessons

/// Questions, and what is folded.
@Suite struct QuestionTests {
  private static let question = """
    ```nn question
    ask: Which weights come first?
    choices: ["those of the first layer, $2 + 2 = 5$", those of the last]
    answer: 2
    because: The way back begins at the error.
    ```
    """

  @Test func theAnswerIsFoldedBelowTheChoices() {
    let text = LessonFixture.text(LessonFixture.run(Self.question + "\n").bytes)
    #expect(
      text.contains(
        """

        Which weights come first?

        <!-- nn-ignore: choices -->

        - **A** those of the first layer, $2 + 2 = 5$
        - **B** those of the last

        <details><summary>Answer</summary>

        **B** those of the last

        The way back begins at the error.

        </details>

        """))
    let again = LessonFixture.run(text)
    #expect(
      again.diagnostics.isEmpty && again.bytes == Array(text.utf8), "wrong choices are no mistakes")
  }

  @Test func calloutsAreForObsidian() {
    let text = LessonFixture.text(
      LessonFixture.run(
        "---\nfold: callout\n---\n" + LessonFixture.network
          + "```nn exercise\nof: net_h_1\n```\n\n" + Self.question + "\n"
      ).bytes)
    #expect(!text.contains("<details>"))
    #expect(text.contains("\n> [!success]- Solution\n>\n> $$\n> \\begin{aligned}\n> net_{h_1} &="))
    #expect(
      text.contains("\n> **B** those of the last\n>\n> The way back begins at the error.\n\n"))
    #expect(LessonFixture.text(LessonFixture.run(text).bytes) == text)
  }

  @Test(arguments: [
    ("ask: a", "missing-key"), ("answer: 1", "missing-key"),
    ("ask: a\nchoices: [b, c]\nanswer: 3", "too-large"),
    ("ask: a\nchoices: [b, c]\nanswer: b", "not-a-number"), ("ask: [a]\nanswer: 1", "wrong-kind"),
    ("ask: a\nanswer: b\nwhy: c", "unknown-key"),
  ])
  func whatIsWrongIsTold(body: String, id: String) {
    let run = LessonFixture.run("```nn question\n\(body)\n```\n")
    #expect(run.diagnostics.map(\.id.rawValue) == [id])
  }

  /// A directive that its author has folded has its result behind the fold, in any container.
  @Test(arguments: ["", "> ", "  "])
  func aFoldedDirectiveHasItsResultBehind(prefix: String) throws {
    let lines =
      ["<details><summary>How</summary>", ""]
      + Self.question.split(separator: "\n").map(String.init) + ["", "</details>", "", "Next."]
    let note =
      (prefix == "  " ? "- item\n\n" : "")
      + lines.map { prefix + $0 + "\n" }.joined()
    let text = LessonFixture.text(LessonFixture.run(note).bytes)
    let end = try #require(text.firstRange(of: prefix + "</details>\n"))
    let region = try #require(text.firstRange(of: "<!-- nn:begin"))
    #expect(end.upperBound < region.lowerBound)
    #expect(LessonFixture.text(LessonFixture.run(text).bytes) == text)
    #expect(LessonFixture.text(Strip(Note(text)).bytes) == note)
  }

  /// Where no line is left behind the fold the result stands in it.
  @Test func aFoldAtTheEndKeepsTheResult() {
    let note = "<details>\n\n\(Self.question)\n</details>\n"
    let text = LessonFixture.text(LessonFixture.run(note).bytes)
    #expect(text.hasSuffix("<!-- nn:end -->\n</details>\n"))
    #expect(LessonFixture.text(LessonFixture.run(text).bytes) == text)
  }
}
