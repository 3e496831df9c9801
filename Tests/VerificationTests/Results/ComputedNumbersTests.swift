import Binding
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Numbers that repeat a result from further up, and may stand for it in full.
struct ComputedNumbersTests {
  @Test(arguments: [
    (
      #"$x = \frac{12}{7} = 1.714$ and $1.714 \cdot 3500 = 6000$"#,
      #"it holds with the unrounded \frac{12}{7} of line 1"#
    ),
    (
      "$\\frac{9}{14} = 0.643$\n\n$\\frac{5}{14} = 0.357$\n\n$0.643 \\cdot 14000 + 0.357 \\cdot 1400 = 9500$",
      #"it holds with the unrounded \frac{9}{14} of line 1 and \frac{5}{14} of line 3"#
    ),
    (
      "with 3.1416 it is $3.142 \\cdot 2500 = 7854$", "it holds with the unrounded 3.1416 of line 1"
    ),
  ])
  func theReasonNamesWhatWasRounded(note: String, reason: String) {
    let report = NoteChecker.check(Note(note), bindings: NoteBindings(), explains: true)
    #expect(report.claims.allSatisfy { $0.verdict == .verified })
    #expect(report.reasonings.last?.ground == reason)
  }

  @Test func theNearestResultCounts() {
    let thirds = "$\\frac{2}{3} = 0.667$\n\n"
    let others = "$\\frac{1334.4}{2000} = 0.667$\n\n"
    let claim = "$0.667 \\cdot 30000 = 20000$"
    #expect(check(others + thirds + claim).claims.last?.verdict == .verified)
    #expect(check(thirds + others + claim).claims.last?.verdict == .wrong)
  }

  @Test func longNotesAreSearchedInBoundedTime() {
    let line = "$\\frac{2}{3} = 0.667$, $0.667 \\cdot 0.667 \\cdot 0.667 = 0.311$\n\n"
    let clock = ContinuousClock()
    func time(_ lines: Int) -> Duration {
      clock.measure { _ = check(String(repeating: line, count: lines)) }
    }
    _ = time(10)
    let (few, many) = (time(100), time(400))
    #expect(many < few * 16, "\(few), \(many)")
  }

  @Test func mistakesAreFoundBesideWhatHoldsOnlyInFull() {
    let note = #"""
      $\frac{2}{3} = 0.667$

      $$0.667 \cdot 30000 = 20000.0 = 4 \cdot 6000$$
      """#
    let report = check(note)
    #expect(report.claims.map(\.verdict) == [.verified, .verified, .wrong])
    #expect(report.mistakes.map(\.fix?.replacement) == ["5000"])
  }
}
