import Binding
import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

@Suite struct MeasurementTests {
  /// The exercise sheet of the benchmarks, with its nine slips mended.
  static func mendedSheet() throws -> Note {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sheet = folder.appendingPathComponent("../../../Benchmarks/exercise-sheet.md")
    let note = Note(parsing: [UInt8](try Data(contentsOf: sheet.standardizedFileURL)))
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.mistakes.count == 9)
    #expect(report.mistakes.allSatisfy { $0.fix != nil })
    return Note(parsing: note.bytes.applying(report.mistakes.compactMap(\.fix)))
  }

  @Test func knownMistakesAreFoundNamedAndMended() throws {
    let note = try Self.mendedSheet()
    let clean = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(clean.count(.wrong) == 0)
    #expect(clean.mistakes.isEmpty)
    var measurement = Measurement()
    measurement.measure(note, imported: NoteBindings(), seed: 7, limit: 120)
    let total = measurement.total
    #expect(total.visible > 100)
    #expect(Double(total.found) >= 0.98 * Double(total.visible))
    #expect(Double(total.mended) >= 0.90 * Double(total.visible))
    #expect(total.misplaced == 0, "\(measurement.misses)")
    // A kind that nothing puts in is told apart from one that is forgotten.
    #expect(Set(measurement.tallies.keys) == Set(Mistake.Kind.allCases.filter(\.isInjected)))
  }

  @Test func whatIsNotPutInIsTold() throws {
    var all = Measurement()
    let note = Note("So $0.25 \\cdot 0.75 = 0.1875$.")
    all.measure(note, imported: NoteBindings(), seed: 3)
    #expect(all.leftOut == 0)
    var some = Measurement()
    some.measure(note, imported: NoteBindings(), seed: 3, limit: 2)
    #expect(some.total.injected == 2)
    #expect(some.leftOut == all.total.injected - 2)
  }

  @Test func theSameSeedGivesTheSameFigures() throws {
    let note = try Self.mendedSheet()
    var measurements = [Measurement(), Measurement()]
    for index in measurements.indices {
      measurements[index].measure(note, imported: NoteBindings(), seed: 3, limit: 20)
    }
    #expect(measurements[0].tallies == measurements[1].tallies)
  }

  @Test func aNoteWithoutClaimsHasNothingToMeasure() {
    var measurement = Measurement()
    measurement.measure(
      Note(parsing: Array("Words only.".utf8)), imported: NoteBindings(), seed: 1)
    #expect(measurement.total.injected == 0)
    #expect(measurement.tallies.isEmpty)
  }
}
