import Binding
import Fuzzing
import NoteMarkup
import TestSupport
import Testing

@Suite struct FuzzingTests {
  private static let imported = NoteBindings(
    reading: Note(parsing: Array(ExampleNetwork.lesson.utf8)))

  /// Notes that once ended the program or broke a law, one a file of `Data`.
  @Test(arguments: TestData.names("."))
  func notesThatOnceFailedPass(file: String) throws {
    let bytes = try [UInt8](TestData.bytes(file))
    for choice in 0..<(6 * Surfaces.count) {
      let laws = Surfaces(reading: bytes, choice: choice, with: Self.imported).brokenLaws
      #expect(laws.isEmpty, "way \(choice)")
    }
  }

  /// The first notes of a fuzzer that knows nothing.
  @Test(arguments: 0..<30)
  func writtenNotesPass(seed: UInt64) {
    var generator = LinearGenerator(state: seed)
    let decisions = (0..<120).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let note = NoteWriter.note(by: decisions)
    for choice in 0..<Surfaces.count {
      let surfaces = Surfaces(reading: note, choice: choice, with: Self.imported)
      #expect(surfaces.brokenLaws.isEmpty)
    }
  }

  private struct LinearGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
