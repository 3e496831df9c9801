import Binding
import Lessons
import NoteMarkup
import Testing
import Verification

@Suite struct SolutionTests {
  @Test func solve() throws {
    let note = LessonFixture.note(LessonFixture.network)
    let solution = try Solution(note, bindings: NoteBindings(reading: note))
    print(solution.markdown)
  }
}
