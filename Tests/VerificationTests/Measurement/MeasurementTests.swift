import Binding
import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing

@testable import Verification

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
    measurement.measure(note, seed: 7, limit: 120)
    let total = measurement.total
    #expect(total.visible > 100)
    #expect(Double(total.found) >= 0.98 * Double(total.visible))
    #expect(Double(total.mended) >= 0.90 * Double(total.visible))
    #expect(total.misplaced == 0, "\(measurement.misses)")
    #expect(total.damaged == 0, "\(measurement.misses)")
  }

  /// Arithmetic of everyday notes, with what the exercise sheet does not have.
  private static let everyday = """
    The first lot has 240 kg, the second 315 kg.

    - $240 \\cdot 13 = 3120$
    - $315 \\cdot 27 = 8505$

    $$2 \\begin{pmatrix} 4 & 1 \\\\ 7 & 3 \\end{pmatrix}
    = \\begin{pmatrix} 8 & 2 \\\\ 14 & 6 \\end{pmatrix}$$

    That is $2.5\\ \\text{km} = 2500\\ \\text{m}$.
    """

  @Test func everySlipIsPutInAndNoSafeFixDoesDamage() throws {
    var measurement = Measurement()
    measurement.measure(Note(Self.everyday), seed: 1)
    measurement.measure(try Self.mendedSheet(), seed: 5, limit: 60)
    // Labels are rare in the sheet.
    #expect(Set(measurement.tallies.keys).union([.label]) == Set(InjectedSlip.allCases))
    #expect(measurement.total.damaged == 0, "\(measurement.misses)")
  }

  /// A fix that restores the value restores the note, be it with noughts more; any other one does not.
  @Test(arguments: [
    ("0.5", false), ("0.50", false), ("0.6", true), ("", false),
  ])
  func aFixDoesDamageIfItRestoresAnotherNote(replacement: String, isDamage: Bool) {
    let note = Note("$0.5 + 0.25 = 0.75$")
    let damage = Damage(note: note, injection: TextEdit(range: 1..<4, replacement: "5"))
    var mistake = Mistake(
      range: 1..<2, kind: .decimalSlip, token: "5", message: "", claims: [])
    if !replacement.isEmpty { mistake.fix = TextEdit(range: 1..<2, replacement: replacement) }
    #expect(damage.isDone(by: [mistake]) == isDamage)
  }

  @Test func whatIsNotPutInIsTold() throws {
    var all = Measurement()
    let note = Note("So $0.25 \\cdot 0.75 = 0.1875$.")
    all.measure(note, seed: 3)
    #expect(all.leftOut == 0)
    var some = Measurement()
    some.measure(note, seed: 3, limit: 2)
    #expect(some.total.injected == 2)
    #expect(some.leftOut == all.total.injected - 2)
  }

  @Test func theSameSeedGivesTheSameFigures() throws {
    let note = try Self.mendedSheet()
    var measurements = [Measurement(), Measurement()]
    for index in measurements.indices {
      measurements[index].measure(note, seed: 3, limit: 20)
    }
    #expect(measurements[0].tallies == measurements[1].tallies)
  }

  @Test func aNoteWithoutClaimsHasNothingToMeasure() {
    var measurement = Measurement()
    measurement.measure(
      Note(parsing: Array("Words only.".utf8)), seed: 1)
    #expect(measurement.total.injected == 0)
    #expect(measurement.tallies.isEmpty)
  }
}
