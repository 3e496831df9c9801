import NoteMarkup
import Prose
import TestSupport
import Testing

@testable import Verification

@Suite struct SurroundingsTests {
  /// The words of some tokens, with blanks between them.
  private func words(_ tokens: some Sequence<ProseToken>) -> String {
    tokens.compactMap { $0.word?.text }.joined(separator: " ")
  }

  private func surroundings(of formula: Int = 0, in text: String) -> Surroundings {
    NoteProse(of: Note(text)).surroundings(of: formula)
  }

  @Test(arguments: [
    ("It is so. If the bias is $b = 0$, we win.", "if the bias is", "it is so", "we win"),
    ("First. Second. Third $x$ fourth. Fifth", "third", "second", "fourth"),
    ("Here:\n\n- $x = 1$", "here", "", ""), ("$x = 1$", "", "", ""),
    ("# Title one. Two\n\nThen $x$", "then", "", ""),
  ])
  func theSentenceAroundAFormulaIsRead(
    _ text: String, _ before: String, _ previous: String, _ rest: String
  ) {
    let surroundings = surroundings(in: text)
    #expect(words(surroundings.sentence().before) == before)
    #expect(words(surroundings.sentence().previous) == previous)
    #expect(words(surroundings.rest) == rest)
  }

  @Test(arguments: [
    ("$x$", ""), ("# One\n\n$x$", "one"), ("# One\n\n## A second sample\n\n$x$", "a second sample"),
  ])
  func theNearestHeadingIsRead(_ text: String, _ heading: String) {
    #expect(words(surroundings(in: text).heading) == heading)
  }

  @Test(arguments: [
    ("| Unit | Wrong value |\n|---|:-:|\n| a | $x$ |", "wrong value"),
    ("| Unit | Value |\n|---|---|\n| $x$ | b |", "unit"),
    ("Unit | Value\n---|---\na | b\n$a \\| b$ | $x$", "unit"),
    ("> | Unit | Value |\n> |---|---|\n> | a | $x$ |", "value"),
    ("| Unit | $x$ |\n|---|---|\n| a | b |", nil), ("A line with $x$", nil),
  ])
  func theHeadOfTheColumnIsRead(_ text: String, _ head: String?) {
    #expect(surroundings(in: text).columnHead.map(words) == head)
  }

  @Test(arguments: [("$1.5$ million", "million"), ("$5$\u{00A0}", ""), ("$x$, then", "")])
  func theWordBehindIsRead(_ text: String, _ word: String) {
    #expect(surroundings(in: text).wordBehind == word)
  }

  @Test(arguments: [
    ("Modulo 7, $5 = 12$.", true), ("$5 = 12$ (mod 7)", true), ("$\\mathbb{Z}_7$", true),
    ("This model has $5 = 12$.", false),
  ])
  func residuesAreLookedForAround(_ text: String, _ isOnResidues: Bool) {
    #expect(surroundings(in: text).isOnResidues == isOnResidues)
  }
}
