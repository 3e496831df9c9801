import Binding
import NoteMarkup
import TestSupport
import Testing

/// Whatever a note is made of, a command does as much more for a larger one as the note and what
/// is written are larger.
@Suite(.enabled(if: Work.isCounted)) struct GrowthTests {
  /// How much faster than its input and output a command's work may grow, since numbers get longer
  /// and searches take the logarithm of what they search.
  private static let tolerance = 1.25

  @Test(arguments: GrowingNote.all)
  func workGrowsAsTheNoteDoes(note: GrowingNote) throws {
    for command in note.commands {
      // The first run also makes what is made once.
      _ = try command.perform(on: note.text(note.size))
      let runs = try [1, 2, 4].map { factor in
        let text = note.text(factor * note.size)
        return try Work.done { try command.perform(on: text) }
      }
      let size = growth(runs.map(\.value))
      for (what, numbers) in [
        ("retains", runs.map(\.work.retains)), ("bytes", runs.map(\.work.bytes)),
      ] {
        let growth = growth(numbers)
        #expect(
          growth <= max(2, size) * Self.tolerance,
          "\(command.rawValue): \(what) \(numbers), grown \(growth); the size has by \(size)")
      }
    }
  }

  /// A note that cannot be read takes no work, and says nothing of one that can.
  @Test(arguments: GrowingNote.networks.filter { $0.commands != [.check] })
  func networksAreDeclaredAsTheyShouldBe(note: GrowingNote) {
    let bindings = NoteBindings(reading: Note(note.text(4 * note.size)))
    #expect(bindings.diagnostics.isEmpty)
    #expect(bindings.networks.count == 1)
  }

  /// What the second step of three sizes, each twice the one before, adds for what the first one
  /// does: 2 where they grow linearly, and 4 where they do with the square.
  private func growth(_ numbers: [Int]) -> Double {
    Double(numbers[2] - numbers[1]) / Double(max(1, numbers[1] - numbers[0]))
  }
}
