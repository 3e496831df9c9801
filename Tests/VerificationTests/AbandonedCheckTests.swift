import Binding
import NoteMarkup
import Testing
import Verification

/// Checks that nobody waits for any longer.
struct AbandonedCheckTests {
  private let note = Note(parsing: Array(String(repeating: "$2 + 2 = 5$\n\n", count: 100).utf8))

  /// The report, and how often it was asked whether it is still wanted, which it is a few times.
  private func check(wanted times: Int) -> (report: NoteReport?, asked: Int) {
    var asked = 0
    let report = NoteChecker.check(
      note, bindings: NoteBindings(reading: note), trainingBudget: 0,
      unless: {
        asked += 1
        return asked > times
      })
    return (report, asked)
  }

  @Test(arguments: [0, 1, 7, 100])
  func aCheckIsGivenUpAtTheNextFormula(times: Int) {
    let (report, asked) = check(wanted: times)
    #expect(report == nil)
    #expect(asked <= times + 3)
  }

  @Test func aCheckThatIsWantedIsWhole() {
    #expect(check(wanted: .max).report?.claims.count == 100)
  }
}
